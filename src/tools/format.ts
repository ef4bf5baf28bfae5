/** `npm run format`: rewrites every file as `npm run check` wants it. */
import { binary } from './steps/project.ts';
import { runProgram } from './steps/run.ts';

process.exitCode = (
  await runProgram(binary('prettier'), ['--write', '--log-level=warn', '.'], 'shown')
).status;
