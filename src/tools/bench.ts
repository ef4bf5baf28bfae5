/**
 * `npm run bench`: what Sidelight costs beside what others cost in the same run, and each budget with its
 * measured value. Exit status 0 when measured, 1 when it could not be (with `--strict` also when
 * something is over budget), 2 for wrong usage.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { compareReports } from './bench/compare.ts';
import { readReport, reportJson, reportText, type Report } from './bench/report.ts';
import { readRequest, USAGE, type BenchRequest } from './bench/request.ts';
import { benchEntities } from './bench/run-entities.ts';
import { benchLibrary } from './bench/run-library.ts';
import { benchPages } from './bench/run-pages.ts';
import { benchSize } from './bench/run-size.ts';
import { readSavedPages } from './browsers/saved-pages.ts';
import { fromCaller } from './steps/project.ts';

let lastStep = '';

const request = readRequest(process.argv.slice(2));
if (typeof request === 'string') {
  process.stderr.write(`${request}\n${USAGE}\n`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await run(request);
  } catch (error) {
    process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

async function run(asked: BenchRequest): Promise<number> {
  if (asked.kind === 'compare') {
    const [before, after] = [asked.before, asked.after].map((name) =>
      readReport(name, readFileSync(fromCaller(name), 'utf8')),
    );
    if (before && after) process.stdout.write(`${compareReports(before, after).join('\n')}\n`);
    return 0;
  }
  const report = await measure(asked);
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
  process.stdout.write(reportText(report));
  if (asked.json !== null) writeFileSync(fromCaller(asked.json), reportJson(report));
  const isOver = report.budgets.some(({ verdict }) => verdict === 'over');
  return asked.strict && isOver ? 1 : 0;
}

function measure(asked: Exclude<BenchRequest, { kind: 'compare' }>): Report | Promise<Report> {
  if (asked.kind === 'size') return benchSize();
  if (asked.kind === 'library') return benchLibrary(asked.family, tellProgress);
  if (asked.kind === 'entities') {
    return benchEntities(asked.file === null ? null : fromCaller(asked.file), tellProgress);
  }
  const { paths, family, loads } = asked;
  const pages = readSavedPages(paths.map(fromCaller));
  return benchPages({
    pages,
    family,
    loads,
    onProgress: tellProgress,
    onFault: (fault) => process.stderr.write(`bench: ${fault}\n`),
  });
}

/** One line that is written over where somebody watches; elsewhere a line for each new step. */
function tellProgress(what: string): void {
  const step = what.replace(/, page \d.*$/, '');
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${what.slice(0, 100)}`);
  else if (step !== lastStep) process.stderr.write(`${step}\n`);
  lastStep = step;
}
