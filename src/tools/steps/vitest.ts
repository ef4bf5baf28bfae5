/** Runs test projects and counts their tests. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { z } from 'zod';
import { binary, OUTPUT, ROOT } from './project.ts';
import { ALONE, type Lane } from './lane.ts';
import { runProgram } from './run.ts';
import type { Tally } from './run.ts';

const FileReport = z.object({
  name: z.string(),
  status: z.string(),
  message: z.string(),
  assertionResults: z.array(
    z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
  ),
});
const Report = z.object({ numPassedTests: z.number(), testResults: z.array(FileReport) });

type FileReport = z.infer<typeof FileReport>;

/** Which part of the test files, of how many parts. */
export type Shard = `${number}/${number}`;

/**
 * Runs the named vitest projects with their output shown. A run that fails without a failed test
 * (an error outside any test, a crash, no test found) counts as one failure.
 */
export async function runTests(
  projects: readonly string[],
  lane: Lane = ALONE,
  part: Shard = '1/1',
): Promise<Tally> {
  const folder = join(OUTPUT, 'test');
  const name = [...projects, ...(part === '1/1' ? [] : part.split('/'))].join('-');
  const report = join(folder, `${name}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const { status } = await runProgram(
    binary('vitest'),
    [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      `--shard=${part}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    'shown',
    { lane },
  );
  const tally = readTally(report);
  if (status === 0 || tally.failures.length > 0) return tally;
  return { ...tally, failures: [`${projects.join(', ')}: an error outside any test, see above`] };
}

/** Reads vitest's report in JSON; a missing or broken one is one failure. */
export function readTally(report: string): Tally {
  try {
    const { numPassedTests, testResults } = Report.parse(JSON.parse(readFileSync(report, 'utf8')));
    return { passed: numPassedTests, failures: testResults.flatMap(failuresOf) };
  } catch {
    return { passed: 0, failures: [`${basename(report)}: no report of the tests, see above`] };
  }
}

function failuresOf({ name, status, message, assertionResults }: FileReport): readonly string[] {
  const file = relative(ROOT, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  const tests = failed.map(
    ({ fullName, failureMessages }) => `${file} > ${fullName}: ${firstLine(failureMessages[0])}`,
  );
  return tests.length > 0 || status !== 'failed' ? tests : [`${file}: ${firstLine(message)}`];
}

function firstLine(message = ''): string {
  return message.split('\n', 1).join('');
}
