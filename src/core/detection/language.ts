/**
 * Small words that the language of a text is told by: frequent in it and rare in the others.
 * Only for texts that do not declare their language.
 */
const smallWords = {
  en: 'the and of to is was that with for from by are this have it which',
  es: 'el los las del por con una para que se su está como más según también',
  de: 'der die das und ist nicht mit von für auf dem den ein eine auch wird',
  fr: 'le les des une est dans pour que qui sur avec pas du au cette été',
  pt: 'os das dos uma não em com para que ao pela são mais foi',
  it: 'il gli della che di per una con non sono nel anche alla più',
  nl: 'het een van niet voor met zijn dat te aan ook bij wordt naar',
} as const;

const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(smallWords)) {
  for (const word of words.split(' ')) {
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
  }
}

/** Text that is read, in code units; more says no more. */
const enough = 4000;

/** Fewer small words than this say nothing. */
const fewest = 3;

/** The language of a text as two letters, or null where its small words do not tell. */
export function languageOfText(text: string): string | null {
  const counts = new Map<string, number>();
  for (const [word] of text.slice(0, enough).matchAll(/\p{L}+/gu)) {
    for (const language of languagesOf.get(word.toLowerCase()) ?? []) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const [best, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < fewest) return null;
  return best[1] > (second?.[1] ?? 0) * 1.2 ? best[0] : null;
}
