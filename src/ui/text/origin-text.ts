/** Where on its page a value of an article's record was found. */
import type { ArticleMessages } from './panel-messages.ts';

/** `meta:og:title` → what a page's head states, and under which name; an unknown code as it is. */
export function originText(say: Pick<ArticleMessages, 'from'>, from: string): string {
  const colon = from.indexOf(':');
  const kind = colon < 0 ? from : from.slice(0, colon);
  const name = colon < 0 ? '' : from.slice(colon + 1);
  const known = ORIGINS.get(kind);
  return known === undefined ? from : say.from[known](name);
}

const ORIGINS: ReadonlyMap<string, keyof ArticleMessages['from']> = new Map([
  ['json-ld', 'json-ld'],
  ['meta', 'meta'],
  ['microdata', 'microdata'],
  ['link', 'link'],
  ['address', 'address'],
  ['byline', 'byline'],
  ['h1', 'heading'],
  ['heading', 'heading'],
  ['title', 'title'],
  ['html', 'html'],
  ['text', 'text'],
  ['site', 'site'],
]);
