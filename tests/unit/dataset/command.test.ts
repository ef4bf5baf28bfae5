import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { copyOfDataset } from './dataset-directory.ts';

const program = resolve(import.meta.dirname, '../../../src/tools/dataset.ts');

function dataset(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('the project’s own dataset has no faults and its generated files are up to date', () => {
  const { status, stdout, stderr } = dataset('--check');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^No faults: \d+ claims, \d+ sources, \d+ entities, \d+ products, \d+ news sites, texts in en, es(?:, [a-z]{2})*\.\n$/,
  );
});

test('a missing figure is named by file, record, field and mend, with exit status 1', () => {
  using copy = copyOfDataset();
  copy.edit('claims/contracts.json', '"value": 29900000', '"value": 29000000');
  const { status, stdout, stderr } = dataset(copy.directory);
  expect(stderr.split('\n')[0]).toBe(
    'claims/contracts.json · elite-29-9-million-supplement · figures: the sentence names $29.9 million, ' +
      'which has no entry. Add {"label": "…", "value": 29900000, "unit": "USD", "asOf": …} to figures.',
  );
  expect(stderr).toContain('translations/es.json · elite-29-9-million-supplement · statement: ');
  expect(stderr).toMatch(/\n\d faults\. Nothing was written\.\n$/);
  expect(stdout).toBe('');
  expect(status).toBe(1);
});

test('broken JSON is named by line and column', () => {
  using copy = copyOfDataset();
  writeFileSync(
    join(copy.directory, 'topics.json'),
    '[\n  {"id": "advocacy" "name": "Advocacy"}\n]\n',
  );
  const { status, stderr } = dataset(copy.directory);
  expect(stderr).toContain(
    'topics.json · line 2, column 21: "\\"" cannot stand here. Write a comma or "}" before it.\n',
  );
  expect(status).toBe(1);
});

test('a missing file is a fault', () => {
  using copy = copyOfDataset();
  rmSync(join(copy.directory, 'sources.json'));
  const { status, stderr } = dataset(copy.directory);
  expect(stderr).toContain('sources.json: the file cannot be read.');
  expect(status).toBe(1);
});

test('a stale generated file fails the check and is written anew without it', () => {
  using copy = copyOfDataset();
  copy.edit(
    'claims/contracts.json',
    'The procurement record itself was not seen.',
    'The record was not seen.',
  );
  const check = dataset('--check', copy.directory);
  expect(check.stderr).toContain(
    'compiled/claims.json: the file was not written from these records.',
  );
  expect(check.status).toBe(1);
  const write = dataset(copy.directory);
  expect(write.stdout).toContain('wrote compiled/claims.json\n');
  expect(write.status).toBe(0);
  expect(dataset('--check', copy.directory).status).toBe(0);
});

test.each([[['--unknown']], [['one', 'two']]])('wrong usage %j gives exit status 2', (args) => {
  const { status, stderr } = dataset(...args);
  expect(stderr).toBe('Usage: npm run dataset -- [--check] [DIRECTORY]\n');
  expect(status).toBe(2);
});
