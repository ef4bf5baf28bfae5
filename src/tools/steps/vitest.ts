/** Runs test projects and counts their tests. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { binary, OUTPUT } from './project.ts';
import { ALONE, type Lane } from './lane.ts';
import { runProgram } from './run.ts';
import type { Tally } from './run.ts';

/**
 * Runs the named vitest projects with their output shown. A run that fails without a failed test
 * (an error outside any test, a crash, no test found) counts as one failure.
 */
export async function runTests(projects: readonly string[], lane: Lane = ALONE): Promise<Tally> {
  const folder = join(OUTPUT, 'test');
  const report = join(folder, `${projects.join('-')}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const { status } = await runProgram(
    binary('vitest'),
    [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    'shown',
    { lane },
  );
  const { passed, failed } = readTally(report);
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
}

function readTally(report: string): Tally {
  try {
    const read: unknown = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: count(read, 'numPassedTests'), failed: count(read, 'numFailedTests') };
  } catch {
    // vitest ended before it could write its report; its own message stands above.
    return { passed: 0, failed: 1 };
  }
}

function count(report: unknown, key: string): number {
  const value: unknown = Object(report)[key];
  return typeof value === 'number' ? value : 0;
}
