/**
 * `npm test`: everything. The production builds, then what `npm run check` does beside the
 * end-to-end tests in Chromium, then those in Firefox, in two halves side by side: two runs at a
 * time, for with more of them on two cores waits of tests ended in vain. The last line says how many
 * passed and failed.
 */
import type { FoundBrowser } from './browsers/find.ts';
import { ensureBrowsers } from './browsers/install.ts';
import { laneOf } from './steps/lane.ts';
import { add, conclude, NONE, runSteps } from './steps/run.ts';
import type { Tally } from './steps/run.ts';
import { BUILDS, SOURCES_CHECK, STATIC_CHECKS, STORE_LINT } from './steps/suites.ts';
import { runTests, type Shard } from './steps/vitest.ts';

const FAMILIES = ['chromium', 'firefox'] as const;

// The check of the sources makes the Firefox build anew, which nobody may be using then.
const built = await runSteps([...BUILDS, SOURCES_CHECK]);
const isBuilt = built.failures.length === 0;
const [chromium, firefox] = await ensureBrowsers(FAMILIES);
const beside = await Promise.all([check(), runInBrowser('chromium', chromium)]);
const after = await runInBrowser('firefox', firefox, ['1/2', '2/2']);
conclude([...beside, after].reduce(add, built));

async function check(): Promise<Tally> {
  const lane = laneOf('check', 'behind');
  const steps = isBuilt ? [...STATIC_CHECKS, STORE_LINT] : STATIC_CHECKS;
  const checked = await runSteps(steps, lane);
  return add(checked, await runTests(['unit', 'dom'], lane));
}

/** A browser that is missing and could not be installed is one failure; `parts` run side by side. */
async function runInBrowser(
  family: (typeof FAMILIES)[number],
  found: FoundBrowser | string = family,
  parts: readonly Shard[] = ['1/1'],
): Promise<Tally> {
  if (!isBuilt) return NONE;
  if (typeof found === 'string') return { ...NONE, failures: [found] };
  const tallies = await Promise.all(
    parts.map((part) => {
      const lane = laneOf(parts.length > 1 ? `${family} ${part}` : family, 'first');
      return runTests([`e2e-${family}`], lane, part);
    }),
  );
  return tallies.reduce(add, NONE);
}
