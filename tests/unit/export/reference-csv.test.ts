import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvColumns, harmless, referenceCsv } from '../../../src/core/export/reference-csv.ts';
import { anyReference, reference } from '../references/samples.ts';

const written = (chunks: Iterable<string>): string => [...chunks].join('');

/** What a strict reader of RFC 4180 makes of a file. */
function rows(text: string): readonly (readonly string[])[] {
  return parse(text, { bom: true, delimiter: ',', quote: '"', record_delimiter: '\r\n' });
}

/** A cell as it was before it was made harmless. */
const back = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);

describe('CSV', () => {
  it('begins with the names of its columns', () => {
    expect(rows(written(referenceCsv([])))).toEqual([csvColumns]);
  });

  it('says of a reference what is known', () => {
    const [, cells = []] = rows(written(referenceCsv([reference(1, { tags: ['a', 'b'] })])));
    const said = Object.fromEntries(csvColumns.map((name, at) => [name, cells[at]]));
    expect(said).toMatchObject({
      kind: 'passage',
      authors: 'Ursula von der Leyen; Ana Ruiz',
      quote: 'paid about $30 million for the system',
      tags: 'a; b',
      archive: `https://web.archive.org/web/*/${reference(1).url}`,
      check: 'unchecked',
    });
    expect(said['passage link']).toContain('#:~:text=paid%20about');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', "'=1"])(
    'makes %j harmless for spreadsheets',
    (text) => {
      expect(harmless(text)).toBe(`'${text}`);
    },
  );

  it('leaves other texts as they are', () => {
    for (const text of ['', 'a=1', '“quote”', '5']) expect(harmless(text)).toBe(text);
  });

  it('is read back by a strict reader as it was saved, and no cell begins a formula', () => {
    fc.assert(
      fc.property(fc.array(anyReference, { maxLength: 3 }), (references) => {
        const [, ...read] = rows(written(referenceCsv(references)));
        expect(read).toHaveLength(references.length);
        references.forEach(({ id, record, note, passage }, at) => {
          const cells = read[at] ?? [];
          for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
          expect(cells[0]).toBe(id);
          expect(back(cells[csvColumns.indexOf('title')] ?? '')).toBe(record.title.value ?? '');
          expect(back(cells[csvColumns.indexOf('note')] ?? '')).toBe(note);
          expect(back(cells[csvColumns.indexOf('quote')] ?? '')).toBe(passage?.quote.exact ?? '');
        });
      }),
    );
  });
});
