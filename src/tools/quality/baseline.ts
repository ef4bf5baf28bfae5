import { readFileSync } from 'node:fs';
import type { Lexicon } from '../../core/detection/lexicon.ts';

const LEXICON = new URL('../../../assets/dataset/compiled/lexicon.json', import.meta.url);

/** Stretches of a text by entity, as a plain search would mark them; UTF-16 offsets. */
export type Baseline = (text: string) => ReadonlyMap<string, readonly Span[]>;

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The baseline over the bundled names. */
export function bundledBaseline(): Baseline {
  // Our own file, checked by `npm run dataset`: its shape is taken on trust.
  return createBaseline(JSON.parse(readFileSync(LEXICON, 'utf8')) as Lexicon);
}

/**
 * What a reader would get without telling senses apart: every name of the lexicon as it is
 * written there, capitals included, wherever neither letter, digit nor underscore touches it.
 */
export function createBaseline({ entities }: Pick<Lexicon, 'entities'>): Baseline {
  const searches = entities.map(({ id, names }) => {
    const texts = names.flatMap(([, , joined]) => joined.split('|'));
    return { id, pattern: wholeWords(texts) };
  });
  return (text) =>
    new Map(
      searches.map(({ id, pattern }) => [
        id,
        [...text.matchAll(pattern)].map(({ index, 0: surface }) => ({
          start: index,
          end: index + surface.length,
        })),
      ]),
    );
}

function wholeWords(texts: readonly string[]): RegExp {
  // The longest first: alternatives are tried in order.
  const names = [...new Set(texts)].toSorted((a, b) => b.length - a.length);
  const literal = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${literal.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
}
