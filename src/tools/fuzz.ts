/**
 * `npm run fuzz -- [--minutes N] [--seed S] [--rounds N] [--only readers|chromium|firefox]`: random
 * hostile input for everything that reads, then random hostile pages for the production build in both
 * browsers. Each finding is printed with its seed; `--seed S --rounds 1` does the same again. Exit status 0
 * without findings, 1 with findings, 2 for wrong usage.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers/install.ts';
import type { Family, FoundBrowser } from './browsers/find.ts';
import { createInspector } from './inspect/inspector.ts';
import { startHostileVisits } from './fuzz/hostile-visits.ts';
import { tryReaders, type Finding } from './fuzz/readers.ts';
import { targetsWith } from './fuzz/targets.ts';
import { runSteps } from './steps/run.ts';
import { BUILD_FOR } from './steps/suites.ts';

const USAGE =
  'Usage: npm run fuzz -- [--minutes N] [--seed S] [--rounds N] [--only readers|chromium|firefox]\n';
const PARTS = ['readers', 'chromium', 'firefox'] as const;

interface Request {
  readonly parts: readonly (typeof PARTS)[number][];
  /** Milliseconds for each part. */
  readonly time: number;
  readonly seed: number;
  /** Most rounds of each part; each has a seed of its own, which counts up from the first. */
  readonly rounds: number;
}

const request = readRequest();
if (request === null) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  process.stdout.write(`seed ${request.seed}\n`);
  let findings = 0;
  for (const part of request.parts) {
    findings += part === 'readers' ? readers(request) : await pages(part, request);
  }
  process.stdout.write(`${findings} findings\n`);
  process.exitCode = findings === 0 ? 0 : 1;
}

function readers({ time, seed, rounds }: Request): number {
  const targets = targetsWith(createInspector(), names());
  let [inputs, bytes, findings] = [0, 0, 0];
  const deadline = performance.now() + time;
  for (let round = 0; round < rounds && performance.now() < deadline; round++) {
    const tried = tryReaders(targets, seed + round);
    inputs += tried.inputs;
    bytes += tried.bytes;
    findings += told(tried.findings);
  }
  process.stdout.write(
    `readers: ${inputs} inputs for ${targets.length} readers, ${bytes} bytes, ${findings} findings\n`,
  );
  return findings;
}

async function pages(family: Family, { time, seed, rounds }: Request): Promise<number> {
  const [browser] = await ensureBrowsers([family]);
  if (typeof browser !== 'object' || (await runSteps([BUILD_FOR[family]])).failures.length > 0) {
    process.stderr.write(`${typeof browser === 'string' ? browser : 'Nothing was tried.'}\n`);
    return 1;
  }
  return visitAll(browser, { time, seed, rounds });
}

async function visitAll(
  browser: FoundBrowser,
  { time, seed, rounds }: Pick<Request, 'time' | 'seed' | 'rounds'>,
): Promise<number> {
  const visits = await startHostileVisits(browser, names());
  let [documents, bytes, findings] = [0, 0, 0];
  try {
    const deadline = performance.now() + time;
    for (let round = 0; round < rounds && performance.now() < deadline; round++) {
      const tried = await visits.visit(seed + round);
      documents += tried.inputs;
      bytes += tried.bytes;
      findings += told(tried.findings);
      if (tried.hangsBare) {
        process.stdout.write(`seed ${seed + round}: the page hangs without Sidelight too\n`);
      }
    }
  } finally {
    await visits.close();
  }
  process.stdout.write(
    `${browser.family}: ${documents} pages and messages, ${bytes} bytes, ${findings} findings\n`,
  );
  return findings;
}

function told(findings: readonly Finding[]): number {
  for (const { where, seed, what } of findings) {
    process.stdout.write(`FINDING ${where}, --seed ${seed} --rounds 1: ${what}\n`);
  }
  return findings.length;
}

/** All spellings of all entities. */
function names(): readonly string[] {
  const file = new URL('../../assets/dataset/entities.json', import.meta.url);
  const entities: readonly unknown[] = JSON.parse(readFileSync(file, 'utf8'));
  return entities.flatMap((entity) =>
    [...Object(entity).aliases].map((alias: unknown) => String(Object(alias).text)),
  );
}

function readRequest(): Request | null {
  try {
    const { values } = parseArgs({
      options: {
        minutes: { type: 'string', default: '3' },
        seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
        rounds: { type: 'string', default: 'Infinity' },
        only: { type: 'string' },
      },
    });
    const parts = PARTS.filter((part) => values.only === undefined || values.only === part);
    const time = (Number(values.minutes) * 60_000) / parts.length;
    const [seed, rounds] = [Number(values.seed), Number(values.rounds)];
    const isGood = parts.length > 0 && time > 0 && Number.isInteger(seed) && rounds > 0;
    return isGood ? { parts, time, seed, rounds } : null;
  } catch {
    // An unknown option is wrong usage.
    return null;
  }
}
