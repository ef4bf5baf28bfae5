import { describe, expect, it } from 'vitest';
import {
  mostAtOnce,
  partsOf,
  takeSome,
  type Edit,
  type NumberedBlock,
} from '../../../src/core/reading/edit.ts';

const block = (id: number, text = 'A name.'): NumberedBlock => ({
  id,
  before: null,
  text,
  lang: null,
  kind: 'text',
});
const edit = (ids: readonly number[], gone: readonly number[] = []): Edit => ({
  gone,
  added: ids.map((id) => block(id)),
});
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

describe('a change that is too large to be handed over at once', () => {
  it('comes in parts that hold the same, what is gone first', () => {
    const parts = [...partsOf(edit(range(0, 2_500), range(5_000, 6_200)))];
    expect(parts.flatMap(({ gone }) => gone)).toEqual(range(5_000, 6_200));
    expect(parts.flatMap(({ added }) => added.map(({ id }) => id))).toEqual(range(0, 2_500));
    expect(parts.findLastIndex(({ gone }) => gone.length > 0)).toBe(1);
    for (const { gone, added } of parts) {
      expect(gone.length + added.length).toBeLessThanOrEqual(mostAtOnce.blocks);
    }
  });

  it('is cut by the length of its texts too, and a long text comes alone', () => {
    const long = 'x'.repeat(mostAtOnce.text);
    const added = [block(1), block(2, long), block(3), block(4)];
    const parts = [...partsOf({ gone: [], added })];
    expect(parts.map((part) => part.added.map(({ id }) => id))).toEqual([[1], [2], [3, 4]]);
  });

  it('has no parts where it changes nothing', () => {
    expect([...partsOf(edit([]))]).toEqual([]);
  });
});

describe('changes that wait', () => {
  it('are taken in order, as many as can be handed over at once', () => {
    const edits = [edit(range(0, 400)), edit(range(400, 800)), edit(range(800, 1_200))];
    const [first, second, third] = edits;
    expect(takeSome(edits)).toEqual([first, second]);
    expect(takeSome(edits)).toEqual([third]);
    expect(takeSome(edits)).toEqual([]);
  });

  it('are taken one by one where each is large', () => {
    const edits = [edit(range(0, 3_000)), edit(range(3_000, 3_001))];
    expect(takeSome(edits)).toHaveLength(1);
    expect(edits).toHaveLength(1);
  });
});
