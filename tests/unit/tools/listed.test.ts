import { expect, test } from 'vitest';
import { underListedHost } from '../../../src/tools/pages/listed.ts';

const page = (url: string) => ({ name: 'a.html', path: '/a.html', headers: {}, url: new URL(url) });

test('a page of a bundled site keeps its address', () => {
  const listed = page('https://www.nytimes.com/2026/a.html?b');
  expect(underListedHost(listed)).toEqual({ page: listed, lent: false });
});

test('a page of any other site is shown under a bundled one, path and query as they were', () => {
  const { page: shown, lent } = underListedHost(page('https://blog.example/x/y?z=1'));
  expect(lent).toBe(true);
  expect(shown.url.pathname + shown.url.search).toBe('/x/y?z=1');
  expect(underListedHost(shown).lent).toBe(false);
});
