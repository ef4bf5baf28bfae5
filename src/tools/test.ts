/**
 * `npm test`: everything. What `npm run check` does, then the production builds, their store checks
 * and the end-to-end tests in both browsers. The last line says how many passed and failed.
 */
import { ensureBrowsers } from './browsers/install.ts';
import { add, conclude, NONE, runSteps } from './steps/run.ts';
import type { Tally } from './steps/run.ts';
import { BUILDS, SOURCES_CHECK, STATIC_CHECKS, STORE_LINT } from './steps/suites.ts';
import { runTests } from './steps/vitest.ts';

const FAMILIES = ['chromium', 'firefox'] as const;

let tally = await runSteps(STATIC_CHECKS);
tally = add(tally, await runTests(['unit', 'dom']));
const builds = await runSteps(BUILDS);
tally = add(tally, builds);
if (builds.failed === 0) {
  tally = add(tally, await runSteps([STORE_LINT, SOURCES_CHECK]));
  for (const family of FAMILIES) tally = add(tally, await runInBrowser(family));
}
conclude(tally);

/** A browser that is missing and cannot be installed is one failure. */
async function runInBrowser(family: (typeof FAMILIES)[number]): Promise<Tally> {
  const [browser] = await ensureBrowsers([family]);
  if (typeof browser === 'object') return runTests([`e2e-${family}`]);
  process.stdout.write(`FAILED  ${browser ?? family}\n`);
  return { ...NONE, failed: 1 };
}
