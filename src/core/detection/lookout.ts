import { hashtagsIn } from './hashtags.ts';
import type { ListedNames } from './name-list.ts';
import { createSpotter } from './spotter.ts';
import { TermIndex } from './term-index.ts';

/** Whether a text may hold a name: never no where detection finds one. Stops at the first. */
export type MayContain = (text: string) => boolean;

/** Looks out for names in the text of a page. */
export interface Lookout {
  /** A first look at texts of which nobody knows where one ends and the next begins. */
  readonly glance: MayContain;
  /** A closer look at one text; addresses count, hashtags are taken apart. */
  readonly mayHold: MayContain;
}

/**
 * Makes a lookout for names and the source of their first look; an index of names is built where
 * they are too many to have one.
 */
export function createLookout(names: readonly ListedNames[], source: string): Lookout {
  let short: ReadonlySet<string> | null = null;
  const isShort = (word: string): boolean => (short ??= shortNames(names)).has(word);
  const isTagged = (text: string): boolean => text.includes('#') && holdsTag(text, isShort);
  if (source === '') {
    const holds = createIndexed(names);
    return { glance: () => true, mayHold: (text) => holds(text) || isTagged(text) };
  }
  const { hasWord, mayRunInto, holds } = createSpotter(names, source);
  return {
    glance: mayRunInto,
    mayHold: (text) => holds(text) || (hasWord(text) && isTagged(text)),
  };
}

function shortNames(names: readonly ListedNames[]): ReadonlySet<string> {
  return new Set(names.flatMap(([kind, , texts]) => (kind === 'short' ? texts.split('|') : [])));
}

/** A search among any number of names, made ready when it is first wanted. */
function createIndexed(names: readonly ListedNames[]): MayContain {
  let index: TermIndex<null> | null = null;
  return (text) => {
    index ??= new TermIndex(
      names.flatMap(([, letters, texts]) =>
        texts.split('|').map((name) => ({ text: name, letters, value: null })),
      ),
    );
    return index.some(text);
  };
}

/** Whether a short name is part of a hashtag, such as "ICE" in "#AbolishICE". */
function holdsTag(text: string, isShort: (word: string) => boolean): boolean {
  for (const words of hashtagsIn(text, isShort)) {
    if (words.some((word) => isShort(word.text))) return true;
  }
  return false;
}
