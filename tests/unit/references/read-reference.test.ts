import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUuid, readReference } from '../../../src/core/references/read-reference.ts';
import { sameReference, tidyTags } from '../../../src/core/references/reference.ts';
import { anyReference, now, pageText, placeOf, quoted, reference } from './samples.ts';

const point = {
  type: 'XPathSelector',
  value: '/html/body/p[2]',
  refinedBy: { type: 'TextPositionSelector', start: 11, end: 11 },
} as const;

const whole = reference(1, {
  passage: {
    ...placeOf(pageText, quoted),
    range: { type: 'RangeSelector', startSelector: point, endSelector: point },
  },
  tags: ['a'],
  check: { kind: 'changed', when: now, today: 'paid about $40 million' },
});

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a stored reference', () => {
  it('is read as it was written, whatever it says', () => {
    expect(readReference(json(whole))).toEqual({ ok: true, value: whole });
    fc.assert(
      fc.property(anyReference, (one) => {
        expect(readReference(json(one))).toEqual({ ok: true, value: one });
      }),
    );
  });

  it.each<readonly [string, object, string, string]>([
    ['an id that is no UUID', { id: '../../x' }, 'id', 'not-known'],
    ['an address of no page', { url: 'javascript:alert(1)' }, 'url', 'not-an-address'],
    ['a field that is not ours', { extra: 1 }, 'extra', 'unknown-field'],
    ['no note', { note: undefined }, 'note', 'missing'],
    ['a tag twice', { tags: ['a', 'a'] }, 'tags[1]', 'repeated'],
    ['a tag without words', { tags: [' '] }, 'tags[0]', 'missing'],
    ['a note that is no text', { note: { toString: 1 } }, 'note', 'not-text'],
    ['a note beyond all use', { note: 'x'.repeat(1_000_001) }, 'note', 'too-long'],
    ['a day that is none', { created: '2026-02-31T00:00:00.000Z' }, 'created', 'not-a-time'],
    ['a check of no kind', { check: { kind: 'lost' } }, 'check.kind', 'not-known'],
    ['a check without its time', { check: { kind: 'found' } }, 'check.when', 'missing'],
    [
      'a quote of nothing',
      { passage: { ...whole.passage, quote: { ...whole.passage?.quote, exact: '' } } },
      'passage.quote.exact',
      'missing',
    ],
    [
      'a hash that is none',
      { passage: { ...whole.passage, blockHash: 'x' } },
      'passage.blockHash',
      'not-known',
    ],
    [
      'a fragment that is none',
      { passage: { ...whole.passage, fragment: { ...whole.passage?.fragment, value: '#<a>' } } },
      'passage.fragment.value',
      'not-known',
    ],
    [
      'an author of no kind',
      {
        record: { ...whole.record, authors: { value: [{ kind: 'x' }], from: null, edited: false } },
      },
      'record.authors.value[0].kind',
      'not-known',
    ],
  ])('is refused with %s, by its place', (_, change, place, problem) => {
    const value: unknown = { ...whole, ...change };
    expect(readReference(value)).toMatchObject({ ok: false, reason: { place, problem } });
  });

  it('is refused where a newer Sidelight wrote it, and where it is none', () => {
    expect(readReference({ ...whole, version: 2 })).toEqual({
      ok: false,
      reason: { kind: 'newer', version: 2 },
    });
    for (const value of [null, 1, 'x', [], {}]) {
      expect(readReference(value)).toEqual({ ok: false, reason: { kind: 'not-one' } });
    }
  });

  it('takes no field from a prototype, and throws at nothing', () => {
    const hostile: unknown = JSON.parse('{"version":1,"__proto__":{"id":"x"},"constructor":{}}');
    expect(readReference(hostile).ok).toBe(false);
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readReference(value).ok).toBe(false);
      }),
    );
  });
});

describe('a reference', () => {
  it('says the same in whatever order its fields were written', () => {
    const turned = Object.fromEntries(Object.entries(json(whole) as object).toReversed());
    expect(sameReference(whole, turned as unknown as typeof whole)).toBe(true);
    expect(sameReference(whole, { ...whole, note: 'x' })).toBe(false);
  });

  it('keeps no half characters of a long tag', () => {
    const [tag = ''] = tidyTags([`${'x'.repeat(199)}😀`]);
    expect(tag).toBe('x'.repeat(199));
  });

  it('has an id as browsers make them', () => {
    expect(isUuid(crypto.randomUUID())).toBe(true);
    expect(isUuid('00000000-0000-4000-8000-00000000000G')).toBe(false);
  });
});
