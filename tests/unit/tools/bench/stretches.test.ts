import { expect, test } from 'vitest';
import { spentOn } from '../../../../src/tools/bench/page-rows.ts';
import { uninterrupted } from '../../../../src/tools/bench/scenarios/stage.ts';

const done = [
  { work: 'mark', start: 12, duration: 3 },
  { work: 'scan', start: 0, duration: 8 },
  { work: 'scan', start: 9, duration: 1 },
  { work: 'analyse', start: 10.01, duration: 1.99 },
];

test('work that follows without a pause is one slice', () => {
  expect(uninterrupted(done).map((slice) => Math.round(slice))).toEqual([8, 6]);
  expect(uninterrupted([])).toEqual([]);
});

test('work of one kind is added up', () => {
  expect(spentOn(done, 'scan')).toBe(9);
  expect(spentOn(done, 'mark', 'facts')).toBe(3);
});
