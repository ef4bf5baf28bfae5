import { describe, expect, it } from 'vitest';
import { editBibliography } from '../../../src/core/references/bibliography.ts';
import { countReferences } from '../../../src/core/references/counts.ts';
import { reference } from './samples.ts';

const base = reference(1);

describe('the counts of references', () => {
  it('say how many have each entity, tag, publisher, standing and state of the passage', () => {
    const counts = countReferences(
      [
        reference(1, { entities: ['one'], tags: ['a', 'b'], claims: ['x', 'y', 'z'] }),
        reference(2, {
          entities: ['one', 'two'],
          tags: ['b'],
          claims: ['x', 'gone'],
          check: { kind: 'not-found', when: base.created },
          record: editBibliography(base.record, { name: 'publisher', value: null }),
        }),
      ],
      (claim) => (claim === 'gone' ? null : claim === 'z' ? 'alleged' : 'reported'),
    );
    expect(Object.fromEntries(counts.entities)).toEqual({ one: 2, two: 1 });
    expect(Object.fromEntries(counts.tags)).toEqual({ a: 1, b: 2 });
    expect(Object.fromEntries(counts.publishers)).toEqual({ 'The Daily Example': 1 });
    expect(Object.fromEntries(counts.standings)).toEqual({ reported: 2, alleged: 1 });
    expect(Object.fromEntries(counts.checks)).toEqual({ unchecked: 1, 'not-found': 1 });
  });
});
