import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  cardLanguage,
  dressDocument,
  inEachLanguage,
  interfaceLanguage,
} from '../../../src/app/speech.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';

let own = 'en-US';
let asked: readonly string[] = [];

beforeEach(() => {
  [own, asked] = ['en-US', []];
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockImplementation(() => own);
  vi.spyOn(navigator, 'languages', 'get').mockImplementation(() => asked);
});
afterEach(() => vi.restoreAllMocks());

describe('the interface', () => {
  it('speaks the language of the browser, whatever its region', () => {
    own = 'es-MX';
    expect(interfaceLanguage({ language: 'auto' })).toBe('es');
  });

  it('speaks what pages are asked for where it does not know the browser’s own', () => {
    [own, asked] = ['de', ['de', 'es-419', 'en']];
    expect(interfaceLanguage({ language: 'auto' })).toBe('es');
    asked = ['de'];
    expect(interfaceLanguage({ language: 'auto' })).toBe('en');
  });

  it('speaks what the person chose, and the browser’s where that is gone', () => {
    own = 'es';
    expect(interfaceLanguage({ language: 'en' })).toBe('en');
    expect(interfaceLanguage({ language: 'xx' })).toBe('es');
  });

  it('speaks on when the extension was updated under a page', () => {
    asked = ['es'];
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(interfaceLanguage({ language: 'auto' })).toBe('es');
  });
});

describe('a card', () => {
  it('speaks as the interface does, whatever the page', () => {
    expect(cardLanguage(defaultSettings, 'es')).toBe('en');
  });

  it('speaks as the page does where that is wanted and known', () => {
    const settings = { language: 'auto', cardLanguage: 'page' } as const;
    expect(cardLanguage(settings, 'es-AR')).toBe('es');
    own = 'es';
    expect(cardLanguage(settings, 'en')).toBe('en');
    expect(cardLanguage(settings, 'de')).toBe('es');
    expect(cardLanguage(settings, null)).toBe('es');
  });
});

it('a document says its language, direction and title', () => {
  dressDocument({ locale: 'ar', direction: 'rtl' }, 'Title');
  const { lang, dir } = document.documentElement;
  expect([lang, dir, document.title]).toEqual(['ar', 'rtl', 'Title']);
});

it('what is made for a language is made once', () => {
  const make = inEachLanguage((language) => ({ language }));
  expect(make('es')).toBe(make('es'));
  expect(make('en')).not.toBe(make('es'));
});
