import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundledIndex } from '../../../../src/tools/quality/measure-matching.ts';
import { readPassages, type PassageLabel } from '../../../../src/tools/quality/passage-labels.ts';

const set = join(import.meta.dirname, '../../../quality');
const index = bundledIndex();
const entitiesOf = new Map(index.claims.map(({ id, entities }) => [id, entities]));

function readList(name: string): ReturnType<typeof readPassages> {
  return readPassages(name, readFileSync(join(set, name), 'utf8'), index);
}

const tune = readList('passages-tune.jsonl');
const report = readList('passages-report.jsonl');
const lists = [tune, report].map(({ lines }) => lines.map(({ value }) => value));
const all = lists.flat();

function share(list: readonly PassageLabel[], holds: (label: PassageLabel) => boolean): number {
  return list.filter(holds).length / list.length;
}

describe('the judged passages', () => {
  test('are well formed and name records of the dataset', () => {
    expect([...tune.faults, ...report.faults]).toEqual([]);
  });

  test('stand in one list only, under one id', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ passage }) => passage)).size).toBe(all.length);
  });

  test('carry claims that share an entity with them, the best grade first and none without', () => {
    const wrong = all.filter(({ entities, relevant, grades }) => {
      const shares = relevant.every((id) =>
        entitiesOf.get(id)?.some((entity) => entities.includes(entity)),
      );
      const falling = relevant.map((id) => grades[id] ?? 0);
      const sorted = falling.toSorted((one, other) => other - one);
      return !shares || falling.includes(0) || falling.join() !== sorted.join();
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('are at least 150 a list, about half of them about something else, a quarter in Spanish', () => {
    for (const list of lists) {
      expect(list.length).toBeGreaterThanOrEqual(150);
      const bearing = share(list, ({ relevant }) => relevant.length > 0);
      expect(bearing).toBeGreaterThan(0.45);
      expect(bearing).toBeLessThan(0.55);
      expect(share(list, ({ lang }) => lang === 'es')).toBeGreaterThan(0.22);
    }
  });

  test('reach three in four claims and every topic', () => {
    const reached = new Set(all.flatMap(({ relevant }) => relevant));
    expect(reached.size).toBeGreaterThanOrEqual(index.claims.length * 0.75);
    const topics = new Set(index.claims.flatMap((claim) => claim.topics));
    const covered = new Set(
      index.claims.filter(({ id }) => reached.has(id)).flatMap((claim) => claim.topics),
    );
    expect([...topics].filter((topic) => !covered.has(topic))).toEqual([]);
  });
});
