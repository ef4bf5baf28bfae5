import { stretchesFound } from './claim-words.ts';
import type { ClaimView } from './views.ts';

/** A part of a claim that a list does not show. */
export type HiddenPart = 'detail' | 'limits' | 'figures' | 'evidence' | 'answers' | 'sources';

/**
 * The first part of a claim that has a word of the query, where its sentence has none. Null where the
 * sentence has one, and where only a slip or another language can have led to the claim.
 */
export function foundIn(claim: ClaimView, query: string): HiddenPart | null {
  const has = (texts: readonly (string | null)[]): boolean =>
    texts.some((text) => text !== null && stretchesFound(text, query).length > 0);
  if (query.trim() === '' || has([claim.statement])) return null;
  const { detail, limits, figures, evidence, responses } = claim;
  const sources = [...evidence, ...responses].map(({ source }) => source);
  const parts: readonly (readonly [HiddenPart, readonly (string | null)[]])[] = [
    ['detail', [detail]],
    ['limits', [limits]],
    ['figures', figures.map(({ label }) => label)],
    ['evidence', evidence.flatMap(({ says, locator }) => [says, locator])],
    ['answers', responses.flatMap(({ by, position }) => [by, position])],
    ['sources', sources.flatMap(({ publisher, title, authors }) => [publisher, title, ...authors])],
  ];
  return parts.find(([, texts]) => has(texts))?.[0] ?? null;
}
