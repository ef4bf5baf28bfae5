import { expect, test } from 'vitest';
import { majorVersion, readChoice } from '../../../src/tools/browsers/find.ts';

test.each([
  ['Mozilla Firefox 153.7.0esr', 153],
  ['Chromium 156.0.8078.79 built on Debian', 156],
  ['Microsoft Edge 142.0.1 ', 142],
  ['no number here', null],
  ['', null],
])('the version in "%s" is %s', (words, version) => {
  expect(majorVersion(words)).toBe(version);
});

test.each([
  ['chromium', 'chromium'],
  ['firefox', 'firefox'],
  ['/opt/Firefox Nightly/firefox', { family: 'firefox', path: '/opt/Firefox Nightly/firefox' }],
  ['/opt/google/chrome/chrome', { family: 'chromium', path: '/opt/google/chrome/chrome' }],
  ['./librewolf', { family: 'firefox', path: './librewolf' }],
])('SIDELIGHT_BROWSER=%s is understood', (choice, meaning) => {
  expect(readChoice(choice)).toEqual(meaning);
});
