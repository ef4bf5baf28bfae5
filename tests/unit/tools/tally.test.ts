import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT } from '../../../src/tools/steps/project.ts';
import { readTally } from '../../../src/tools/steps/vitest.ts';

const FILE = join(ROOT, 'tests/unit/a.test.ts');

test('each failed test is named with its file and the first line of what it says', () => {
  const failed = { fullName: 'b does c', status: 'failed', failureMessages: ['1 is 2\nat d'] };
  const passed = { fullName: 'b does e', status: 'passed', failureMessages: [] };
  const file = { name: FILE, status: 'failed', message: '', assertionResults: [failed, passed] };
  expect(tallyOf({ numPassedTests: 1, testResults: [file] })).toEqual({
    passed: 1,
    failures: ['tests/unit/a.test.ts > b does c: 1 is 2'],
  });
});

test('a file that fails before its first test is one failure', () => {
  const file = { name: FILE, status: 'failed', message: 'no such module', assertionResults: [] };
  expect(tallyOf({ numPassedTests: 0, testResults: [file] }).failures).toEqual([
    'tests/unit/a.test.ts: no such module',
  ]);
});

test.each([[{}], [null], ['cut of']])('a broken report is one failure: %j', (report) => {
  expect(tallyOf(report)).toMatchObject({ passed: 0, failures: [expect.any(String)] });
});

function tallyOf(report: unknown): ReturnType<typeof readTally> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-tally-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'report.json'), JSON.stringify(report));
  return readTally(join(folder, 'report.json'));
}
