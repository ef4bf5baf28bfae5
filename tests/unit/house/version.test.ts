import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const { version } = JSON.parse(read('package.json')) as { readonly version: string };

test('the version stands in package.json, and the lockfile and the changes keep to it', () => {
  const lock = JSON.parse(read('package-lock.json')) as {
    readonly version: string;
    readonly packages: Readonly<Record<string, { readonly version: string }>>;
  };
  expect([lock.version, lock.packages['']?.version]).toEqual([version, version]);
  const [newest] = /^## (\S+)$/m.exec(read('CHANGELOG.md'))?.slice(1) ?? [];
  expect(newest).toBe(version);
});

test('nothing else that is built from states a version of its own', () => {
  for (const file of ['wxt.config.ts', 'assets/public/_locales/en/messages.json']) {
    expect(read(file)).not.toContain(version);
  }
});
