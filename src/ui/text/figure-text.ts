/** What stands beside a figure or date of a passage, in words. */
import type { Comparison, FigureComparison } from '../../core/matching/figures/finding.ts';
import { dateText, periodText } from './date-text.ts';
import type { WordMessages } from './word-messages.ts';
import type { FiguresMessages } from './panel-messages.ts';

/** The outcome and what it is about: `Same when rounded: $29,900,000, Supplement, as of 17 April 2025`. */
export function comparisonText(
  words: WordMessages,
  say: FiguresMessages,
  comparison: Comparison,
): string {
  return `${say.outcome[comparison.outcome.kind]}: ${besideText(words, say, comparison)}`;
}

/** The dataset's value with its label and date, and by how much the text differs; or the period. */
export function besideText(
  words: WordMessages,
  say: FiguresMessages,
  comparison: Comparison,
): string {
  if (comparison.kind === 'period') return periodText(words, comparison.period) ?? say.noPeriod;
  const { figure, outcome } = comparison;
  const asOf = figure.asOf === null ? null : dateText(words, figure.asOf);
  const value = say.value(say.amount(figure.value, figure.unit), figure.label, asOf);
  return outcome.kind === 'differs'
    ? `${value}. ${differenceText(say, figure.unit, outcome)}`
    : value;
}

function differenceText(
  say: FiguresMessages,
  unit: FigureComparison['figure']['unit'],
  { by, share }: { readonly by: number; readonly share: number | null },
): string {
  const shareText = share === null ? null : say.share(Math.abs(share));
  return say.difference(say.amount(Math.abs(by), unit), by > 0, shareText);
}
