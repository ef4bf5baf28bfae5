import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../../docs/worksheet.schema.json' with { type: 'json' };
import { readWorksheetFile } from '../../../src/core/export/read-worksheet-file.ts';
import { reviewJson } from '../../../src/core/export/review-json.ts';
import { claims, entry, report, worksheet } from './report.ts';

const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const isValid = ajv.compile(schema);
/** The part that an import reads. */
const isValidSheet = ajv.compile({ $ref: '#/$defs/worksheet', $defs: schema.$defs });

const evidence = [
  { claim: claims[0].id, source: null },
  { claim: claims[1].id, source: claims[1].evidence[0]?.source ?? null },
];
const sheet = worksheet({
  summary: 'Mostly right.',
  entries: [
    entry({ evidence, note: 'Ask.' }),
    entry({ text: 'two', order: 1, verdict: null, note: 'x' }),
  ],
});

const file = (): string => reviewJson(sheet, report(sheet));

/** The file with one thing changed. */
function changed(change: (file: Record<string, unknown>) => void): string {
  const value = JSON.parse(file());
  change(value);
  return JSON.stringify(value);
}

describe('a worksheet as JSON', () => {
  it('fits the published schema, and is read as it was written', () => {
    expect(isValid(JSON.parse(file()))).toBe(true);
    expect(readWorksheetFile(file())).toEqual({ ok: true, value: sheet });
    expect(readWorksheetFile(`\uFEFF${file()}`).ok).toBe(true);
  });

  it('is read as it was written, whatever stands in it', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });

    fc.assert(
      fc.property(text, text, text, (title, passage, note) => {
        const any = worksheet({
          article: { ...worksheet().article, title },
          entries: [entry({ text: `x${passage}`, note })],
        });
        const json = reviewJson(any, report(any));
        expect(readWorksheetFile(json)).toEqual({ ok: true, value: any });
        expect(isValid(JSON.parse(json))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('names the claims that verdicts rest on, each once, with all its sources', () => {
    const { dataset } = JSON.parse(file());
    expect(dataset.claims.map(({ id }: { id: string }) => id)).toEqual(claims.map(({ id }) => id));
    expect(dataset.claims[1].sources).toHaveLength(claims[1].evidence.length);
  });
});

describe('a file that is no worksheet', () => {
  it.each([
    ['', 'not-json'],
    ['{"format":', 'not-json'],
    ['[]', 'not-a-worksheet'],
    ['null', 'not-a-worksheet'],
    ['{"format":"sidelight-worksheet"}', 'not-a-worksheet'],
    [changed((value) => (value['format'] = 'other')), 'not-a-worksheet'],
    [changed((value) => (value['version'] = '1')), 'not-a-worksheet'],
    [changed((value) => (value['worksheet'] = [])), 'not-a-worksheet'],
    ['['.repeat(100_000), 'not-json'],
  ])('is refused for what it is (%#)', (text, kind) => {
    expect(readWorksheetFile(text)).toEqual({ ok: false, reason: { kind } });
  });

  it('is refused with its version where a newer Sidelight wrote it', () => {
    const newer = changed((value) => (value['version'] = 3));
    expect(readWorksheetFile(newer)).toEqual({
      ok: false,
      reason: { kind: 'newer', version: 3 },
    });
    const inside = changed((value) => ((value['worksheet'] as { version: number }).version = 2));
    expect(readWorksheetFile(inside)).toEqual({
      ok: false,
      reason: { kind: 'newer', version: 2 },
    });
  });

  it('is refused with the place of its first fault, as the schema refuses it', () => {
    const wrong = changed((value) => {
      const { entries } = value['worksheet'] as { entries: { verdict: string }[] };
      if (entries[1]) entries[1].verdict = 'true';
    });
    expect(readWorksheetFile(wrong)).toEqual({
      ok: false,
      reason: { kind: 'field', place: 'worksheet.entries[1].verdict', problem: 'not-known' },
    });
    expect(isValid(JSON.parse(wrong))).toBe(false);
  });

  it('never throws, and never gives what the schema refuses', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .tuple(fc.nat(file().length), fc.string({ maxLength: 3 }))
        .map(([at, sign]) => file().slice(0, at) + sign + file().slice(at + 1)),
    );
    fc.assert(
      fc.property(text, (any) => {
        const read = readWorksheetFile(any);
        expect(read.ok && !isValidSheet(JSON.parse(any).worksheet)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
