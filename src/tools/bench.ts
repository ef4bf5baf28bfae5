/**
 * `npm run bench`: what Sidelight costs beside what others cost in the same run, and each budget with its
 * measured value. Exit status 0 when measured, 1 when it could not be (with `--strict` also when
 * something is over budget), 2 for wrong usage.
 */
import { writeFileSync } from 'node:fs';
import { reportJson, reportText } from './bench/report.ts';
import { readRequest, USAGE, type BenchRequest } from './bench/request.ts';
import { benchEntities } from './bench/run-entities.ts';
import { fromCaller } from './steps/project.ts';

const request = readRequest(process.argv.slice(2));
if (typeof request === 'string') {
  process.stderr.write(`${request}\n${USAGE}\n`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = run(request);
  } catch (error) {
    process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

function run(asked: BenchRequest): number {
  const file = asked.file === null ? null : fromCaller(asked.file);
  const report = benchEntities(file, (what) => process.stderr.write(`${what}\n`));
  process.stdout.write(reportText(report));
  if (asked.json !== null) writeFileSync(fromCaller(asked.json), reportJson(report));
  const isOver = report.budgets.some(({ verdict }) => verdict === 'over');
  return asked.strict && isOver ? 1 : 0;
}
