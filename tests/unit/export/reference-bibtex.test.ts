import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex, citationKey } from '../../../src/core/export/bibtex.ts';
import { cslJson } from '../../../src/core/export/csl-json.ts';
import { latexAddress, latexText } from '../../../src/core/export/latex-text.ts';
import { ris } from '../../../src/core/export/ris.ts';
import { editBibliography } from '../../../src/core/references/bibliography.ts';
import type { Reference } from '../../../src/core/references/reference.ts';
import { anyReference, reference } from '../references/samples.ts';
import { readByCitationJs, withoutTags, type ReadItem } from './reference-readers.ts';

const titled = (title: string, change: Partial<Reference> = {}): Reference => {
  const base = reference(1, change);
  return { ...base, record: editBibliography(base.record, { name: 'title', value: title }) };
};

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** Without tags, and with quotation marks as readers turn them. */
const straight = (text: string): string => withoutTags(text).replaceAll(/[“”„]/g, '"').trim();
const written = (chunks: Iterable<string>): string => [...chunks].join('');

/** Names as they are read, whichever way their particles are sorted. */
function namesOf({ author }: ReadItem): readonly string[] {
  return (author ?? []).map(({ literal, given, family, suffix, ...particles }) =>
    withoutTags(
      literal ??
        [given, ...Object.values(particles), family, suffix]
          .filter((part) => typeof part === 'string' && part !== '')
          .join(' '),
    ),
  );
}

function expectedNames({ record }: Reference): readonly string[] {
  return (record.authors.value ?? []).map((author) =>
    author.kind === 'whole'
      ? author.name
      : [author.given, author.particle, author.family, author.suffix]
          .filter((part) => part !== '')
          .join(' '),
  );
}

function expectedDate({ record }: Reference): readonly (readonly number[])[] | undefined {
  const date = record.published.value?.slice(0, 10);
  return date === undefined ? undefined : [date.split('-').map(Number)];
}

/** Holds what a reader gave against what was saved. */
function expectSame(item: ReadItem | undefined, one: Reference): void {
  expect(straight(oneSpace(item?.title ?? ''))).toBe(
    straight(oneSpace(one.record.title.value ?? '')),
  );
  expect(item === undefined ? [] : namesOf(item)).toEqual(expectedNames(one));
  expect(item?.issued?.['date-parts']).toEqual(expectedDate(one));
  expect(item?.URL).toBe(one.url);
}

const plainRuns = { numRuns: 60 };

describe('BibLaTeX', () => {
  it('has an entry for the web, with a key that stays', () => {
    expect(written(bibtex([reference(1, { tags: ['one', 'two, three'] })], 'biblatex'))).toBe(
      `@online{leyen2026agency-00000000,
  title = {{Agency Signs New Data Contract}},
  author = {von der Leyen, Ursula and Ruiz, Ana},
  url = {https://www.daily.example/us/agency-signs-new-data-contract?id=4},
  language = {en},
  abstract = {What the agency bought.},
  keywords = {one, two three},
  organization = {The Daily Example},
  date = {2026-03-02},
  urldate = {2026-11-23},
  annotation = {“paid about \\$30 million for the system”},
}
`,
    );
  });

  it('is read by citation-js as it was saved, whatever the page and the person wrote', () => {
    fc.assert(
      fc.property(fc.array(anyReference, { maxLength: 3 }), (references) => {
        const items = readByCitationJs(written(bibtex(references, 'biblatex')), '@biblatex/text');
        expect(items).toHaveLength(references.length);
        references.forEach((one, at) => expectSame(items[at], one));
      }),
      plainRuns,
    );
  });

  it('has a key of ASCII letters and digits for every reference', () => {
    fc.assert(
      fc.property(anyReference, (one) => {
        expect(citationKey(one)).toMatch(/^[a-z\d]+-[\da-f]{8}$/);
      }),
    );
  });
});

describe('text in BibTeX', () => {
  it.each([
    ['50% of A&B #1_x $5', String.raw`50\% of A\&B \#1\_x \$5`],
    ['{open', String.raw`{\textbraceleft}open`],
    ['{in}', String.raw`\{in\}`],
    ['a\\b~c^d', String.raw`a{\textbackslash}b{\textasciitilde}c{\textasciicircum}d`],
    ['مرحبا 😀', 'مرحبا 😀'],
    ['a\u0000b', 'ab'],
  ])('writes %j as %j', (text, latex) => {
    expect(latexText(text)).toBe(latex);
  });

  it('has braces that match, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const latex = latexText(text);
        expect(latex.split('{')).toHaveLength(latex.split('}').length);
      }),
    );
  });

  it('leaves an address as it is, but for what would end the field', () => {
    expect(latexAddress('https://a.example/b?c=1&d=%20_~#e')).toBe(
      'https://a.example/b?c=1&d=%20_~#e',
    );
    expect(latexAddress('https://a.example/{b}\\')).toBe('https://a.example/%7Bb%7D%5C');
  });
});

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

describe.runIf(has('pandoc'))('pandoc (where it is installed)', () => {
  const cases = [
    reference(1),
    titled('Braces {in} \\ 50% of A & B, $5 #1 _x_ ~ ^ "quoted" <b> |'),
    titled('مرحبا بالعالم: 契約 😀'),
    titled('Contract', {
      record: editBibliography(reference(1).record, { name: 'published', value: '2026-03' }),
    }),
  ].map((one, at) => ({ ...one, id: reference(at + 1).id.replace('00000000-', `0000000${at}-`) }));

  const read = (text: string, from: string): readonly ReadItem[] =>
    JSON.parse(
      execFileSync('pandoc', ['-f', from, '-t', 'csljson'], { input: text, encoding: 'utf8' }),
    ) as readonly ReadItem[];

  const formats = execFileSync('pandoc', ['--list-input-formats'], { encoding: 'utf8' });

  // RIS is read from pandoc 3.0 on.
  it.runIf(formats.includes('\nris\n'))('reads RIS and gives back the same', () => {
    const items = read(written(ris(cases)), 'ris');
    cases.forEach((one, at) => expectSame(items[at], one));
  });

  it.each([
    ['BibLaTeX', 'biblatex', () => bibtex(cases, 'biblatex')],
    ['CSL-JSON', 'csljson', () => cslJson(cases)],
  ] as const)('reads %s and gives back the same', (_, from, write) => {
    const items = read(written(write()), from);
    expect(items).toHaveLength(cases.length);
    cases.forEach((one, at) => expectSame(items[at], one));
  });

  it('reads BibTeX, whose dates end with the month', () => {
    const items = read(written(bibtex(cases, 'bibtex')), 'bibtex');
    const months = cases.map(({ record, ...one }) => {
      const month = record.published.value?.slice(0, 7) ?? null;
      return { ...one, record: { ...record, published: { ...record.published, value: month } } };
    });
    months.forEach((one, at) => expectSame(items[at], one));
  });
});

describe.runIf(has('biber'))('biber (where it is installed)', () => {
  it('takes every entry without a warning', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sidelight-biber-'));
    try {
      const references = [reference(1), titled('Braces {in} \\ 50% & ~ ^ "x" 😀 مرحبا')];
      writeFileSync(join(folder, 'library.bib'), written(bibtex(references, 'biblatex')));
      const { stdout, status } = spawnSync(
        'biber',
        ['--tool', '--validate-datamodel', '--output-file', 'out.bib', 'library.bib'],
        { cwd: folder, encoding: 'utf8' },
      );
      expect(stdout).not.toMatch(/WARN|ERROR/);
      expect(status).toBe(0);
      expect(readFileSync(join(folder, 'out.bib'), 'utf8')).toContain('von der Leyen');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
