import { expect, test } from 'vitest';
import { createInspector } from '../../../src/tools/inspect/inspector.ts';
import { hostilePage } from '../../../src/tools/fuzz/hostile-page.ts';
import { Random } from '../../../src/tools/fuzz/random.ts';
import { tryReaders } from '../../../src/tools/fuzz/readers.ts';
import { targetsWith, type Target } from '../../../src/tools/fuzz/targets.ts';

const names = ['Palantir', 'ICE'];

test('the same seed makes the same page, another one another', () => {
  const page = (seed: number) => hostilePage(new Random(seed), names);
  expect(page(7)).toBe(page(7));
  expect(page(7)).not.toBe(page(8));
});

test('numbers are spread evenly', () => {
  const random = new Random(1);
  const counts = [0, 0, 0, 0];
  for (let round = 0; round < 4000; round++) counts[random.below(4)]! += 1;
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(100);
});

test('everything that reads what comes from outside takes hostile input', () => {
  const targets = targetsWith(createInspector(), names);
  for (let seed = 1; seed <= 60; seed++) expect(tryReaders(targets, seed).findings).toEqual([]);
});

test('a reader that throws, or answers wrongly, is found and named with the seed', () => {
  const make = (random: Random) => random.below(10);
  const targets: Target[] = [
    { name: 'one that throws', make, read: () => JSON.parse('{') },
    { name: 'one that is wrong', make, read: () => 'wrong' },
    { name: 'one that is right', make, read: () => null },
  ];
  const { inputs, findings } = tryReaders(targets, 3);
  expect(inputs).toBe(3);
  expect(findings.map(({ where, seed }) => [where, seed])).toEqual([
    ['one that throws', 3],
    ['one that is wrong', 3],
  ]);
});
