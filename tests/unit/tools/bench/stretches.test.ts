import { expect, test } from 'vitest';
import { spentOn } from '../../../../src/tools/bench/watched.ts';

const done = [
  { work: 'mark', start: 12, duration: 3 },
  { work: 'scan', start: 0, duration: 8 },
  { work: 'scan', start: 9, duration: 1 },
  { work: 'evaluate', start: 20, duration: 5 },
  { work: 'start', start: 22, duration: 2 },
];

test('work of one kind is added up', () => {
  expect(spentOn(done, 'scan')).toBe(9);
  expect(spentOn(done, 'mark', 'facts')).toBe(3);
});

test('work inside of other work counts once', () => {
  expect(spentOn(done, 'start', 'evaluate')).toBe(5);
});
