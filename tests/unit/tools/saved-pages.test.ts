import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPage, readSavedPages } from '../../../src/tools/browsers/saved-pages.ts';

let folder = '';
const write = (name: string, content: string | Uint8Array) =>
  writeFileSync(join(folder, name), content);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-saved-'));
  write('listed.html', '<p>listed</p>');
  write('packed.html.gz', gzipSync('<link href="https://apnews.com/a?b=1#c" rel="canonical">'));
  write('bare name.html', '<link rel=canonical href=/relative><p>bare</p>');
  write('notes.txt', 'no page');
  write(
    'index.json',
    JSON.stringify([
      { file: 'listed.html', url: 'http://www.npr.org:8080/x', headers: { 'x-a': 'b' } },
      { file: 'bare name.html', url: 'javascript:alert(1)' },
    ]),
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

test('pages of a folder get their addresses from the index, the canonical link or their name', () => {
  const pages = readSavedPages([folder]);
  expect(pages.map(({ name, url }) => [name, url.href])).toEqual([
    ['bare name.html', 'https://saved-page.example/bare%20name.html'],
    ['listed.html', 'https://www.npr.org/x'],
    ['packed.html.gz', 'https://apnews.com/a?b=1'],
  ]);
  expect(pages[1]?.headers).toEqual({ 'x-a': 'b' });
  expect(pages.map((page) => readPage(page).toString('utf8'))).toContain('<p>listed</p>');
});

test('a single file is read with the index beside it', () => {
  expect(readSavedPages([join(folder, 'listed.html')])[0]?.url.host).toBe('www.npr.org');
});

test('what is not there, holds no page or has a broken index is named', () => {
  const empty = mkdtempSync(join(folder, 'empty-'));
  expect(() => readSavedPages([join(folder, 'none')])).toThrow(/none is not there/);
  expect(() => readSavedPages([empty])).toThrow(/holds no \.html/);
  writeFileSync(join(empty, 'a.html'), '');
  writeFileSync(join(empty, 'index.json'), '{"file"');
  expect(() => readSavedPages([empty])).toThrow(/index\.json is not JSON/);
  writeFileSync(join(empty, 'index.json'), '{}');
  expect(() => readSavedPages([empty])).toThrow(/must hold an array/);
});
