import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { referenceMarkdown } from '../../../src/core/export/reference-markdown.ts';
import type { ReferenceWords } from '../../../src/core/export/reference-words.ts';
import { editBibliography } from '../../../src/core/references/bibliography.ts';
import { reference } from '../references/samples.ts';

const words: ReferenceWords = {
  heading: 'References',
  untitled: 'Untitled',
  authors: 'Authors',
  publisher: 'Publisher',
  published: 'Published',
  accessed: 'Read',
  page: 'Page',
  archive: 'Archive',
  tags: 'Tags',
  list: (items) => items.join(', '),
  date: (date) => date.slice(0, 10),
};

const written = (...references: readonly ReturnType<typeof reference>[]): string =>
  [...referenceMarkdown(references, words)].join('');

describe('references as Markdown', () => {
  it('have the passage as a quote and its link in the heading', () => {
    const text = written(reference(1, { note: 'Line one.\nLine two.', tags: ['a'] }));
    expect(text).toContain(
      '## [Agency Signs New Data Contract](<https://www.daily.example/us/agency-signs-new-data-contract?id=4#:~:text=',
    );
    expect(text).toContain('> paid about \\$30 million for the system');
    expect(text).toContain('- Authors: Ursula von der Leyen, Ana Ruiz');
    expect(text).toContain('Line one.\\\nLine two.');
  });

  it('let nothing that was written be markup', () => {
    const hostile = '<img src=x onerror=alert(1)> [a](javascript:b) # **c**\n\n# d';
    const base = reference(1, { note: hostile, tags: [hostile], url: 'https://a.example/<b>' });
    const record = editBibliography(base.record, { name: 'title', value: hostile });
    const html = marked.parse(written({ ...base, record }), { async: false });
    expect(html).not.toMatch(/<img|<strong|href="javascript|<h1>d/);
    expect(html.match(/<h2/g)).toHaveLength(1);
  });

  it('of a page without a title say so', () => {
    const base = reference(1, { passage: null });
    const record = editBibliography(base.record, { name: 'title', value: null });
    expect(written({ ...base, record })).toContain('## [Untitled](<https://www.daily.example/');
  });
});
