import { describe, expect, test } from 'vitest';
import { pageBudgets, pageTable, totalRow } from '../../../../src/tools/bench/page-report.ts';
import type { PageRow } from '../../../../src/tools/bench/page-rows.ts';
import { compiling } from '../../../../src/tools/bench/scenarios/compiling.ts';

const row: PageRow = {
  page: 'a-page-with-a-name-that-is-too-long-for-the-table.html',
  walk: 1,
  expression: 3,
  markJs: 10,
  sidelight: 1.5,
  scan: 1,
  senses: 0.2,
  marks: 0.3,
  start: 4,
  longestSlice: 3,
  named: true,
};
const quiet: PageRow = { ...row, page: 'quiet.html', sidelight: 1, marks: 0, named: false };

describe('the pages', () => {
  test('stand in a table of at most 100 columns, with their sum at the end', () => {
    const lines = pageTable([row, quiet]);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(lines.at(-1)).toMatch(/^sum of 2 +2\.00 +6\.00 +20\.00 +2\.50 /);
    expect(totalRow([row, quiet]).longestSlice).toBe(3);
  });

  test('are held against the walk, mark.js and the time of those without names', () => {
    expect(
      pageBudgets([row, quiet], 6).map(({ measured, verdict }) => [measured, verdict]),
    ).toEqual([
      [1.25, 'ok'],
      [0.125, 'ok'],
      [11, 'over'],
    ]);
  });

  test('say so where compiling was not measured, or where no page is without names', () => {
    expect(pageBudgets([quiet], null)[2]).toMatchObject({ measured: 5, verdict: 'ok' });
    expect(pageBudgets([quiet], null)[2]?.what).toMatch(/compiling apart/);
    expect(pageBudgets([row], 6)[2]?.verdict).toBe('not measured');
  });
});

describe('a trace', () => {
  const event = {
    name: 'v8.compile',
    tdur: 1_500,
    args: { fileName: 'chrome-extension://id/a.js' },
  };

  test('tells how long our scripts were compiled', () => {
    const others = [
      { ...event, args: { fileName: 'https://news.example/b.js' } },
      { ...event, name: 'v8.run' },
    ];
    const traceEvents = [event, event, ...others];
    expect(compiling({ traceEvents }, 'chrome-extension://id')).toBe(3);
  });

  test('is refused where it is none', () => {
    expect(() => compiling({ events: [] }, 'x')).toThrow(/traceEvents/);
  });
});
