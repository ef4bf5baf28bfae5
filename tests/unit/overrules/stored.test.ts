import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeOverrules, type Overrule } from '../../../src/core/overrules/overrule.ts';
import { pageAddress } from '../../../src/core/overrules/page-address.ts';
import { readOverrules, storedOverrules } from '../../../src/core/overrules/stored.ts';

const good: Overrule = {
  place: { kind: 'page', address: 'https://news.example/a' },
  entity: 'moon',
  surface: 'MA',
  sense: 'bank',
  decision: 'marked',
  made: 1_790_000_000_000,
};
const stored = (...overrules: readonly unknown[]) => ({ version: 1, overrules });

describe('stored overrules', () => {
  it('are none when nothing is stored, and nothing is stored when there are none', () => {
    expect(readOverrules(undefined)).toEqual({ overrules: [], fault: null });
    expect(storedOverrules([])).toBeNull();
  });

  it.each([
    ['a string', 'overrules'],
    ['null', null],
    ['a list', [good]],
    ['no version', { overrules: [good] }],
    ['a version in words', { version: 'one', overrules: [good] }],
    ['no list', { version: 1 }],
    ['a list by number', { version: 1, overrules: { 0: good } }],
  ])('that are %s are none, and a fault', (_, value) => {
    expect(readOverrules(value)).toEqual({ overrules: [], fault: { kind: 'unreadable' } });
  });

  it.each([
    ['nothing', null],
    ['without a place', { ...good, place: undefined }],
    ['at no web address', { ...good, place: { kind: 'page', address: 'javascript:alert(1)' } }],
    [
      'at an endless address',
      { ...good, place: { kind: 'page', address: `https://${'a'.repeat(2000)}` } },
    ],
    ['on no site', { ...good, place: { kind: 'site', site: 'www.News.example' } }],
    ['on a place of another kind', { ...good, place: { kind: 'planet', site: 'news.example' } }],
    ['about an empty name', { ...good, surface: '' }],
    ['about a book', { ...good, surface: 'a'.repeat(301) }],
    ['of no entity', { ...good, entity: 7 }],
    ['of no sense', { ...good, sense: undefined }],
    ['without a decision', { ...good, decision: 'perhaps' }],
    ['made at no time', { ...good, made: Number.NaN }],
    ['made yesterday, in words', { ...good, made: 'yesterday' }],
  ])('leave one out that is %s, and keep the others', (_, bad) => {
    expect(readOverrules(stored(bad, good))).toEqual({
      overrules: [good],
      fault: { kind: 'unreadable' },
    });
  });

  it('are found again on pages that were known by a longer address when they were made', () => {
    const old = { ...good, place: { kind: 'page', address: 'https://www.news.example/a/' } };
    expect(readOverrules(stored(old))).toEqual({ overrules: [good], fault: null });
  });

  it('carry nothing along but their fields', () => {
    const more = { ...good, colour: 'red', place: { ...good.place, title: 'A' } };
    expect(readOverrules(stored(more)).overrules).toEqual([good]);
  });

  it('of a newer version are left to it', () => {
    expect(readOverrules({ version: 2, overrules: [good] })).toEqual({
      overrules: [],
      fault: { kind: 'newer' },
    });
  });

  it('never throw, whatever stands there', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (version, value) => {
        readOverrules(value);
        readOverrules({ version, overrules: value });
        readOverrules({ version: 1, overrules: [value] });
      }),
    );
  });

  it('come back as they were written', () => {
    const overrules = fc.record({
      place: fc.oneof(
        fc.record({
          kind: fc.constant('page' as const),
          address: fc.webUrl().map((url) => pageAddress(url, null)),
        }),
        fc.record({
          kind: fc.constant('site' as const),
          site: fc
            .stringMatching(/^[a-z]{1,8}\.[a-z]{2,5}$/)
            .filter((site) => !site.startsWith('www.')),
        }),
      ),
      entity: fc.string({ minLength: 1, maxLength: 100 }),
      surface: fc.string({ minLength: 1, maxLength: 300 }),
      sense: fc.string({ minLength: 1, maxLength: 100 }),
      decision: fc.constantFrom('marked' as const, 'skipped' as const),
      made: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(overrules, { maxLength: 20 }), (given) => {
        const list = mergeOverrules(given, []);
        const form = storedOverrules(list);
        const kept: unknown = form === null ? undefined : JSON.parse(JSON.stringify(form));
        expect(readOverrules(kept)).toEqual({ overrules: list, fault: null });
      }),
    );
  });
});
