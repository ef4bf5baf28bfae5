import type { Reference } from '../references/reference.ts';

/** The quote in quotation marks, then the note, parted by an empty line; empty where both are. */
export function quoteAndNote({ passage, note }: Reference): string {
  return [...(passage === null ? [] : [`“${passage.quote.exact.trim()}”`]), note.trim()]
    .filter((text) => text !== '')
    .join('\n\n');
}
