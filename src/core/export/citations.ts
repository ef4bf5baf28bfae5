import type { Reference } from '../references/reference.ts';
import { citation, type CitationStyle } from './citation-styles.ts';
import { plain } from './markdown-text.ts';

export type CitationForm = 'text' | 'markdown' | 'html';

/** Formatted citations, a paragraph each, in the order in which they are given. */
export function* citations(
  references: Iterable<Reference>,
  style: CitationStyle,
  form: CitationForm,
): Generator<string> {
  for (const reference of references) {
    const parts = citation(reference, style).map(({ text, italic }) => write[form](text, italic));
    yield form === 'html' ? `<p>${parts.join('')}</p>\n` : `${parts.join('').trim()}\n\n`;
  }
}

const write: Readonly<Record<CitationForm, (text: string, italic: boolean) => string>> = {
  text: (text) => text,
  markdown: (text, italic) => {
    const [, before = '', within = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
    const written = plain(within);
    return `${before}${italic && written !== '' ? `*${written}*` : written}${after}`;
  },
  html: (text, italic) => (italic ? `<i>${escaped(text)}</i>` : escaped(text)),
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
