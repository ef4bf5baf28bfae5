/** `npm run check`: everything that needs no browser. */
import { add, conclude, runSteps } from './steps/run.ts';
import { STATIC_CHECKS } from './steps/suites.ts';
import { runTests } from './steps/vitest.ts';

const checked = await runSteps(STATIC_CHECKS);
conclude(add(checked, await runTests(['unit', 'dom'])));
