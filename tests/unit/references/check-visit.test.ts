import { describe, expect, it } from 'vitest';
import { checkVisit, type PageSeen } from '../../../src/core/references/check-visit.ts';
import { now, reference } from './samples.ts';

const saved = reference();
const there: PageSeen = { url: saved.url, canonical: null, status: 200 };

describe('what a visit says of a reference', () => {
  it('is how the passage stands', () => {
    expect(checkVisit(saved, there, { kind: 'found' }, now)).toEqual({ kind: 'found', when: now });
    expect(checkVisit(saved, there, { kind: 'changed', today: 'New.' }, now)).toEqual({
      kind: 'changed',
      when: now,
      today: 'New.',
    });
    expect(checkVisit(saved, there, { kind: 'not-found' }, now)).toEqual({
      kind: 'not-found',
      when: now,
    });
  });

  it('knows the page by another of its addresses', () => {
    const other = { ...there, url: `${saved.page}?utm_source=x#:~:text=paid`, status: null };
    expect(checkVisit(saved, other, { kind: 'not-found' }, now).kind).toBe('not-found');
    const named = { ...there, url: 'https://www.daily.example/p?id=9', canonical: saved.page };
    expect(checkVisit(saved, named, null, now).kind).toBe('found');
  });

  it('says nothing of a passage where another page has come in its place', () => {
    const front = { ...there, url: 'https://www.daily.example/' };
    expect(checkVisit(saved, front, { kind: 'not-found' }, now).kind).toBe('elsewhere');
    expect(checkVisit(saved, front, null, now).kind).toBe('elsewhere');
    expect(checkVisit(saved, front, { kind: 'found' }, now).kind).toBe('found');
  });

  it.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [403, 'no-page'],
    [503, 'no-page'],
    [200, 'not-found'],
  ])('tells a page that is gone from one that is not given now: %i', (status, kind) => {
    expect(checkVisit(saved, { ...there, status }, { kind: 'not-found' }, now).kind).toBe(kind);
  });
});
