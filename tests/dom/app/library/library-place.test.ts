import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstPlace, placeOf, searchOf } from '../../../../src/app/library/library-place.ts';

const texts = fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 3 });
const day = fc.option(fc.constantFrom('2026-01-31', '1999-12-01'));

const anyPlace = fc.record({
  section: fc.constantFrom('references', 'worksheets', 'duplicates', 'export', 'import' as const),
  filter: fc.record({
    query: fc.string({ unit: 'grapheme' }),
    entities: texts,
    tags: texts,
    publishers: texts,
    from: day,
    to: day,
    standings: fc.subarray(['documented', 'alleged', 'disputed'] as const),
    checks: fc.subarray(['unchecked', 'changed', 'not-found'] as const),
    page: fc.option(fc.webUrl()),
  }),
  order: fc.constantFrom('best', 'saved', 'published', 'title', 'publisher' as const),
  form: fc.constantFrom('list', 'table' as const),
  grouped: fc.boolean(),
  open: fc.option(fc.uuid()),
});

describe('the place in the library', () => {
  it('comes back from its address as it was', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        expect(placeOf(searchOf(place))).toEqual(place);
      }),
    );
  });

  it('leaves an address bare where nothing is asked for', () => {
    expect(searchOf(firstPlace)).toBe('');
    expect(placeOf('')).toEqual(firstPlace);
  });

  it('opens the reference that an address names', () => {
    expect(placeOf('?reference=abc')).toEqual({ ...firstPlace, open: 'abc' });
  });

  it('leaves out what it does not know', () => {
    expect(
      placeOf('?section=cellar&sort=colour&view=cube&standing=great&check=maybe&from=tomorrow'),
    ).toEqual(firstPlace);
  });
});
