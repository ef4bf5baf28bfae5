/**
 * The languages of the interface. Each is a folder here, named by its code, with one table per
 * place; a folder that is added is found by its name.
 */
import { mainLanguage, type Language } from '../../core/languages.ts';

/** One place's table in each language. */
export interface Texts<Table> {
  /** The table in a language; in the main one where that language has none. */
  in(language: Language): Table;
}

/** Tables by language, from those that a glob has found by path, such as `./es/card.ts`. */
export function textsOf<Table>(found: Readonly<Record<string, Table>>): Texts<Table> {
  const tables = new Map(Object.entries(found).map(([path, table]) => [languageOf(path), table]));
  return {
    in(language) {
      const table = tables.get(language) ?? tables.get(mainLanguage);
      if (table === undefined) throw new Error('A table of the main language is missing.');
      return table;
    },
  };
}

/** The codes of the interface's languages, the main one first. */
export const languages: readonly Language[] = [
  ...new Set([
    mainLanguage,
    ...Object.keys(import.meta.glob('./*/locale.ts', { eager: true, import: 'LOCALE' })).map(
      languageOf,
    ),
  ]),
];

function languageOf(path: string): Language {
  return path.split('/')[1] ?? '';
}
