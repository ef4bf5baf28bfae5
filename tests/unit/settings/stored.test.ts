import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, siteState, withSite } from '../../../src/core/settings/settings.ts';
import {
  readSettings,
  storedForm,
  type Schema,
  type StoredSettings,
} from '../../../src/core/settings/stored.ts';

const later: Schema = {
  version: 3,
  migrations: {
    1: ({ wait, ...others }) => ({ ...others, dwell: wait }),
    2: ({ hidden, ...others }) => ({ ...others, entitiesOff: hidden }),
  },
};

describe('stored settings', () => {
  it('are the defaults when nothing is stored', () => {
    expect(readSettings(undefined)).toEqual({ settings: defaultSettings, faults: [] });
  });

  it.each([
    ['a string', 'settings'],
    ['null', null],
    ['an array', [1]],
    ['no version', { values: {} }],
    ['version nought', { version: 0, values: {} }],
    ['a version in words', { version: 'one', values: {} }],
    ['no values', { version: 1 }],
    ['values that are an array', { version: 1, values: [] }],
  ])('that are %s give the defaults and one fault', (_, stored) => {
    expect(readSettings(stored)).toEqual({
      settings: defaultSettings,
      faults: [{ kind: 'unreadable' }],
    });
  });

  it.each([
    ['sites', 'off'],
    ['everywhere', 1],
    ['markStyle', 'blink'],
    ['density', null],
    ['entitiesOff', 'one'],
    ['badge', 'yes'],
    ['dwell', 99],
    ['dwell', 2001],
    ['dwell', Number.NaN],
  ] as const)('with a bad %s (%s) give its default and name the field', (field, value) => {
    expect(readSettings({ version: 1, values: { [field]: value } })).toEqual({
      settings: defaultSettings,
      faults: [{ kind: 'field', field }],
    });
  });

  it('keep the good entries beside bad ones', () => {
    const sites = { 'a.example': 'off', 'b.example': 'maybe', 'www.c.example': 'off', '': 'off' };
    const { settings, faults } = readSettings({
      version: 1,
      values: { sites, entitiesOff: ['one', 2, 'one'] },
    });
    expect(settings.sites).toEqual({ 'a.example': 'off' });
    expect(settings.entitiesOff).toEqual(['one']);
    expect(faults.map((fault) => fault.kind === 'field' && fault.field)).toEqual([
      'sites',
      'entitiesOff',
    ]);
  });

  it('pass over fields that this version does not know', () => {
    expect(readSettings({ version: 1, values: { hue: 3 } }).faults).toEqual([]);
  });

  it('of an older version go through every step between', () => {
    expect(readSettings({ version: 1, values: { wait: 500, hidden: ['one'] } }, later)).toEqual({
      settings: { ...defaultSettings, dwell: 500, entitiesOff: ['one'] },
      faults: [],
    });
    expect(readSettings({ version: 2, values: { hidden: ['one'] } }, later).settings).toEqual({
      ...defaultSettings,
      entitiesOff: ['one'],
    });
  });

  it('of an older version without a step are unreadable, not misread', () => {
    expect(
      readSettings({ version: 1, values: { dwell: 500 } }, { version: 2, migrations: {} }),
    ).toEqual({ settings: defaultSettings, faults: [{ kind: 'unreadable' }] });
  });

  it('of a newer version give the defaults and the version', () => {
    expect(readSettings({ version: 2, values: { dwell: 500 } })).toEqual({
      settings: defaultSettings,
      faults: [{ kind: 'newer', version: 2 }],
    });
  });

  it('never throw, whatever stands there', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (version, values) => {
        readSettings({ version, values });
        readSettings(values);
      }),
    );
  });

  it('come back as they were written', () => {
    const settings = fc.record({
      sites: fc.dictionary(
        fc.stringMatching(/^[a-z]{1,8}\.[a-z]{2,5}$/).filter((key) => !key.startsWith('www.')),
        fc.constantFrom('always' as const, 'off' as const),
      ),
      everywhere: fc.boolean(),
      markStyle: fc.constantFrom('underline' as const, 'background' as const, 'none' as const),
      density: fc.constantFrom('every' as const, 'block' as const, 'page' as const),
      entitiesOff: fc.uniqueArray(fc.string()),
      badge: fc.boolean(),
      dwell: fc.integer({ min: 100, max: 2000 }),
      checker: fc.string({ maxLength: 200 }),
      language: fc.constantFrom('auto', 'en', 'es'),
      cardLanguage: fc.constantFrom('interface' as const, 'page' as const),
      backupReminder: fc.boolean(),
    });
    fc.assert(
      fc.property(settings, (written) => {
        const form: StoredSettings | null = storedForm(written);
        const kept: unknown = form === null ? undefined : JSON.parse(JSON.stringify(form));
        expect(readSettings(kept)).toEqual({ settings: written, faults: [] });
      }),
    );
  });
});

describe('a site setting', () => {
  const settings = {
    ...defaultSettings,
    sites: { 'news.example': 'off', 'live.news.example': 'always' } as const,
  };

  it.each([
    ['news.example', 'off'],
    ['www.news.example', 'off'],
    ['sport.news.example', 'off'],
    ['live.news.example', 'always'],
    ['a.live.news.example', 'always'],
    ['mynews.example', 'default'],
    ['example', 'default'],
  ])('for %s is %s by the most specific entry', (host, state) => {
    expect(siteState(settings, host)).toBe(state);
  });

  it('is set and taken away without touching the others', () => {
    const { sites } = settings;
    expect(withSite(sites, 'a.example', 'off')).toEqual({ ...sites, 'a.example': 'off' });
    expect(withSite(sites, 'news.example', 'default')).toEqual({ 'live.news.example': 'always' });
  });
});
