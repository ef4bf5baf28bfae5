/** The build that the bench measures: the production build, with its work on the browser's timeline. */
import { join } from 'node:path';
import type { Family } from '../browsers/find.ts';
import { OUTPUT, ROOT } from '../steps/project.ts';
import type { Step } from '../steps/run.ts';

/** Where the timed build of a browser family lies. */
export function timedFolder(family: Family): string {
  return join(OUTPUT, 'bench', family === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

export function timedBuild(family: Family): Step {
  return {
    name: `build for the bench, ${family}`,
    command: process.execPath,
    args: [join(ROOT, 'src', 'tools', 'bench', 'timed-build.ts'), family],
  };
}
