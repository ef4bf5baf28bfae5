import { describe, expect, test } from 'vitest';
import { pageBudgets, pageTable, totalsOf } from '../../../../src/tools/bench/page-report.ts';
import type { PageRow, Times } from '../../../../src/tools/bench/page-rows.ts';

const times: Times = {
  walk: 1,
  expression: 3,
  markJs: 10,
  sidelight: 1.5,
  scan: 1,
  senses: 0.2,
  marks: 0.3,
  start: 4,
};
const row: PageRow = {
  ...times,
  page: 'a-page-with-a-name-that-is-too-long-for-the-table.html',
  wall: { ...times, walk: 2 },
  whole: 11,
  lateWalk: 0.5,
  named: true,
};
const quiet: PageRow = { ...row, page: 'quiet.html', sidelight: 1, marks: 0, named: false };
const untraced: PageRow = { ...quiet, whole: null, wall: quiet };

describe('the pages', () => {
  test('stand in a table of at most 100 columns, with their sums at the end', () => {
    const lines = pageTable([row, quiet]);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(lines[3]).toMatch(/^sum of 2 +2\.00 +6\.00 +20\.00 +2\.50 .* 22\.00$/);
    expect(lines[4]).toMatch(/^by the wall clock +4\.00 /);
    expect(totalsOf([row, quiet])).toMatchObject({ lateWalk: 1, isTraced: true });
  });

  test('have no second sum where there is one clock alone', () => {
    expect(pageTable([untraced]).join('\n')).not.toMatch(/clock|own time/);
  });

  test('are held against the walk, mark.js and the time of those without names', () => {
    expect(pageBudgets([row, quiet]).map(({ measured, verdict }) => [measured, verdict])).toEqual([
      [1.25, 'ok'],
      [0.125, 'ok'],
      [11, 'over'],
    ]);
  });

  test('say so where compiling was not measured, or where no page is without names', () => {
    expect(pageBudgets([untraced])[2]).toMatchObject({ measured: 5, verdict: 'ok' });
    expect(pageBudgets([untraced])[2]?.what).toMatch(/without compiling/);
    expect(pageBudgets([row])[2]?.verdict).toBe('not measured');
  });
});
