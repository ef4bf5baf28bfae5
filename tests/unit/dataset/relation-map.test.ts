import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import claimsIndex from '../../../assets/dataset/compiled/claims.json' with { type: 'json' };
import type { DatasetIndex } from '../../../src/core/dataset/index-format.ts';
import { drawRelations } from '../../../src/core/dataset/relation-map.ts';
import type { MapNode } from '../../../src/core/dataset/relation-lines.ts';
import { relationsOf, type ResolvedRelations } from '../../../src/core/dataset/relations.ts';

const bundled = claimsIndex as unknown as DatasetIndex;
const kinds = ['builds', 'hosts', 'supplies', 'buys', 'uses'] as const;

function made(pairs: readonly (readonly [string, (typeof kinds)[number], string])[]) {
  const ids = new Set(pairs.flatMap(([from, , to]) => [from, to]));
  return {
    ends: [...ids].map((id) => ({ id, kind: 'party', name: id, entity: null, appearance: null })),
    relations: pairs.map(([from, kind, to]) => ({
      id: `${from} ${kind} ${to}`,
      from,
      kind,
      to,
      for: null,
      claims: ['one'],
      standing: 'reported',
    })),
  } satisfies ResolvedRelations;
}

const columnOf = (nodes: readonly MapNode[], id: string): number | undefined =>
  nodes.find((node) => node.id === id)?.column;

describe('the relations of the dataset', () => {
  const { ends, relations } = relationsOf(bundled);

  it('have their ends resolved, and their standing from the first claim', () => {
    expect(relations.length).toBe(bundled.relations.relations.length);
    const known = new Set(ends.map(({ id }) => id));
    for (const { from, to, standing, claims } of relations) {
      expect(known).toContain(from);
      expect(known).toContain(to);
      expect(bundled.claims.find(({ id }) => id === claims[0])?.standing).toBe(standing);
    }
  });

  it('leave out what nothing in the index stands for', () => {
    const broken: DatasetIndex = {
      ...bundled,
      relations: {
        parties: [],
        relations: [
          { from: 'nobody', kind: 'uses', to: 'nothing', for: null, claims: ['none'] },
          {
            from: bundled.entities[0]?.id ?? '',
            kind: 'uses',
            to: 'nothing',
            for: null,
            claims: [bundled.claims[0]?.id ?? ''],
          },
        ],
      },
    };
    expect(relationsOf(broken)).toEqual({ ends: [], relations: [] });
  });
});

describe('the map', () => {
  it('puts who provides left, what is provided in the middle and who takes it right', () => {
    const { nodes } = drawRelations(
      made([
        ['maker', 'builds', 'tool'],
        ['office', 'uses', 'tool'],
        ['office', 'buys', 'maker'],
      ]),
    );
    expect(['maker', 'tool', 'office'].map((id) => columnOf(nodes, id))).toEqual([0, 1, 2]);
  });

  it('is the same each time', () => {
    const relations = relationsOf(bundled);
    expect(drawRelations(relations)).toEqual(drawRelations(relations));
  });

  it('draws nothing of nothing', () => {
    expect(drawRelations({ ends: [], relations: [] })).toMatchObject({ nodes: [], lines: [] });
  });

  it('keeps nodes apart and inside, and draws each relation, whatever they are', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i');
    const relation = fc
      .tuple(name, fc.constantFrom(...kinds), name)
      .filter(([from, , to]) => from !== to);
    fc.assert(
      fc.property(
        fc.uniqueArray(relation, { maxLength: 25, selector: (one) => one.join(' ') }),
        (pairs) => {
          const { nodes, lines, height } = drawRelations(made(pairs));
          expect(lines).toHaveLength(pairs.length);
          for (const { path } of lines) expect(path).not.toContain('NaN');
          for (const node of nodes) {
            expect(node.x).toBeGreaterThanOrEqual(0);
            expect(node.x + node.width).toBeLessThanOrEqual(100);
            expect(node.y).toBeGreaterThanOrEqual(0);
            expect(node.y + node.height).toBeLessThanOrEqual(height);
            const under = nodes.filter(
              (other) => other !== node && other.column === node.column && other.y >= node.y,
            );
            for (const other of under) {
              expect(other.y).toBeGreaterThanOrEqual(node.y + node.height);
            }
          }
        },
      ),
    );
  });
});
