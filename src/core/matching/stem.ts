/** A language that passages and claims can be compared in. */
export type TextLanguage = 'en' | 'es';

/**
 * Cuts a lower-case word down to what its forms have in common ("hosted", "hosting" → "host").
 * A light suffix stripper after Harman (1991): it need not give a word, only the same string for
 * forms of one word, and it never leaves fewer than four letters (three for inflections).
 */
export function stem(word: string, language: TextLanguage): string {
  const plain = ASCII.test(word) ? word : word.normalize('NFD').replace(/[\p{M}'’]/gu, '');
  for (const [suffix, replacement, least] of SUFFIXES[language].get(plain.at(-1) ?? '') ?? []) {
    if (plain.length - suffix.length >= least && plain.endsWith(suffix)) {
      return undouble(plain.slice(0, plain.length - suffix.length) + replacement);
    }
  }
  return plain;
}

const ASCII = /^[a-z]*$/;

type Suffix = readonly [suffix: string, replacement: string, least: number];

/** By last letter, longest first. */
const SUFFIXES: Readonly<Record<TextLanguage, ReadonlyMap<string, readonly Suffix[]>>> = {
  en: byLastLetter([
    ...suffixes('ization izations isation ization izing ising ized ised izes ises ize ise', '', 4),
    ...suffixes('ational ation ations ative ator ators ating ated ates ate', '', 4),
    ...suffixes('ment ments ness ful ly able ible', '', 4),
    ...suffixes('ion ions er ers or ors al', '', 4),
    ...suffixes('ing ings ed es s e', '', 3),
    ...suffixes('ies ied y', 'i', 3),
    ...suffixes('ss', 'ss', 2),
    ...suffixes('us', 'us', 2),
  ]),
  es: byLastLetter([
    ...suffixes('aciones acion adores ador adora adoras amiento amientos imiento imientos', '', 4),
    ...suffixes('iones ion mente idades idad', '', 4),
    ...suffixes('ando iendo ados adas ado ada idos idas ido ida aron ieron aban aba', '', 4),
    ...suffixes('an en ar er ir io ia ios ias', '', 4),
    ...suffixes('os as es o a e s', '', 3),
  ]),
};

function suffixes(list: string, replacement: string, least: number): readonly Suffix[] {
  return list.split(' ').map((suffix) => [suffix, replacement, least] as const);
}

function byLastLetter(list: readonly Suffix[]): ReadonlyMap<string, readonly Suffix[]> {
  const longestFirst = list.toSorted((a, b) => b[0].length - a[0].length);
  return Map.groupBy(longestFirst, ([suffix]) => suffix.at(-1) ?? '');
}

/** "planned" and "plan": the double consonant before a suffix is dropped. */
function undouble(word: string): string {
  return /([bdgkmnprt])\1$/.test(word) && word.length > 4 ? word.slice(0, -1) : word;
}
