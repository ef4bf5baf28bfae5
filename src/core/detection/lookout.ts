import { hashtagsIn } from './hashtags.ts';
import type { ListedNames } from './name-list.ts';
import { createSpotter } from './spotter.ts';

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
 * Makes a lookout for names and the source of their first look. Where they are too many to have one
 * every text passes that, and `among` finds them: one by one unless there is a better way.
 */
export function createLookout(
  names: readonly ListedNames[],
  source: string,
  among: (names: readonly ListedNames[]) => MayContain = oneByOne,
): Lookout {
  let short: ReadonlySet<string> | null = null;
  const isShort = (word: string): boolean => (short ??= shortNames(names)).has(word);
  const isTagged = (text: string): boolean => holdsTag(text, isShort);
  if (source === '') {
    const holds = among(names);
    return {
      glance: () => true,
      mayHold: (text) => holds(text) || (text.includes('#') && isTagged(text)),
    };
  }
  const { hasWord, mayRunInto, holds } = createSpotter(names, source);
  return {
    glance: mayRunInto,
    mayHold: (text) => holds(text) || (text.includes('#') && hasWord(text) && isTagged(text)),
  };
}

/** An expression without words finds the beginning of every text, and all names have nothing in them. */
function oneByOne(names: readonly ListedNames[]): MayContain {
  return createSpotter(names, '').holds;
}

function shortNames(names: readonly ListedNames[]): ReadonlySet<string> {
  return new Set(names.flatMap(([kind, , texts]) => (kind === 'short' ? texts.split('|') : [])));
}

/** Whether a short name is part of a hashtag, such as "ICE" in "#AbolishICE". */
function holdsTag(text: string, isShort: (word: string) => boolean): boolean {
  for (const words of hashtagsIn(text, isShort)) {
    if (words.some((word) => isShort(word.text))) return true;
  }
  return false;
}
