/**
 * `npm test`: everything. The production builds, then what `npm run check` does beside the
 * end-to-end tests in both browsers, which mostly wait. The last line says how many passed and failed.
 */
import type { FoundBrowser } from './browsers/find.ts';
import { ensureBrowsers } from './browsers/install.ts';
import { laneOf } from './steps/lane.ts';
import { add, conclude, NONE, runSteps } from './steps/run.ts';
import type { Tally } from './steps/run.ts';
import { BUILDS, SOURCES_CHECK, STATIC_CHECKS, STORE_LINT } from './steps/suites.ts';
import { runTests } from './steps/vitest.ts';

const FAMILIES = ['chromium', 'firefox'] as const;

// The check of the sources makes the Firefox build anew, which nobody may be using then.
const built = await runSteps([...BUILDS, SOURCES_CHECK]);
const isBuilt = built.failures.length === 0;
const browsers = await ensureBrowsers(FAMILIES);
const tallies = await Promise.all([check(), isBuilt ? runInBrowsers() : NONE]);
conclude(tallies.reduce(add, built));

/** One after the other: with two at once on two cores, waits of tests ended in vain. */
async function runInBrowsers(): Promise<Tally> {
  let tally = NONE;
  for (const [at, family] of FAMILIES.entries()) {
    tally = add(tally, await runInBrowser(family, browsers[at]));
  }
  return tally;
}

async function check(): Promise<Tally> {
  const lane = laneOf('check', 'behind');
  const steps = isBuilt ? [...STATIC_CHECKS, STORE_LINT] : STATIC_CHECKS;
  const checked = await runSteps(steps, lane);
  return add(checked, await runTests(['unit', 'dom'], lane));
}

/** A browser that is missing and could not be installed is one failure. */
async function runInBrowser(
  family: (typeof FAMILIES)[number],
  found: FoundBrowser | string = family,
): Promise<Tally> {
  if (typeof found === 'string') return { ...NONE, failures: [found] };
  return runTests([`e2e-${family}`], laneOf(family, 'first'));
}
