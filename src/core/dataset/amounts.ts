import { readNumbers } from '../matching/figures/read.ts';
import { languageOf } from '../matching/words.ts';

/** An amount in a text. Offsets are UTF-16 code units into that text. */
export interface Amount {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: 'USD' | 'percent' | 'count';
  /** Half of the last digit given: "$29.9 million" stands for anything within 50,000 of it. */
  readonly tolerance: number;
}

/**
 * Finds sums in U.S. dollars, percentages and counts of ten or more in English or Spanish text, in
 * reading order, whatever bounds or joins them. `lang` decides words and decimal signs; null leaves
 * it to the text.
 */
export function findAmounts(text: string, lang: string | null = null): readonly Amount[] {
  const language = languageOf(text, lang);
  return readNumbers(text, { language, today: null }).flatMap((number) => {
    const { start, end, value, tolerance } = number;
    const unit = number.unit === 'people' ? 'count' : number.unit;
    if (unit === 'other-currency' || (unit === 'count' && value < LEAST_COUNT)) return [];
    return [{ text: text.slice(start, end), start, end, value, unit, tolerance }];
  });
}

const LEAST_COUNT = 10;

/**
 * Whether a recorded value is what an amount in a text says, exactly or rounded. Large amounts may
 * leave their currency out ("$41 million in 2014, later 42 million").
 */
export function amountMeans(
  amount: Amount,
  figure: { readonly value: number; readonly unit: string },
): boolean {
  const unit = figure.unit === 'people' ? 'count' : figure.unit;
  const sameUnit =
    unit === amount.unit || (amount.unit === 'count' && unit === 'USD' && amount.value >= 1e5);
  return sameUnit && Math.abs(figure.value - amount.value) <= amount.tolerance;
}
