/**
 * The language of the gallery: `?lang=es`; English without one, as in the component tests. With
 * `&long` every word is drawn out, as a language that has not come yet may need.
 */
import { chooseLanguage } from '../../../src/core/languages.ts';
import { languages, type Texts } from '../../../src/ui/text/languages.ts';

const asked = new URLSearchParams(globalThis.location?.search ?? '');
const wanted = asked.get('lang');

export const language = chooseLanguage(wanted === null ? [] : [wanted], languages);

/** A table in the gallery's language. */
export function textIn<Table>(texts: Texts<Table>): Table {
  const table = texts.in(language);
  return asked.has('long') ? drawnOut(table) : table;
}

/** The same with every vowel doubled, which makes words about two fifths longer. */
function drawnOut<Table>(table: Table): Table {
  return longer(table, '') as Table;
}

function longer(said: unknown, name: string): unknown {
  if (typeof said === 'string') return isWriting(name) ? said : said.replace(/[aeiou]/gi, '$&$&');
  if (typeof said === 'function') return (...about: unknown[]) => longer(said(...about), name);
  if (Array.isArray(said)) return said.map((part) => longer(part, name));
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(
    Object.entries(said).map(([part, inside]) => [part, longer(inside, part)]),
  );
}

function isWriting(name: string): boolean {
  return name === 'locale' || name === 'direction';
}
