import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { licencesText, packageFolder } from '../../../src/tools/licences/bundled-licences.ts';
import { packageLicence } from '../../../src/tools/licences/package-licence.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-licences-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function state(facts: unknown): void {
  writeFileSync(join(folder, 'package.json'), JSON.stringify(facts));
}

const facts = { name: '@some/thing', version: '1.2.3', license: 'ISC' };

describe('the licence of a package', () => {
  it.each(['LICENSE', 'LICENCE.txt', 'license.md'])('is the text of its %s', (file) => {
    state({ ...facts, repository: { type: 'git', url: 'git+https://git.example/thing.git' } });
    writeFileSync(join(folder, file), 'Do as you like.\r\nBut name us.\n');
    expect(packageLicence(folder)).toEqual({
      name: '@some/thing',
      version: '1.2.3',
      licence: 'ISC',
      home: 'https://git.example/thing',
      text: 'Do as you like.\nBut name us.',
    });
  });

  it('is the common text with its author where it comes without one', () => {
    state({
      ...facts,
      license: 'MIT',
      author: { name: 'Ada Example' },
      homepage: 'https://a.example',
    });
    const { text, home } = packageLicence(folder);
    expect(text).toMatch(/^MIT License\n\nCopyright \(c\) Ada Example\n\nPermission is hereby/);
    expect(home).toBe('https://a.example');
  });

  it('is its own alone where those of all that it carries stand below', () => {
    state({ ...facts, repository: 'https://git.example/thing' });
    writeFileSync(
      join(folder, 'LICENSE.md'),
      'Mine.\n\n# Licenses of bundled dependencies\nOthers.',
    );
    expect(packageLicence(folder).text).toBe('Mine.');
  });

  it('stops the build where there is none, or no text of it', () => {
    state({ name: 'thing', version: '1.0.0' });
    expect(() => packageLicence(folder)).toThrow('does not state');
    state(facts);
    expect(() => packageLicence(folder)).toThrow('@some/thing is under ISC and comes without');
  });
});

it.each([
  ['/here/node_modules/diff/libesm/index.js', '/here/node_modules/diff'],
  ['/here/node_modules/@some/thing/dist/a.mjs', '/here/node_modules/@some/thing'],
  ['/here/node_modules/a/node_modules/b/c.js', '/here/node_modules/a/node_modules/b'],
  ['/here/src/core/result.ts', null],
  ['/here/node_modules_of_ours/a/b.ts', null],
])('%s is of the package in %s', (id, expected) => {
  expect(packageFolder(id)).toBe(expected);
});

it.each(['vite/modulepreload-polyfill.js', 'rolldown/runtime.js', 'virtual:wxt-plugins'])(
  'what bundlers write themselves (%s) is of their package',
  (id) => {
    expect(packageFolder(`\0${id}`)).toMatch(/\/node_modules\/(?:vite|rolldown|wxt)$/);
  },
);

it('our own licences come first, then those of packages by name', () => {
  const entry = { version: '1.0.0', licence: 'MIT', home: null, text: 'Text' };
  const text = licencesText('Ours', [
    { ...entry, name: 'beta' },
    { ...entry, name: 'alpha', home: 'https://alpha.example' },
  ]);
  expect(text.split(/\n\n-{80}\n\n/)).toEqual([
    'Ours',
    'This extension carries code of these packages:',
    'alpha 1.0.0 (MIT)\nhttps://alpha.example\n\nText',
    'beta 1.0.0 (MIT)\n\nText\n',
  ]);
});
