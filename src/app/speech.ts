/** Which language Sidelight speaks, and what a document says of it. */
import { chooseLanguage, type Language } from '../core/languages.ts';
import type { Settings } from '../core/settings/settings.ts';
import { browserLanguages } from '../platform/languages.ts';
import { languages } from '../ui/text/languages.ts';
import type { WordMessages } from '../ui/text/word-messages.ts';

/** The language of the interface: the one that the person chose, or the browser's. */
export function interfaceLanguage({ language }: Pick<Settings, 'language'>): Language {
  const wanted = language === 'auto' ? [] : [language];
  return chooseLanguage([...wanted, ...browserLanguages()], languages);
}

/**
 * The language of a card on text of the page's language (a BCP 47 tag; null where the page does not
 * say): the interface's, or the page's where the person wants that and Sidelight speaks it.
 */
export function cardLanguage(
  settings: Pick<Settings, 'language' | 'cardLanguage'>,
  page: string | null,
): Language {
  const wanted = settings.cardLanguage === 'page' && page !== null ? [page] : [];
  return chooseLanguage([...wanted, interfaceLanguage(settings)], languages);
}

/** Tells the document of an extension page its language and direction, and its title. */
export function dressDocument(
  { locale, direction }: Pick<WordMessages, 'locale' | 'direction'>,
  title: string,
): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = direction;
  document.title = title;
}

/** Makes something once for each language that is asked for, so that it stays the same object. */
export function inEachLanguage<Made>(make: (language: Language) => Made): typeof make {
  const made = new Map<Language, Made>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const fresh = make(language);
    made.set(language, fresh);
    return fresh;
  };
}
