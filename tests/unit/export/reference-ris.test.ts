import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cslJson } from '../../../src/core/export/csl-json.ts';
import { readImport } from '../../../src/core/export/read-import.ts';
import { ris } from '../../../src/core/export/ris.ts';
import { anyReference, now, reference, uuid } from '../references/samples.ts';
import { readByCitationJs } from './reference-readers.ts';

const written = (chunks: Iterable<string>): string => [...chunks].join('');
const oneSpace = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

describe('RIS', () => {
  it('has a record of lines with tags, ended as the format asks', () => {
    expect(written(ris([reference(1, { tags: ['one'], note: 'First.\nER  - ' })]))).toBe(
      [
        'TY  - NEWS',
        `ID  - ${uuid(1)}`,
        'TI  - Agency Signs New Data Contract',
        'AU  - von der Leyen, Ursula',
        'AU  - Ruiz, Ana',
        'T2  - The Daily Example',
        'PY  - 2026',
        'DA  - 2026/03/02/',
        'Y2  - 2026/11/23/',
        'UR  - https://www.daily.example/us/agency-signs-new-data-contract?id=4',
        'LA  - en',
        'AB  - What the agency bought.',
        'KW  - one',
        'N1  - “paid about $30 million for the system”',
        'N1  - First. ER -',
        'ER  - ',
        '',
        '',
      ].join('\r\n'),
    );
  });

  it('is read by citation-js as it was saved', () => {
    // Of newspapers, citation-js takes the authors for reporters and passes over the day.
    const ofSite = anyReference.map((one) => ({
      ...one,
      record: { ...one.record, kind: 'other-article' as const },
    }));
    fc.assert(
      fc.property(ofSite, ofSite, (one, other) => {
        const items = readByCitationJs(written(ris([one, other])), '@ris/file');
        expect(items).toHaveLength(2);
        [one, other].forEach(({ record, url }, at) => {
          const item = items[at];
          expect(item?.title ?? '').toBe(oneSpace(record.title.value ?? ''));
          expect(item?.URL).toBe(url);
          expect(item?.author?.length ?? 0).toBe(record.authors.value?.length ?? 0);
          const [year] = record.published.value?.split('-') ?? [];
          expect(item?.issued?.['date-parts'][0]?.[0]).toBe(
            year === undefined ? undefined : Number(year),
          );
        });
      }),
      { numRuns: 60 },
    );
  });

  it('has each record on lines of its own, whatever is written in it', () => {
    fc.assert(
      fc.property(anyReference, (one) => {
        const lines = written(ris([one])).split('\r\n');
        expect(lines.splice(-3)).toEqual(['ER  - ', '', '']);
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z\d] {2}- [^\n\r]+$/);
      }),
    );
  });
});

describe('CSL-JSON', () => {
  it('is a list of items, empty where there are none', () => {
    expect(JSON.parse(written(cslJson([])))).toEqual([]);
    expect(JSON.parse(written(cslJson([reference(1), reference(2)])))).toHaveLength(2);
  });

  it('is read by citation-js with the same fields', () => {
    fc.assert(
      fc.property(anyReference, (one) => {
        const text = written(cslJson([one]));
        const [item] = readByCitationJs(text, '@else/json');
        const [saved] = JSON.parse(text) as readonly Record<string, unknown>[];
        for (const name of ['title', 'author', 'issued', 'URL', 'container-title', 'note']) {
          expect(item === undefined ? null : Reflect.get(item, name)).toEqual(saved?.[name]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is imported again as it was saved', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyReference, { selector: ({ id }) => id, minLength: 1 }),
        (all) => {
          const read = readImport(written(cslJson(all)), { newId: () => uuid(0), now });
          expect(read.ok && read.value.format).toBe('csl-json');
          const back = read.ok ? read.value.references : [];
          expect(back.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
          all.forEach(({ record, passage, tags, note }, at) => {
            expect(back[at]).toMatchObject({ tags, note });
            expect(back[at]?.record.title.value).toBe(record.title.value);
            expect(back[at]?.record.authors.value).toEqual(record.authors.value);
            expect(back[at]?.record.published.value).toBe(
              record.published.value?.slice(0, 10) ?? null,
            );
            expect(back[at]?.passage?.quote.exact).toBe(passage?.quote.exact);
          });
        },
      ),
    );
  });
});
