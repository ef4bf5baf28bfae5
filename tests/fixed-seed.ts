/** Property tests try the same inputs in every run: `SEED` and `RUNS` ask for others, and for more. */
import fc from 'fast-check';

fc.configureGlobal({
  seed: Number(process.env['SEED'] ?? 1),
  numRuns: Number(process.env['RUNS'] ?? 100),
});
