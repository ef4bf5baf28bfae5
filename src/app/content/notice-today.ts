/** The parts of a notice that tell how a saved passage stands in its page. */
import type { ToldToday } from '../../platform/passage-calls.ts';

/** What of a difference is said aloud, in UTF-16 units. */
const MOST_SAID = 300;

/** What was taken out struck through, what came in underlined, in the language of the passage. */
export function differenceLine(
  document: Document,
  { difference, lang, added, removed }: ToldToday,
): HTMLElement {
  const line = document.createElement('p');
  line.className = 'difference';
  if (lang !== null) line.lang = lang;
  line.dir = 'auto';
  for (const { kind, text } of difference) {
    if (kind === 'same') {
      line.append(text);
      continue;
    }
    const part = document.createElement(kind === 'added' ? 'ins' : 'del');
    const heard = document.createElement('span');
    heard.className = 'heard';
    heard.textContent = `${kind === 'added' ? added : removed}: `;
    part.append(heard, text);
    line.append(part);
  }
  return line;
}

/** The same in words, as far as it can be listened to at once; empty without a difference. */
export function differenceSaid({ difference, added, removed }: ToldToday): string {
  const said = difference
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, text }) => `${kind === 'added' ? added : removed}: ${text.trim()}`)
    .join('; ');
  return said.length > MOST_SAID ? `${said.slice(0, MOST_SAID).replace(/\s+\S*$/, '')}…` : said;
}

/** A plain link, so that it can be opened in whatever way the person likes. */
export function archiveWay(
  document: Document,
  { label, url }: NonNullable<ToldToday['archive']>,
): HTMLElement {
  const link = document.createElement('a');
  link.href = url;
  link.target = '_blank';
  link.rel = 'noreferrer noopener';
  link.textContent = label;
  return link;
}
