import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../../../src/tools/bench.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
const inFolder = (name: string) => join(folder, name);

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command', () => {
  test('lays two reports side by side', () => {
    const figures = { kind: 'pages', totals: { walk: 10 }, parts: {} };
    writeFileSync(inFolder('a.json'), JSON.stringify({ title: 'a', ...figures, budgets: [] }));
    const { status, stdout, stderr } = run('--compare', inFolder('a.json'), inFolder('a.json'));
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^walk +10 +10 +1\.00 ×$/m);
  });

  test('ends with status 2 and its usage where it is used wrongly', () => {
    const { status, stderr } = run('--compare', 'one.json');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^--compare takes two files\.\nUsage: /);
  });

  test('ends with status 1 and one line where a file is not there', () => {
    const { status, stderr } = run('--compare', inFolder('none.json'), inFolder('none.json'));
    expect(status).toBe(1);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
