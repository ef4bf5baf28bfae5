import { createGlance, type Glance } from './glance.ts';
import { hashtagsIn } from './hashtags.ts';
import type { ListedNames } from './name-list.ts';
import { TermIndex } from './term-index.ts';

/** Whether a text may hold a name: never no where detection finds one. Stops at the first. */
export type MayContain = (text: string) => boolean;

/** Looks out for names in the text of a page. */
export interface Lookout {
  /** A first look at texts of which nobody knows where one ends and the next begins. */
  readonly glance: Glance;
  /** A closer look at one text; addresses count, hashtags are taken apart. */
  readonly mayHold: MayContain;
}

/** Makes a lookout for names and the source of their glance; the index of names is built when it is first needed. */
export function createLookout(names: readonly ListedNames[], source: string): Lookout {
  const glance = createGlance(source);
  let looker: MayContain | null = null;
  return { glance, mayHold: (text) => glance(text) && (looker ??= createLooker(names))(text) };
}

function createLooker(names: readonly ListedNames[]): MayContain {
  const index = new TermIndex(
    names.flatMap(([, letters, texts]) =>
      texts.split('|').map((text) => ({ text, letters, value: null })),
    ),
  );
  const short = new Set(
    names.flatMap(([kind, , texts]) => (kind === 'short' ? texts.split('|') : [])),
  );
  const isShort = (word: string): boolean => short.has(word);
  return (text) => index.some(text) || (text.includes('#') && holdsTag(text, isShort));
}

/** Whether a short name is part of a hashtag, such as "ICE" in "#AbolishICE". */
function holdsTag(text: string, isShort: (word: string) => boolean): boolean {
  for (const words of hashtagsIn(text, isShort)) {
    if (words.some((word) => isShort(word.text))) return true;
  }
  return false;
}
