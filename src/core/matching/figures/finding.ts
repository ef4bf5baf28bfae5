/**
 * What a passage's figures and dates say beside those of a claim. Never a verdict: both values,
 * with their dates, are always there.
 */
export interface FigureFinding {
  readonly expression: FigureExpression;
  /** Best first; empty where nothing in the claims is of its kind. */
  readonly beside: readonly Comparison[];
}

/** An amount, count, percentage or date as it stands in a text; offsets are UTF-16 units. */
export interface FigureExpression {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
}

export type Quantity =
  | {
      readonly kind: 'number';
      readonly unit: 'USD' | 'percent' | 'count' | 'people';
      /** The same for a single value; a range has both, "more than" has no `high`. */
      readonly low: number | null;
      readonly high: number | null;
      /** "about", "nearly", "more than" and their like. */
      readonly manner:
        'exact' | 'about' | 'nearly' | 'more-than' | 'at-least' | 'at-most' | 'range';
      /** Half of the last digit given: "$29.9 million" stands for anything within 50,000 of it. */
      readonly tolerance: number;
    }
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, both ends included. */
  | { readonly kind: 'date'; readonly from: string; readonly to: string };

export type Comparison = FigureComparison | PeriodComparison;

/** A number of the text beside a recorded figure of a claim. */
export interface FigureComparison {
  readonly kind: 'figure';
  readonly claim: string;
  readonly figure: {
    readonly label: string;
    readonly value: number;
    readonly unit: 'USD' | 'percent' | 'count' | 'people';
    /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
    readonly asOf: string | null;
  };
  readonly outcome:
    | { readonly kind: 'same' }
    | { readonly kind: 'same-rounded' }
    /** Text minus figure, in the figure's unit, and as a share of the figure where that is not 0. */
    | { readonly kind: 'differs'; readonly by: number; readonly share: number | null };
}

/** A date of the text beside the period of a claim. */
export interface PeriodComparison {
  readonly kind: 'period';
  readonly claim: string;
  readonly period: { readonly from: string | null; readonly to: string | null };
  readonly outcome:
    { readonly kind: 'same' } | { readonly kind: 'within' } | { readonly kind: 'outside' };
}
