import type { NumberQuantity } from './finding.ts';
import { lowText } from './scale.ts';
import { lowAt, type Token } from './tokens.ts';

export type Manner = NumberQuantity['manner'];

/** What stands before a number and bounds it, with the place of its first token. */
export function boundBefore(
  tokens: readonly Token[],
  at: number,
): { readonly manner: Manner; readonly first: number } | null {
  const article = /^(?:the|an?|el|los|las|la)$/.test(lowAt(tokens, at - 1)) ? 1 : 0;
  for (const skipped of article === 1 ? [1, 0] : [0]) {
    for (let length = LONGEST; length > 0; length -= 1) {
      const first = at - skipped - length;
      if (first < 0) continue;
      const manner = BEFORE.get(lowText(tokens, first, length));
      if (PARTICLE_VERBS.test(`${lowAt(tokens, first - 1)} ${lowAt(tokens, first)}`)) continue;
      if (manner !== undefined) return { manner, first };
    }
  }
  return null;
}

/** What stands behind a number and bounds it: "or more", "o menos", "+". */
export function boundBehind(
  tokens: readonly Token[],
  at: number,
): { readonly manner: Manner; readonly next: number } | null {
  if (tokens[at]?.text === '+' && tokens[at].glued) return { manner: 'at-least', next: at + 1 };
  if (lowText(tokens, at, 2) === '- plus') return { manner: 'at-least', next: at + 2 };
  for (const length of [3, 2]) {
    const manner = BEHIND.get(lowText(tokens, at, length));
    if (manner !== undefined) return { manner, next: at + length };
  }
  return null;
}

/** "between" before a pair of numbers, which makes it a range. */
export function isBetween(word: string): boolean {
  return word === 'between' || word === 'entre';
}

/** "handed over 47,000 files" and "they add up to $25 million" bound nothing. */
const PARTICLE_VERBS =
  /^(?:(?:add|adds|added|adding) up|(?:hand|hands|handed|handing|turn|turns|turned|turning|took|take|taken|taking|sign|signed|give|gave) over)$/;

const LONGEST = 4;

const BEFORE: ReadonlyMap<string, Manner> = new Map([
  ...phrases(
    'about',
    'about|around|approximately|approx .|roughly|some|an estimated|estimated|circa|close to|in the region of|~|≈|' +
      'aproximadamente|alrededor de|alrededor del|en torno a|en torno al|unos|unas|ronda|rondan|rondaba|' +
      'cerca de|cerca del|un estimado de|aprox .|acerca de',
  ),
  ...phrases(
    'nearly',
    'nearly|almost|just under|just below|a little under|slightly less than|just shy of|casi|poco menos de|' +
      'algo menos de|poco menos del|casi un',
  ),
  ...phrases(
    'more-than',
    'more than|over|above|upwards of|in excess of|exceeding|just over|slightly more than|well over|' +
      'topping|greater than|>|mas de|mas del|por encima de|superior a|superiores a|poco mas de|algo mas de|' +
      'supera|superan|supero|superaba|supera los|mayor de|excede',
  ),
  ...phrases(
    'at-least',
    'at least|no fewer than|no less than|not less than|a minimum of|minimum of|≥|al menos|por lo menos|' +
      'como minimo|un minimo de|no menos de|cuando menos',
  ),
  ...phrases(
    'at-most',
    'at most|up to|as many as|as much as|no more than|not more than|fewer than|less than|under|below|' +
      'a maximum of|maximum of|≤|<|hasta|como maximo|como mucho|un maximo de|menos de|menos del|' +
      'no mas de|por debajo de|a lo sumo|inferior a',
  ),
]);

const BEHIND: ReadonlyMap<string, Manner> = new Map([
  ...phrases('at-least', 'or more|at least|and up|o mas|como minimo|al menos'),
  ...phrases('at-most', 'or less|or fewer|at most|o menos|como maximo|como mucho'),
  ...phrases('about', 'or so|mas o menos|give or take'),
]);

function phrases(manner: Manner, list: string): readonly (readonly [string, Manner])[] {
  return list.split('|').map((phrase) => [phrase, manner] as const);
}
