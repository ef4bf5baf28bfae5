import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overrule, overruledBy } from '../../../src/core/overrules/apply.ts';
import {
  mergeOverrules,
  mostOverrules,
  overruleKey,
  overruleOn,
  wishesFor,
  withOverrule,
  withoutOverrule,
  type Overrule,
  type OverrulePage,
} from '../../../src/core/overrules/overrule.ts';
import type { Mention } from '../../../src/core/detection/mention.ts';

const page: OverrulePage = { address: 'https://live.news.example/a', host: 'live.news.example' };
const onPage = { kind: 'page', address: page.address } as const;
const onSite = { kind: 'site', site: 'news.example' } as const;

function said(change: Partial<Overrule> = {}): Overrule {
  return {
    place: onPage,
    entity: 'moon',
    surface: 'MA',
    sense: 'bank',
    decision: 'marked',
    made: 1,
    ...change,
  };
}

const place = fc.oneof(
  fc.record({
    kind: fc.constant('page' as const),
    address: fc.constantFrom('https://news.example/a', page.address),
  }),
  fc.record({
    kind: fc.constant('site' as const),
    site: fc.constantFrom('news.example', 'live.news.example', 'other.example'),
  }),
);
const overrules = fc.record({
  place,
  entity: fc.constantFrom('moon', 'sun'),
  surface: fc.constantFrom('MA', 'Moon'),
  sense: fc.constantFrom('moon', 'bank', 'unclear'),
  decision: fc.constantFrom('marked' as const, 'skipped' as const),
  made: fc.nat({ max: 20 }),
});
const lists = fc.array(overrules, { maxLength: 30 });

describe('a list of overrules', () => {
  it('is the same whatever order it is put together in, and put together twice', () => {
    fc.assert(
      fc.property(lists, lists, (one, other) => {
        const merged = mergeOverrules(one, other);
        expect(mergeOverrules(other, one)).toEqual(merged);
        expect(mergeOverrules(merged, one)).toEqual(merged);
        expect(mergeOverrules(merged, [])).toEqual(merged);
      }),
    );
  });

  it('has one for each sort of names and place, the newest of all, and is newest first', () => {
    fc.assert(
      fc.property(lists, lists, (one, other) => {
        const merged = mergeOverrules(one, other);
        const keys = merged.map(overruleKey);
        expect(new Set(keys).size).toBe(keys.length);
        expect(new Set(keys)).toEqual(new Set([...one, ...other].map(overruleKey)));
        for (const given of [...one, ...other]) {
          const kept = merged.find((each) => overruleKey(each) === overruleKey(given));
          expect(kept?.made).toBeGreaterThanOrEqual(given.made);
        }
        expect(merged.map(({ made }) => made)).toEqual(
          merged.map(({ made }) => made).toSorted((a, b) => b - a),
        );
      }),
    );
  });

  it('is as it was once a new one is taken back', () => {
    fc.assert(
      fc.property(lists, overrules, (given, fresh) => {
        const known = withoutOverrule(mergeOverrules(given, []), fresh);
        const latest = { ...fresh, made: 30 };
        const list = withOverrule(known, latest);
        expect(list[0]).toEqual(latest);
        expect(withoutOverrule(list, latest)).toEqual(known);
        expect(mergeOverrules(withoutOverrule(list, latest), [latest])).toEqual(list);
      }),
    );
  });

  it('takes a new one as the newest where the clock was ahead before', () => {
    const early = said({ surface: 'Moon', made: 900 });
    const late = said({ made: 5 });
    expect(withOverrule([early], late)).toEqual([late, { ...early, made: 4 }]);
    expect(withOverrule([said({ made: 900 })], late)).toEqual([late]);
  });

  it('forgets the oldest of a kind of place beyond the most that are kept, and none of the other', () => {
    const pages = Array.from({ length: mostOverrules.page + 3 }, (_, at) =>
      said({ place: { kind: 'page', address: `https://news.example/${at}` }, made: at + 10 }),
    );
    const site = said({ place: onSite, made: 1 });
    const kept = mergeOverrules(pages, [site]);
    expect(kept).toHaveLength(mostOverrules.page + 1);
    expect(kept.at(-1)).toEqual(site);
    expect(kept.at(-2)?.made).toBe(13);
  });
});

describe('what holds on a page', () => {
  const scopes = (list: readonly Overrule[]) =>
    wishesFor(list, page).map(({ scope, decision }) => `${scope} ${decision}`);

  it('is what was said of the page before what was said of its site, new or old', () => {
    const older = said({ made: 1, decision: 'skipped' });
    const newer = said({ place: onSite, made: 9 });
    expect(scopes([newer, older])).toEqual(['page skipped']);
    expect(scopes([newer])).toEqual(['site marked']);
  });

  it('is what was said of a narrower site before what was said of a wider one', () => {
    const wide = said({ place: onSite, made: 9 });
    const narrow = said({
      place: { kind: 'site', site: 'live.news.example' },
      decision: 'skipped',
    });
    expect(scopes([wide, narrow])).toEqual(['site skipped']);
  });

  it('is nothing that was said of other pages or sites', () => {
    const elsewhere = [
      said({ place: { kind: 'page', address: 'https://live.news.example/b' } }),
      said({ place: { kind: 'site', site: 'other.example' } }),
      said({ place: { kind: 'site', site: 's.example' } }),
    ];
    expect(wishesFor(elsewhere, page)).toEqual([]);
  });

  it('has one wish for each sort of names, and it is the strongest', () => {
    fc.assert(
      fc.property(lists, (given) => {
        const wishes = wishesFor(given, page);
        const names = wishes.map(({ entity, surface, sense }) => `${entity} ${surface} ${sense}`);
        expect(new Set(names).size).toBe(names.length);
        for (const wish of wishes) {
          const own = overruleOn(given, page, wish, 'page');
          const stronger = own ?? overruleOn(given, page, wish, 'site');
          expect(wish.scope).toBe(own === null ? 'site' : 'page');
          expect(wish.decision).toBe(stronger?.decision);
        }
      }),
    );
  });
});

describe('a mention that was overruled', () => {
  const mention: Mention = {
    entity: 'moon',
    surface: 'MA',
    start: 3,
    end: 5,
    decision: 'skipped',
    sense: 'bank',
    score: 0.1,
    reasons: [{ kind: 'no-evidence' }],
  };
  const wish = { entity: 'moon', surface: 'MA', sense: 'bank', scope: 'site' } as const;

  it('is decided as the person wants, says so first, and keeps what it reads as', () => {
    const wanted = overrule(mention, [{ ...wish, decision: 'marked' }]);
    expect(wanted).toEqual({
      ...mention,
      decision: 'marked',
      reasons: [{ kind: 'overruled', scope: 'site' }, { kind: 'no-evidence' }],
    });
    expect(overruledBy(wanted)).toBe('site');
    expect(overruledBy(mention)).toBeNull();
  });

  it.each([{ entity: 'sun' }, { surface: 'M.A.' }, { sense: 'unclear' }])(
    'is not one of other names: %j',
    (change) => {
      expect(overrule(mention, [{ ...wish, decision: 'marked', ...change }])).toBe(mention);
    },
  );

  it('says so also where the person wants what detection reads by now', () => {
    expect(overruledBy(overrule(mention, [{ ...wish, decision: 'skipped' }]))).toBe('site');
  });
});
