import { describe, expect, test } from 'vitest';
import { compareReports } from '../../../../src/tools/bench/compare.ts';
import {
  readReport,
  reportJson,
  type Report,
  type ReportFile,
} from '../../../../src/tools/bench/report.ts';
import { judge } from '../../../../src/tools/bench/budgets.ts';

const report: Report = {
  title: 'made up',
  table: [],
  budgets: [judge({ what: 'slice', most: 16, unit: 'ms' }, 20)],
  figures: { kind: 'pages', totals: { walk: 10, refused: null }, parts: { a: 1, b: 2, same: 3 } },
};

function written(changed: Partial<Report['figures']> = {}, slice = 20): ReportFile {
  const budgets = [judge({ what: 'slice', most: 16, unit: 'ms' }, slice)];
  const figures = { ...report.figures, ...changed };
  return readReport('x.json', reportJson({ ...report, budgets, figures }));
}

describe('two reports', () => {
  test('stand side by side: totals, budgets, and the parts that changed most first', () => {
    const after = written({ totals: { walk: 5, refused: 1 }, parts: { a: 2, b: 8, same: 3 } }, 10);
    expect(compareReports(written(), after)).toEqual([
      '            before  after  after / before',
      'walk            10      5          0.50 ×',
      'slice (ms)      20     10          0.50 ×',
      'b                2      8          4.00 ×',
      'a                1      2          2.00 ×',
    ]);
  });

  test('of different kinds are not compared', () => {
    expect(() => compareReports(written(), written({ kind: 'size' }))).toThrow(
      /nothing to compare/,
    );
  });

  test('have no factor where the first is nothing', () => {
    const none = written({ totals: { walk: 0 }, parts: {} });
    expect(compareReports(none, written({ totals: { walk: 3 }, parts: {} }))[1]).toMatch(/–$/);
  });
});

test.each([['{'], ['[]'], ['{"kind":"pages"}'], ['{"kind":"pages","totals":{"a":"1"}}']])(
  '%s is refused as no report, by the name of its file',
  (text) => {
    expect(() => readReport('odd.json', text)).toThrow(/^odd\.json is no report of the bench/);
  },
);
