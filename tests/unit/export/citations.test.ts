import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { CitationStyle } from '../../../src/core/export/citation-styles.ts';
import { citations, type CitationForm } from '../../../src/core/export/citations.ts';
import { cslItem } from '../../../src/core/export/csl-item.ts';
import { authorOf } from '../../../src/core/references/author.ts';
import { editBibliography, type Bibliography } from '../../../src/core/references/bibliography.ts';
import type { Reference } from '../../../src/core/references/reference.ts';
import { reference } from '../references/samples.ts';
import { apaByCiteproc } from './reference-readers.ts';

interface Case {
  readonly authors?: readonly string[];
  readonly title?: string | null;
  readonly publisher?: string | null;
  readonly published?: string | null;
  readonly kind?: Bibliography['kind'];
}

const url = 'https://daily.example/a/1';

function cited(given: Case): Reference {
  const base = reference(1, { url, passage: null });
  const { authors = ['Ana Ruiz'], title, publisher, published, kind = 'news-article' } = given;
  const record = [
    { name: 'authors', value: authors.map(authorOf) } as const,
    ...(title === undefined ? [] : [{ name: 'title', value: title } as const]),
    ...(publisher === undefined ? [] : [{ name: 'publisher', value: publisher } as const]),
    ...(published === undefined ? [] : [{ name: 'published', value: published } as const]),
  ].reduce(editBibliography, { ...base.record, kind });
  return { ...base, record };
}

const write = (given: Case, style: CitationStyle, form: CitationForm = 'text'): string =>
  [...citations([cited(given)], style, form)].join('').trim();

const many = Array.from({ length: 22 }, (_, at) => `Given Family${'abcdefghijklmnopqrstuv'[at]}`);

const cases: Readonly<Record<string, Case>> = {
  plain: {},
  particle: { authors: ['Ursula von der Leyen'] },
  suffix: { authors: ['Ana María Ruiz', 'John Q. Smith Jr.'] },
  three: { authors: ['Ana One', 'Bea Two', 'Cleo Three'] },
  many: { authors: many },
  body: { authors: ['Associated Press'] },
  nobody: { authors: [] },
  undated: { published: null },
  month: { published: '2026-03' },
  year: { published: '2026' },
  question: { title: 'Is This a Question?' },
  'no paper': { publisher: null },
  untitled: { title: null },
  site: { kind: 'other-article' },
  'site of nobody, undated': { kind: 'other-article', authors: [], published: null },
  hyphen: { authors: ['Jean-Luc Picard'] },
};

describe('citations', () => {
  it.each(Object.entries(cases))('in APA are those of citeproc: %s', (_, given) => {
    expect(write(given, 'apa')).toBe(apaByCiteproc(cslItem(cited(given))));
  });

  it.each([
    [
      'plain',
      'Ruiz, Ana. 2026. “Agency Signs New Data Contract.” The Daily Example, March 2, 2026. https://daily.example/a/1.',
    ],
    [
      'particle',
      'Leyen, Ursula von der. 2026. “Agency Signs New Data Contract.” The Daily Example, March 2, 2026. https://daily.example/a/1.',
    ],
    [
      'suffix',
      'Ruiz, Ana María, and John Q. Smith Jr. 2026. “Agency Signs New Data Contract.” The Daily Example, March 2, 2026. https://daily.example/a/1.',
    ],
    [
      'nobody',
      'The Daily Example. 2026. “Agency Signs New Data Contract,” March 2, 2026. https://daily.example/a/1.',
    ],
    [
      'undated',
      'Ruiz, Ana. n.d. “Agency Signs New Data Contract.” The Daily Example. Accessed November 23, 2026. https://daily.example/a/1.',
    ],
    [
      'question',
      'Ruiz, Ana. 2026. “Is This a Question?” The Daily Example, March 2, 2026. https://daily.example/a/1.',
    ],
    [
      'no paper',
      'Ruiz, Ana. 2026. “Agency Signs New Data Contract,” March 2, 2026. https://daily.example/a/1.',
    ],
    [
      'site',
      'Ruiz, Ana. 2026. “Agency Signs New Data Contract.” The Daily Example. March 2, 2026. https://daily.example/a/1.',
    ],
    [
      'site of nobody, undated',
      '“Agency Signs New Data Contract.” n.d. The Daily Example. Accessed November 23, 2026. https://daily.example/a/1.',
    ],
  ])('in Chicago are as its CSL style writes them: %s', (name, expected) => {
    expect(write(cases[name] ?? {}, 'chicago')).toBe(expected);
  });

  it.each([
    [
      'plain',
      'Ruiz, Ana. “Agency Signs New Data Contract.” The Daily Example, 2 Mar. 2026, https://daily.example/a/1.',
    ],
    [
      'particle',
      'von der Leyen, Ursula. “Agency Signs New Data Contract.” The Daily Example, 2 Mar. 2026, https://daily.example/a/1.',
    ],
    [
      'suffix',
      'Ruiz, Ana María, and John Q. Smith Jr. “Agency Signs New Data Contract.” The Daily Example, 2 Mar. 2026, https://daily.example/a/1.',
    ],
    [
      'three',
      'One, Ana, et al. “Agency Signs New Data Contract.” The Daily Example, 2 Mar. 2026, https://daily.example/a/1.',
    ],
    [
      'undated',
      'Ruiz, Ana. “Agency Signs New Data Contract.” The Daily Example, https://daily.example/a/1. Accessed 23 Nov. 2026.',
    ],
    [
      'month',
      'Ruiz, Ana. “Agency Signs New Data Contract.” The Daily Example, Mar. 2026, https://daily.example/a/1.',
    ],
    [
      'no paper',
      'Ruiz, Ana. Agency Signs New Data Contract. 2 Mar. 2026, https://daily.example/a/1.',
    ],
    ['untitled', 'Ruiz, Ana. The Daily Example, 2 Mar. 2026, https://daily.example/a/1.'],
  ])('in MLA are as its CSL style writes them: %s', (name, expected) => {
    expect(write(cases[name] ?? {}, 'mla')).toBe(expected);
  });

  it('make quotation marks within a title single', () => {
    expect(write({ title: 'A “data” and "case" deal' }, 'mla')).toContain(
      '“A ‘data’ and ‘case’ deal.”',
    );
  });

  it('are set in italics in Markdown and HTML, and all text of others is escaped', () => {
    const given = { title: 'A *b* <i>c</i> & d', publisher: '<b>' };
    expect(write(given, 'mla', 'html')).toBe(
      '<p>Ruiz, Ana. “A *b* &lt;i&gt;c&lt;/i&gt; &amp; d.” <i>&lt;b&gt;</i>, 2 Mar. 2026, https://daily.example/a/1.</p>',
    );
    expect(write(given, 'mla', 'markdown')).toContain(
      '“A \\*b\\* \\<i\\>c\\</i\\> \\& d.” *\\<b\\>*, 2',
    );
  });
});

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

describe.runIf(hasPandoc)('citations in Chicago (where pandoc is installed)', () => {
  it.each([
    'plain',
    'particle',
    'suffix',
    'three',
    'body',
    'nobody',
    'undated',
    'month',
    'site',
    'question',
  ])('are those of its own style: %s', (name) => {
    const one = cited(cases[name] ?? {});
    const { stdout } = spawnSync(
      'pandoc',
      ['-f', 'csljson', '-t', 'plain', '--citeproc', '--wrap=none'],
      { input: JSON.stringify([cslItem(one)]), encoding: 'utf8' },
    );
    const expected = stdout.trim().replaceAll('_', '');
    expect(write(cases[name] ?? {}, 'chicago')).toBe(expected);
  });
});
