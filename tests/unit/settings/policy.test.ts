import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../../assets/public/policy.json' with { type: 'json' };
import {
  isSiteLocked,
  noPolicy,
  readPolicy,
  withPolicy,
} from '../../../src/core/settings/policy.ts';
import { defaultSettings, siteState } from '../../../src/core/settings/settings.ts';

const whole = {
  alwaysSites: ['paper.example'],
  offSites: ['shop.example'],
  everywhere: false,
  markStyle: 'background',
  density: 'page',
  badge: false,
  panel: false,
  saving: false,
};

describe('what an organisation sets', () => {
  it('is read from the keys that the schema offers to administrators', () => {
    expect(Object.keys(schema.properties).toSorted()).toEqual(Object.keys(whole).toSorted());
    expect(readPolicy(whole)).toEqual({
      sites: { 'paper.example': 'always', 'shop.example': 'off' },
      values: { everywhere: false, markStyle: 'background', density: 'page', badge: false },
      off: ['panel', 'saving'],
    });
  });

  it('offers the values that settings can have', () => {
    for (const markStyle of schema.properties.markStyle.enum) {
      expect(readPolicy({ markStyle }).values).toEqual({ markStyle });
    }
    for (const density of schema.properties.density.enum) {
      expect(readPolicy({ density }).values).toEqual({ density });
    }
  });

  it.each([undefined, null, 1, 'off', [], {}])('is nothing in %j', (written) => {
    expect(readPolicy(written)).toEqual(noPolicy);
  });

  it('leaves out what cannot be used, and keeps the rest', () => {
    const written = {
      alwaysSites: ['https://paper.example/', 'paper.example', 3],
      offSites: 'shop.example',
      markStyle: 'blinking',
      density: null,
      badge: 'no',
      panel: 0,
      everywhere: true,
    };
    expect(readPolicy(written)).toEqual({
      sites: { 'paper.example': 'always' },
      values: { everywhere: true },
      off: [],
    });
  });

  it('can be anything at all without harm', () => {
    fc.assert(
      fc.property(fc.object(), fc.anything(), (written, sites) => {
        const { values } = readPolicy({ ...written, alwaysSites: sites, offSites: [sites] });
        expect(withPolicy(defaultSettings, readPolicy(written))).toMatchObject({
          dwell: defaultSettings.dwell,
        });
        expect(Object.values(values)).not.toContain(undefined);
      }),
    );
  });

  it('wins over what the person set, and leaves the rest to them', () => {
    const own = { ...defaultSettings, badge: true, dwell: 700, markStyle: 'none' as const };
    const held = withPolicy(own, readPolicy({ badge: false, markStyle: 'underline' }));
    expect(held).toEqual({ ...own, badge: false, markStyle: 'underline' });
  });

  it('wins on its sites with all below them, and leaves the others to the person', () => {
    const policy = readPolicy({ alwaysSites: ['paper.example'] });
    const sites = { 'blog.paper.example': 'off', 'other.example': 'off' } as const;
    const held = withPolicy({ ...defaultSettings, sites }, policy);
    expect(siteState(held, 'blog.paper.example')).toBe('always');
    expect(siteState(held, 'www.other.example')).toBe('off');
    expect(isSiteLocked(policy, 'www.blog.paper.example')).toBe(true);
    expect(isSiteLocked(policy, 'other.example')).toBe(false);
  });
});
