/** `npm run build`: the dataset's compiled files, then the extension for both browsers. */
import { runSteps } from './steps/run.ts';
import { BUILDS, DATASET_WRITE } from './steps/suites.ts';

const dataset = await runSteps([DATASET_WRITE]);
const { failures } = dataset.failures.length > 0 ? dataset : await runSteps(BUILDS);
process.exitCode = failures.length === 0 ? 0 : 1;
