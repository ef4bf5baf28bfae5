/**
 * What a passage's figures and dates say beside those of a claim. Never a verdict: both values,
 * with their dates, are always there.
 */
export interface FigureFinding {
  readonly expression: FigureExpression;
  /** Best first, three at most; empty where nothing in the claims is of its kind. */
  readonly beside: readonly Comparison[];
}

/** An amount, count, percentage or date as it stands in a text; offsets are UTF-16 units. */
export interface FigureExpression {
  /** With the words that bound it: "more than $30 million". */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
}

export type Quantity = NumberQuantity | DateQuantity;

/** What a recorded figure can be measured in. */
export type FigureUnit = 'USD' | 'percent' | 'count' | 'people';

export interface NumberQuantity {
  readonly kind: 'number';
  /** Sums in other currencies are read and stand beside nothing. */
  readonly unit: FigureUnit | 'other-currency';
  /** The same for a single value; a range has both, "more than" has no `high`, "up to" no `low`. */
  readonly low: number | null;
  readonly high: number | null;
  /** "about", "nearly", "more than" and their like. */
  readonly manner: 'exact' | 'about' | 'nearly' | 'more-than' | 'at-least' | 'at-most' | 'range';
  /** Half of the last digit given, at most 5 %: "$29.9 million" holds what is within 50,000 of it. */
  readonly tolerance: number;
  /** What is counted, in the text's words: "Amazon workers"; null where the text does not say. */
  readonly counted: string | null;
}

/**
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, both ends included; "since 2014" has no `to`, "until" no
 * `from`.
 */
export interface DateQuantity {
  readonly kind: 'date';
  readonly from: string | null;
  readonly to: string | null;
}

export type Comparison = FigureComparison | PeriodComparison;

/** A number of the text beside a recorded figure of a claim. */
export interface FigureComparison {
  readonly kind: 'figure';
  readonly claim: string;
  readonly figure: RecordedFigure;
  readonly outcome: FigureOutcome;
}

/** A figure as the dataset has it. */
export interface RecordedFigure {
  readonly label: string;
  readonly value: number;
  readonly unit: FigureUnit;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly asOf: string | null;
}

export type FigureOutcome =
  /** The same value, or one within the range or bound that the text gives. */
  | { readonly kind: 'same' }
  | { readonly kind: 'same-rounded' }
  /**
   * Text minus figure, in the figure's unit, and as a share of the figure where that is not 0; for
   * a range or a bound, from the end that is nearest to the figure.
   */
  | { readonly kind: 'differs'; readonly by: number; readonly share: number | null };

/** A date of the text beside the period of a claim. */
export interface PeriodComparison {
  readonly kind: 'period';
  readonly claim: string;
  readonly period: { readonly from: string | null; readonly to: string | null };
  readonly outcome: {
    /**
     * `same`: the whole period, perhaps less exactly; `starts` and `ends`: the text's date holds
     * that end of it; `within`: inside it; `overlaps`: in part; `outside`: apart from it.
     */
    readonly kind: 'same' | 'starts' | 'ends' | 'within' | 'overlaps' | 'outside';
  };
}
