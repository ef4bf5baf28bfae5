import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  test('measures entities over a text and writes figures that can be compared', () => {
    const text = 'Engineers of the harbor board praised a plan.\n'.repeat(20);
    writeFileSync(inFolder('text.txt'), text);
    const json = inFolder('figures.json');
    const first = run('--entities', inFolder('text.txt'), '--json', json);
    expect(first.stderr).toBe('');
    expect(first.status).toBe(0);
    expect(first.stdout).toMatch(/10,000 +50,\d{3} /);
    expect(first.stdout).toMatch(/10000 entities instead of 4: whole .* (?:ok|over)\n/);
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ kind: 'entities' });
    const second = run('--compare', json, json);
    expect(second.status).toBe(0);
    expect(second.stdout).toMatch(/10000 entities: whole .* 1\.00 ×/);
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
