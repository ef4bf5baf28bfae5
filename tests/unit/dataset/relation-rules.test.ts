import { describe, expect, test } from 'vitest';
import type { Relation, Relations } from '../../../src/core/dataset/relation-records.ts';
import { faultLine } from '../../../src/tools/dataset/faults.ts';
import {
  relationsAreUnique,
  relationsNameRecords,
  relationsRestOnTheirClaims,
} from '../../../src/tools/dataset/relation-rules.ts';
import { good, must } from './changed-records.ts';

const own = good.relations.record;
const first = must(own.relations[0], 'relation');

function faultsOf(change: Partial<Relations>): readonly string[] {
  const records = { ...good, relations: { ...good.relations, record: { ...own, ...change } } };
  return [relationsNameRecords, relationsAreUnique, relationsRestOnTheirClaims]
    .flatMap((rule) => rule(records))
    .map(faultLine);
}

function withFirst(change: Partial<Relation>): readonly string[] {
  return faultsOf({ relations: [{ ...first, ...change }, ...own.relations.slice(1)] });
}

const place = `relations.json · ${first.from} ${first.kind} ${first.to}`;

describe('relations', () => {
  test('of the dataset keep their rules', () => {
    expect(faultsOf({})).toEqual([]);
  });

  test('name entities, products or listed parties', () => {
    expect(withFirst({ for: 'nobody' })).toEqual([
      `${place} · for: "nobody" is no entity, product or party. Correct it, or add the party to parties.`,
    ]);
  });

  test('name claims that are there', () => {
    expect(withFirst({ claims: [...first.claims, 'no-such-claim'] })).toEqual([
      `${place} · claims[${first.claims.length}]: there is no claim "no-such-claim". Correct the id or add the claim.`,
    ]);
  });

  test('stand once, between two ends, with each claim once', () => {
    expect(faultsOf({ relations: [first, ...own.relations] })).toEqual([
      `${place}: the relation stands twice. Join the two.`,
    ]);
    expect(withFirst({ claims: [...first.claims, ...first.claims.slice(0, 1)] })).toEqual([
      `${place} · claims: a claim stands twice. Remove one of the two.`,
    ]);
    expect(withFirst({ to: first.from })[0]).toContain('both ends are the same');
  });

  test('use every party that is listed, and none that is an entity', () => {
    const idle = { id: 'idle', name: 'Idle Ltd', names: [] };
    expect(faultsOf({ parties: [...own.parties, idle] })).toEqual([
      'relations.json · idle: the party stands in no relation. Remove it or add its relation.',
    ]);
    const double = { id: first.from, name: 'Double', names: [] };
    expect(faultsOf({ parties: [...own.parties, double] })).toContain(
      `relations.json · ${first.from} · id: an entity has this id. Use the entity itself.`,
    );
  });

  test('rest on claims about both ends', () => {
    const other = good.claims.find(({ record }) => !record.entities.includes(first.from));
    const id = must(other, 'claim about others').record.id;
    expect(withFirst({ claims: [...first.claims, id] })).toContain(
      `${place} · claims[${first.claims.length}]: the claim "${id}" is not about "${first.from}". Name a claim about both ends.`,
    );
  });

  test('begin with a claim that names the product or party', () => {
    const silent = good.claims.find(
      ({ record }) =>
        record.entities.includes(first.from) &&
        !`${record.statement} ${record.detail ?? ''}`.includes(first.to.split('/')[1] ?? ''),
    );
    const id = must(silent, 'claim that does not name it').record.id;
    expect(withFirst({ claims: [id] })[0]).toContain(`the claim "${id}" does not name`);
  });
});
