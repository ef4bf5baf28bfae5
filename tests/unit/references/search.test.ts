import { describe, expect, it } from 'vitest';
import { editBibliography } from '../../../src/core/references/bibliography.ts';
import {
  createReferenceSearch,
  noFilter,
  type ReferenceFilter,
} from '../../../src/core/references/search.ts';
import { createWordIndex } from '../../../src/core/references/word-index.ts';
import { pageText, placeOf, reference, uuid } from './samples.ts';

const base = reference(1);
const titled = (number: number, title: string, change = {}) =>
  reference(number, {
    record: editBibliography(base.record, { name: 'title', value: title }),
    ...change,
  });

const all = [
  titled(1, 'Contract for a data system', {
    tags: ['contract'],
    created: '2026-01-01T00:00:00.000Z',
  }),
  titled(2, 'Court hears a case', {
    passage: placeOf(pageText, 'Critics asked'),
    note: 'Mentions the contract, too. Añadir más.',
    entities: ['two'],
    claims: ['claim-two'],
    created: '2026-01-02T00:00:00.000Z',
  }),
  titled(3, 'Zeitung', {
    passage: null,
    page: 'https://other.example/z',
    created: '2026-01-03T00:00:00.000Z',
    record: [
      { name: 'title', value: 'Zeitung' } as const,
      { name: 'published', value: '2025' } as const,
      { name: 'publisher', value: null } as const,
    ].reduce(editBibliography, base.record),
  }),
];

function search() {
  const made = createReferenceSearch((claim) => (claim === 'claim-two' ? 'disputed' : null));
  for (const one of all) made.put(one);
  return made;
}

const numbers = (filter: Partial<ReferenceFilter>, order: 'best' | 'saved' = 'best') =>
  search()
    .find({ ...noFilter, ...filter }, order)
    .map(({ id }) => all.findIndex((one) => one.id === id) + 1);

describe('the search over references', () => {
  it.each<readonly [string, readonly number[]]>([
    ['', [3, 2, 1]],
    ['contract', [1, 2]],
    ['CONTR', [1, 2]],
    ['contract case', [2]],
    ['court contr', [2]],
    ['anadir', [2]],
    ['mas', [2]],
    ['30 million', [1]],
    ['leyen', [3, 2, 1]],
    ['daily example', [2, 1]],
    ['nothing', []],
    ['"', [3, 2, 1]],
  ])('for "%s" finds %j', (query, found) => {
    expect(numbers({ query })).toEqual(found);
  });

  it.each<readonly [Partial<ReferenceFilter>, readonly number[]]>([
    [{ entities: ['two'] }, [2]],
    [{ tags: ['contract'] }, [1]],
    [{ publishers: ['The Daily Example'] }, [2, 1]],
    [{ from: '2026-01-01' }, [2, 1]],
    [{ to: '2025-12-31' }, [3]],
    [{ from: '2025-06-01', to: '2026-03-02' }, [3, 2, 1]],
    [{ standings: ['disputed'] }, [2]],
    [{ checks: ['changed', 'not-found'] }, []],
    [{ checks: ['unchecked'] }, [3, 2, 1]],
    [{ page: 'https://other.example/z' }, [3]],
    [{ query: 'contract', entities: ['one'] }, [1]],
  ])('with %j finds %j', (filter, found) => {
    expect(numbers(filter)).toEqual(found);
  });

  it('sorts by what is asked for, and puts last what is not known', () => {
    const order = (by: 'title') =>
      search()
        .find(noFilter, by)
        .map(({ record }) => record.title.value);
    expect(search().find(noFilter, 'published').at(-1)?.id).toBe(uuid(3));
    expect(search().find(noFilter, 'publisher').at(-1)?.id).toBe(uuid(3));
    expect(order('title')).toEqual(['Contract for a data system', 'Court hears a case', 'Zeitung']);
  });

  it('takes the new form of a reference for the old one, and forgets what was removed', () => {
    const made = search();
    made.put(titled(1, 'Harvest'));
    const found = (query: string) => made.find({ ...noFilter, query }, 'best').map(({ id }) => id);
    expect(found('harvest')).toEqual([uuid(1)]);
    expect(found('contract')).toEqual([uuid(2)]);
    made.remove(uuid(1));
    made.remove(uuid(99));
    expect(found('harvest')).toEqual([]);
    expect(found('')).toHaveLength(2);
  });
});

describe('an index of words', () => {
  it('finds what was removed and added again', () => {
    const index = createWordIndex();
    index.add(0, [{ text: 'one two', weight: 1 }]);
    index.remove(0);
    expect([...index.find('one')]).toEqual([0]);
    index.add(0, [{ text: 'one', weight: 1 }]);
    expect(index.find('on')[0]).toBeGreaterThan(0);
  });
});
