import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultLine } from '../../../../src/tools/dataset/faults.ts';
import { readInput, siblingName } from '../../../../src/tools/quality/input.ts';

let directory = '';
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'sidelight-quality-lists-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

function saved(name: string, lines: readonly unknown[]): string {
  const file = join(directory, name);
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  writeFileSync(file, name.endsWith('.gz') ? gzipSync(text.join('\n')) : text.join('\n'));
  return file;
}

const label = {
  id: 'a',
  doc: 'one',
  start: 4,
  end: 8,
  surface: 'Gull',
  entity: 'gull',
  label: true,
  sense: 'firm',
  lang: 'en',
};

async function faultsOf(file: string, documents: readonly string[] = []): Promise<string[]> {
  const { faults } = await readInput([file], documents);
  return faults.map((fault) => faultLine(fault).replace(/^.*?(?=line )/, ''));
}

describe('a list of mentions', () => {
  it('takes its texts from the documents of the same name beside it', async () => {
    saved('documents-sea.jsonl', [{ doc: 'one', text: 'The Gull' }]);
    const { texts, faults } = await readInput([saved('mentions-sea.jsonl', [label, ''])], []);
    const { doc, ...rest } = label;
    expect(faults).toEqual([]);
    expect(texts).toEqual([{ doc, text: 'The Gull', labels: [rest] }]);
  });

  it('takes them from the files given, or from the mention itself, also compressed', async () => {
    const given = saved('texts.jsonl.gz', [{ doc: 'one', text: 'Oh, Gull' }]);
    const { doc: _, ...alone } = { ...label, id: 'b', text: 'The Gull' };
    const file = saved('some-mentions.jsonl.gz', [label, alone]);
    const { texts, faults } = await readInput([file], [given]);
    expect(faults).toEqual([]);
    expect(texts.map(({ doc, text }) => [doc, text])).toEqual([
      ['one', 'Oh, Gull'],
      ['b', 'The Gull'],
    ]);
  });

  it('names line, field and mend of what is broken, all at once', async () => {
    saved('documents-bad.jsonl', [{ doc: 'one', text: 'The Gull and a Gull' }]);
    const faults = await faultsOf(
      saved('mentions-bad.jsonl', [
        label,
        '{"doc": "one"',
        '[]',
        { ...label, label: 'yes' },
        { ...label, start: -1 },
        { ...label, start: 5, end: 9 },
        { ...label, surface: 'Tern', end: 8 },
        { ...label, end: 4, start: 8 },
        { ...label, doc: 'two' },
        { ...label, doc: undefined },
      ]),
    );
    expect(faults).toEqual([
      expect.stringMatching(/^line 2: this is not JSON: .*\. Write one whole JSON object/),
      'line 3: [] does not fit here. Write a record in braces here.',
      'line 4 · label: "yes" does not fit here. Write true or false here.',
      expect.stringMatching(/^line 5 · start: -1 does not fit here\./),
      expect.stringMatching(/^line 10 · doc: the field is missing\. Name the document/),
      'line 6 · start: the text has "ull " at 5 to 9, not "Gull". It stands at 4 to 8, 15 to 19.',
      'line 7 · start: the text has "Gull" at 4 to 8, not "Tern". The surface is nowhere in the text; correct it.',
      expect.stringMatching(/^line 8 · start: the text has "" at 8 to 4/),
      'line 9 · doc: there is no document "two". Name the file that has it with --documents, ' +
        'put it into documents-bad.jsonl, or give the text in "text".',
    ]);
  });

  it('counts offsets in UTF-16 units', async () => {
    const text = '😀 é Gull';
    const emoji = { ...label, doc: 'one', text, start: 5, end: 9 };
    expect(await faultsOf(saved('mentions-emoji.jsonl', [emoji]))).toEqual([]);
  });

  it('tells where its documents would stand', () => {
    expect(siblingName('/a/mentions.jsonl')).toBe('documents.jsonl');
    expect(siblingName('/mentions/my-mentions-2.jsonl.gz')).toBe('my-documents-2.jsonl.gz');
    expect(siblingName('/a/labels.jsonl')).toBeNull();
  });

  it('says which of the files cannot be read', async () => {
    const missing = join(directory, 'missing.jsonl');
    await expect(readInput([missing], [])).rejects.toMatchObject({ code: 'ENOENT', path: missing });
    const file = saved('mentions-alone.jsonl', [label]);
    await expect(readInput([file], [missing])).rejects.toMatchObject({ path: missing });
  });
});

describe('a list of pages', () => {
  it('is known by its first record', async () => {
    writeFileSync(join(directory, 'page.html'), '<p>x');
    const file = saved('any-name.jsonl', ['', { file: 'page.html', kind: 'not-article' }]);
    const { texts, pages, faults } = await readInput([file], []);
    expect([texts, faults]).toEqual([[], []]);
    expect(pages.map(({ value }) => value)).toEqual([{ file: 'page.html', kind: 'not-article' }]);
  });

  it('names line, field and mend of what is broken', async () => {
    writeFileSync(join(directory, 'page.html'), '<p>x');
    const faults = await faultsOf(
      saved('pages-bad.jsonl', [
        { file: 'page.html', kind: 'news' },
        { file: 'page.html', url: 'somewhere' },
        { file: 'page.html', record: { tittle: 'x' } },
        { file: 'page.html', record: { authors: 'Ana Ruiz' } },
        { file: 'nowhere.html' },
      ]),
    );
    expect(faults).toEqual([
      expect.stringMatching(/^line 1 · kind: "news" does not fit here\. Use one of "news-article"/),
      expect.stringMatching(/^line 2 · url: "somewhere" does not fit here\./),
      'line 3 · record: there is no field "tittle". Remove it or correct its spelling.',
      'line 4 · record.authors: "Ana Ruiz" does not fit here. Write a list in square brackets here.',
      'line 5 · file: there is no file "nowhere.html". Write its path from where this list stands.',
    ]);
  });
});
