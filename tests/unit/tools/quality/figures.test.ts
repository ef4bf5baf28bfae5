import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFigureLabels } from '../../../../src/tools/quality/figure-labels.ts';
import {
  figureFloorsSchema,
  figureReportText,
  figureShortfalls,
} from '../../../../src/tools/quality/figure-report.ts';
import { scoreFigures } from '../../../../src/tools/quality/figure-scores.ts';

const folder = join(import.meta.dirname, '../../../quality');
const own = readFileSync(join(folder, 'figures.jsonl'), 'utf8');

const line = (record: object) => JSON.stringify(record);
const scored = (...records: readonly object[]) => {
  const { lines, faults } = readFigureLabels('own.jsonl', records.map(line).join('\n'));
  expect(faults).toEqual([]);
  return scoreFigures(
    lines.map(({ value }) => value),
    [],
  );
};

describe('the judged table of figures', () => {
  test('figures and dates are read and compared as well as the floors ask', () => {
    const { lines, faults } = readFigureLabels('figures.jsonl', own);
    expect(faults).toEqual([]);
    const floors = figureFloorsSchema.parse(
      JSON.parse(readFileSync(join(folder, 'floors-figures.json'), 'utf8')),
    );
    const names = ['ICE', 'Palantir', 'AWS', 'Amazon Web Services', 'Azure', 'Microsoft Azure'];
    const scores = scoreFigures(
      lines.map(({ value }) => value),
      names,
    );
    expect(figureShortfalls(floors, scores)).toEqual([]);
  });

  test('it holds at least 240 lines, both languages and every kind', () => {
    const { lines } = readFigureLabels('figures.jsonl', own);
    expect(lines.length).toBeGreaterThanOrEqual(240);
    const kinds = new Set(lines.map(({ value }) => `${value.lang} ${value.kind}`));
    for (const lang of ['en', 'es']) {
      for (const kind of ['sum', 'count', 'percent', 'date', 'none', 'pair']) {
        expect(kinds).toContain(`${lang} ${kind}`);
      }
    }
  });
});

describe('measuring', () => {
  const wanted = { text: '$5 million', unit: 'USD', low: 5e6, high: 5e6, manner: 'exact' };

  test('what is missed lowers recall, what is too much precision', () => {
    const { readings, errors } = scored(
      { id: 'a', kind: 'sum', lang: 'en', text: 'It paid $5 million.', figures: [wanted] },
      { id: 'b', kind: 'none', lang: 'en', text: 'It paid $6 million.', figures: [] },
      {
        id: 'c',
        kind: 'sum',
        lang: 'en',
        text: 'It paid a lot.',
        figures: [{ ...wanted, text: 'a lot' }],
      },
    );
    expect(readings[0]).toMatchObject({ lines: 3, wanted: 2, read: 2, right: 1 });
    expect(readings[0]).toMatchObject({ precision: 0.5, recall: 0.5 });
    expect(errors.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  test('a pair is right where outcome and label are', () => {
    const claims = [
      {
        statement: 'The bureau paid for a case system.',
        figures: [{ label: 'Case system', value: 5e6, unit: 'USD', asOf: null }],
      },
    ];
    const pair = { kind: 'pair', lang: 'en', text: 'The case system cost $5 million.', claims };
    const { pairs, errors } = scored(
      { ...pair, id: 'a', at: '$5 million', outcome: 'same', beside: 'Case system' },
      { ...pair, id: 'b', at: '$5 million', outcome: 'same', beside: 'Other' },
      { ...pair, id: 'c', at: 'case', outcome: 'none' },
    );
    expect(pairs[0]).toMatchObject({ pairs: 3, right: 1 });
    expect(errors.map(({ got }) => got)).toEqual(['same: Case system', 'not read']);
  });

  test('the report lists errors and counts those it does not list', () => {
    const scores = scored(
      { id: 'a', kind: 'none', lang: 'en', text: 'It paid $6 million.', figures: [] },
      { id: 'b', kind: 'none', lang: 'es', text: 'Pagó 6 millones de dólares.', figures: [] },
    );
    expect(figureReportText(scores, 1)).toMatch(/2 lines are wrong; the first 1:\n\na\n/);
    expect(figureReportText(scores, 0)).toMatch(/2 lines are wrong\.\n$/);
  });

  test('a floor that was not reached or not measured is told', () => {
    const scores = scored({
      id: 'a',
      kind: 'none',
      lang: 'en',
      text: 'It paid $6 million.',
      figures: [],
    });
    const floors = { readings: { all: { precision: 0.9 } }, pairs: { all: 0.9, es: 0.9 } };
    expect(figureShortfalls(floors, scores)).toEqual([
      'precision of reading all is 0.000; its floor is 0.900',
      'recall of reading all was not measured; its floor is 0.000',
      'accuracy of comparing all is 0.000; its floor is 0.900',
      'accuracy of comparing es was not measured; its floor is 0.900',
    ]);
  });

  test.each([
    ['{"id":"a","kind":"sum","lang":"fr","text":"x","figures":[]}', /lang/],
    [
      '{"id":"a","kind":"sum","lang":"en","text":"x","figures":[{"text":"y","from":"2025","to":null}]}',
      /does not hold “y”/,
    ],
    [
      '{"id":"a","kind":"none","lang":"en","text":"x","figures":[]}\n{"id":"a","kind":"none","lang":"en","text":"x","figures":[]}',
      /line 1 has it/,
    ],
    ['{', /not JSON/],
  ])('a broken line is a fault: %s', (content, message) => {
    const { faults } = readFigureLabels('x.jsonl', content);
    expect(faults.map((fault) => JSON.stringify(fault)).join()).toMatch(message);
  });
});
