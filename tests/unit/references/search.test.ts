import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editBibliography } from '../../../src/core/references/bibliography.ts';
import { countReferences } from '../../../src/core/references/counts.ts';
import type { Reference } from '../../../src/core/references/reference.ts';
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

describe('the counts of a search', () => {
  const counts = (filter: Partial<ReferenceFilter>) => search().count({ ...noFilter, ...filter });

  it('say how many there would be with each thing', () => {
    expect(Object.fromEntries(counts({}).entities)).toEqual({ one: 2, two: 1 });
    expect(Object.fromEntries(counts({ query: 'contract' }).entities)).toEqual({ one: 1, two: 1 });
    expect(Object.fromEntries(counts({ from: '2026-01-01' }).checks)).toEqual({ unchecked: 2 });
  });

  it('leave the choices of a group out of its own counts, where one of several is enough', () => {
    expect(Object.fromEntries(counts({ entities: ['two'] }).entities)).toEqual({ one: 2, two: 1 });
    expect(Object.fromEntries(counts({ entities: ['two'] }).standings)).toEqual({ disputed: 1 });
    expect(Object.fromEntries(counts({ tags: ['contract'] }).tags)).toEqual({ contract: 1 });
    expect(Object.fromEntries(counts({ tags: ['none'], entities: ['one'] }).entities)).toEqual({});
  });

  it('are those of what is found, for every filter that is not of their group', () => {
    const some = fc.subarray(['one', 'two', 'three']);
    fc.assert(
      fc.property(
        fc.array(fc.record({ entities: some, tags: some, claims: some }), { maxLength: 12 }),
        fc.record({ entities: some, tags: some, query: fc.constantFrom('', 'contract', 'no') }),
        (changes, asked) => {
          const made = createReferenceSearch((claim) => (claim === 'two' ? 'disputed' : null));
          changes.forEach((change, at) => made.put(reference(at, change)));
          const filter = { ...noFilter, ...asked };
          const standings = countReferences(made.find(filter, 'saved'), (claim) =>
            claim === 'two' ? 'disputed' : null,
          );
          expect(made.count(filter).standings).toEqual(standings.standings);
          expect(made.count(filter).tags).toEqual(standings.tags);
          const others = made.find({ ...filter, entities: [] }, 'saved');
          expect(made.count(filter).entities).toEqual(countReferences(others, () => null).entities);
        },
      ),
    );
  });
});

describe('a search that changes', () => {
  it('finds what one made anew would find, in the same order', () => {
    const titles = fc.constantFrom('Éa', 'eb', '“Ec', 'ed', null);
    const act = fc.oneof(
      fc.record({ id: fc.nat(9), title: titles, hour: fc.nat(9) }),
      fc.record({ id: fc.nat(9) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), fc.nat(3), (acts, often) => {
        const [made, now] = [createReferenceSearch(() => null), new Map<string, Reference>()];
        acts.forEach((each, at) => {
          if ('title' in each) {
            const one = titled(each.id, each.title ?? '', {
              created: `2026-01-01T0${each.hour}:00:00.000Z`,
            });
            now.set(one.id, one);
            made.put(one);
          } else {
            now.delete(uuid(each.id));
            made.remove(uuid(each.id));
          }
          if (at % (often + 1) === 0) made.prepare();
        });
        const anew = createReferenceSearch(() => null);
        for (const one of now.values()) anew.put(one);
        expect(made.size).toBe(now.size);
        expect(new Set(made.all())).toEqual(new Set(now.values()));
        for (const order of ['saved', 'title', 'best'] as const) {
          const orderOf = (one: typeof made) =>
            one
              .find(noFilter, order)
              .map(({ record, created }) => `${record.title.value} ${created}`);
          expect(orderOf(made)).toEqual(orderOf(anew));
        }
        expect(made.find({ ...noFilter, query: 'eb' }, 'best')).toHaveLength(
          [...now.values()].filter(({ record }) => record.title.value === 'eb').length,
        );
      }),
    );
  });

  it('remembers what lets everything through while others are typed', () => {
    const made = search();
    const everything = made.find(noFilter, 'saved');
    for (const query of ['a', 'ab', 'abc', 'abcd']) {
      const filter = { ...noFilter, query };
      expect(made.find(filter, 'best')).toBe(made.find(filter, 'best'));
      expect(made.find(noFilter, 'saved')).toBe(everything);
    }
  });

  it('gives the same list until something is changed', () => {
    const made = search();
    const first = made.find(noFilter, 'saved');
    expect(made.find(noFilter, 'saved')).toBe(first);
    made.put(titled(1, 'Contract for a data system', { check: { kind: 'found', when: 'later' } }));
    expect(made.find(noFilter, 'saved')).not.toBe(first);
    expect(made.get(uuid(1))?.check.kind).toBe('found');
    expect(made.get(uuid(99))).toBeNull();
  });
});

describe('an index of words', () => {
  it('finds words that came since, few or many', () => {
    const index = createWordIndex();
    const wordOf = (at: number): string => `word${String.fromCharCode(97 + (at % 26))}${at}`;
    for (const until of [3, 300, 302, 900]) {
      for (let at = 0; at < until; at += 1) index.add(at, [{ text: wordOf(at), weight: 3 }]);
      for (let at = 0; at < until; at += 1) expect(index.find(wordOf(at))?.[at]).toBe(6);
      expect(index.find('word')?.filter((score) => score > 0)).toHaveLength(until);
    }
  });

  it('leaves nothing out where there is no word in the query', () => {
    expect(createWordIndex().find(' " ')).toBeNull();
  });
});
