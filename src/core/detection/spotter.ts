import type { ListedNames } from './name-list.ts';
import { fold, isWordCode } from './words.ts';

/** Finds out whether texts hold one of some names, as `TermIndex` compares them. */
export interface Spotter {
  /** Whether the text has a word that names have. */
  readonly hasWord: (text: string) => boolean;
  /** Where nobody knows where one text ends and the next begins, nor what of it is shown. */
  readonly mayRunInto: (text: string) => boolean;
  /** In one text, at the borders of words. */
  readonly holds: (text: string) => boolean;
}

interface Name {
  /** From its first letter to its last, its gaps as `TermIndex` sees them. */
  readonly text: string;
  readonly isExact: boolean;
  readonly words: readonly string[];
}

/** Text within a name that is not shown, such as a label for screen readers, in UTF-16 units. */
const LONGEST_INSERT = 48;

/**
 * Makes a spotter for names of which `glanceSource` gave the source. Browsers run one expression over
 * much text as machine code from the start; only names with a word that it finds are looked for, and
 * nothing is made ready before: on most pages there is none.
 */
export function createSpotter(names: readonly ListedNames[], source: string): Spotter {
  const expression = new RegExp(source, 'g');
  const known = new Map<string, readonly Name[]>();
  const namesWith = (word: string): readonly Name[] => {
    const found = known.get(word) ?? namesOf(names, word);
    known.set(word, found);
    return found;
  };
  const some = (text: string, isIn: (name: Name) => boolean): boolean => {
    const done = new Set<string>();
    expression.lastIndex = 0;
    for (let match = expression.exec(text); match; match = expression.exec(text)) {
      // Words may overlap.
      expression.lastIndex = match.index + 1;
      const word = evenGaps(fold(match[0]));
      if (done.has(word)) continue;
      done.add(word);
      if (namesWith(word).some(isIn)) return true;
    }
    return false;
  };
  return {
    hasWord: (text) => {
      expression.lastIndex = 0;
      return expression.test(text);
    },
    mayRunInto: (text) => {
      const letters = lettersOf(text);
      return some(text, (name) => standInOrder(name.words, letters(name.isExact)));
    },
    holds: (text) => {
      const letters = lettersOf(text, evenGaps);
      return some(text, (name) => standsFree(name.text, letters(name.isExact)));
    },
  };
}

/** A text as it is compared with names of exact letters and with others; each is made when it is wanted. */
function lettersOf(text: string, change = (same: string) => same): (isExact: boolean) => string {
  let exact: string | null = null;
  let folded: string | null = null;
  return (isExact) => {
    exact ??= change(text);
    return isExact ? exact : (folded ??= fold(exact));
  };
}

/** The names that have the word somewhere, in whatever case. */
function namesOf(names: readonly ListedNames[], word: string): readonly Name[] {
  return names.flatMap(([, letters, texts]) => {
    const isExact = letters === 'exact';
    return texts
      .split('|')
      .map(evenGaps)
      .filter((text) => fold(text).includes(word))
      .map((text) => nameOf(isExact ? text : fold(text), isExact));
  });
}

function nameOf(even: string, isExact: boolean): Name {
  let [start, end] = [0, even.length];
  while (start < end && !isWordCode(even.charCodeAt(start))) start++;
  while (start < end && !isWordCode(even.charCodeAt(end - 1))) end--;
  const text = even.slice(start, end);
  return { text, isExact, words: wordsOf(text) };
}

function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isWordCode(text.charCodeAt(at))) continue;
    if (at > start) words.push(text.slice(start, at));
    start = at + 1;
  }
  return words;
}

/** Hyphens count as spaces, curly apostrophes as straight ones. */
function evenGaps(text: string): string {
  return text.replace(/[’ʼ‘]/g, "'").replace(/[\s\u2010-\u2015-]+/g, ' ');
}

function standsFree(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    const isFree =
      (at === 0 || !isWordCode(text.charCodeAt(at - 1))) &&
      (end === text.length || !isWordCode(text.charCodeAt(end)));
    if (isFree) return true;
  }
  return false;
}

/** Whether the words stand in the text one after the other, with little in between. */
function standInOrder(words: readonly string[], text: string): boolean {
  const [first = '', ...rest] = words;
  for (let start = text.indexOf(first); start >= 0;) {
    let end = start + first.length;
    let reach = first.length + LONGEST_INSERT;
    let next = start;
    for (const word of rest) {
      next = text.indexOf(word, end);
      if (next < 0) return false;
      if (next - end > LONGEST_INSERT) break;
      end = next + word.length;
      reach += word.length + LONGEST_INSERT;
      next = start;
    }
    if (next === start) return true;
    // Nothing that begins before can reach the word that was too far away.
    start = text.indexOf(first, Math.max(start + 1, next - reach));
  }
  return false;
}
