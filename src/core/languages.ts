/** The languages that interface and dataset speak: which of them a person gets. */

/** Two letters by ISO 639-1, such as `es`. */
export type Language = string;

/** Every text is there in this language; where another lacks one, this one stands in. */
export const mainLanguage: Language = 'en';

/** Whether a value has the form of a language's code; says nothing of texts in it. */
export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && /^[a-z]{2}$/.test(value);
}

/**
 * The first of the wanted BCP 47 tags whose language is among the known ones, whatever its script
 * or region: `es-MX` is answered by `es`. The main language where there is none.
 */
export function chooseLanguage(wanted: readonly string[], known: readonly Language[]): Language {
  for (const tag of wanted) {
    const [code = ''] = tag.toLowerCase().split(/[-_]/);
    if (known.includes(code)) return code;
  }
  return mainLanguage;
}
