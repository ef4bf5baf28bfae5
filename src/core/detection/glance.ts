/** With more names or words than these one expression no longer pays. */
const MOST_NAMES = 1_000;
const MOST_WORDS = 400;
/** Shorter words stand in too many others. */
const SHORTEST_EXACT = 3;
const SHORTEST_FOLDED = 5;

/** A name, or a word that names have in them; `isExact` where it counts in this case alone. */
export interface Word {
  readonly text: string;
  readonly isExact: boolean;
}

/**
 * Source of an expression that finds a word of each of the names: as few words as will do, and
 * inside of other words too, since texts that touch on a page are looked at as if they were one.
 * Empty where there are too many.
 */
export function glanceSource(names: readonly Word[]): string {
  if (names.length === 0 || names.length > MOST_NAMES) return '';
  const words = fewestWords(names);
  return words.length > MOST_WORDS ? '' : sourceOf(words);
}

/** Words of which each name has at least one; long ones that many names have come first. */
function fewestWords(names: readonly Word[]): readonly Word[] {
  const words = new Map(
    names.flatMap(wordsOf).map((word) => [`${word.isExact} ${word.text}`, word]),
  );
  const candidates = [...words.values()].map((word) => ({
    word,
    names: names.filter((name) => isIn(word, name)),
    worth: 0,
  }));
  const chosen: Word[] = [];
  const left = new Set(names);
  while (left.size > 0) {
    for (const each of candidates) {
      each.worth = each.names.filter((name) => left.has(name)).length * rarity(each.word);
    }
    const best = candidates.reduce((one, other) => (other.worth > one.worth ? other : one));
    chosen.push(best.word);
    for (const name of best.names) left.delete(name);
  }
  return chosen;
}

/** Long words are rare in texts. */
function rarity({ text }: Word): number {
  return Math.max(1, text.length - 4);
}

/** The words of a name that may stand for it; the name itself where they are all too short. */
function wordsOf({ text, isExact }: Word): readonly Word[] {
  const words = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const folded = words
    .filter((word) => word.length >= SHORTEST_FOLDED)
    .map((word) => ({ text: word.toLowerCase(), isExact: false }));
  const exact = words
    .filter((word) => isExact && word.length >= SHORTEST_EXACT)
    .map((word) => ({ text: word, isExact }));
  const long = [...exact, ...folded];
  // Punctuation at the end of a name may be missing in the text.
  return long.length > 0 ? long : [{ text: text.replace(/[^\p{L}\p{M}\p{N}_]+$/u, ''), isExact }];
}

function isIn(word: Word, name: Word): boolean {
  if (word.isExact) return name.isExact && name.text.includes(word.text);
  return name.text.toLowerCase().includes(word.text.toLowerCase());
}

function sourceOf(words: readonly Word[]): string {
  const group = (isExact: boolean) =>
    words.filter((word) => word.isExact === isExact).map(({ text }) => expressionOf(text));
  const [exact, folded] = [group(true), group(false)];
  const anyCase = folded.length > 0 ? [`(?i:${folded.join('|')})`] : [];
  return [...exact, ...anyCase].join('|');
}

/** White space and the like stands for any other, as it does where names are looked up. */
function expressionOf(text: string): string {
  return text
    .replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replace(/[\s\u2010-\u2015-]+/g, String.raw`[\s\u2010-\u2015-]+`)
    .replace(/['’ʼ‘]/g, "['’ʼ‘]");
}
