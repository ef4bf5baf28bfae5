import type { ClaimView } from '../../core/dataset/views.ts';
import type { ClaimsMessages } from '../text/claims-messages.ts';
import { periodText, yearText } from '../text/date-text.ts';
import type { WordMessages } from '../text/word-messages.ts';

/** When a claim holds, in words; of one without a period, the years of its sources. */
export function whenText(
  claim: Pick<ClaimView, 'period' | 'evidence'>,
  { words, claims }: { readonly words: WordMessages; readonly claims: ClaimsMessages },
): string | null {
  const period = periodText(words, claim.period);
  if (period !== null) return period;
  const years = claim.evidence.flatMap(({ source }) => yearText(source.published) ?? []).toSorted();
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return null;
  return claims.claim.fromSources(first === last ? first : words.range(first, last));
}
