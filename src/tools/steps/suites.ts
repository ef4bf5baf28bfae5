/** What `check`, `test` and `build` consist of. */
import { join } from 'node:path';
import { binary, ROOT } from './project.ts';
import type { Step } from './run.ts';

/** The dataset's rules, and that its compiled files are fresh. */
export const DATASET_CHECK = tool('dataset', ['--check']);

/** Everything that needs no browser and no build, apart from the tests. */
export const STATIC_CHECKS: readonly Step[] = [
  DATASET_CHECK,
  { name: 'extension types', command: binary('wxt'), args: ['prepare'] },
  { name: 'types', command: binary('tsc'), args: ['--noEmit'] },
  { name: 'types of core', command: binary('tsc'), args: ['--noEmit', '-p', 'src/core'] },
  { name: 'lint', command: binary('oxlint'), args: [] },
  { name: 'format', command: binary('prettier'), args: ['--check', '--log-level=warn', '.'] },
  { name: 'unused code', command: binary('knip'), args: [] },
];

/** Writes the compiled dataset. */
export const DATASET_WRITE = tool('dataset', []);

/** The production build for each browser family. */
export const BUILD_FOR = {
  chromium: { name: 'build for Chromium', command: binary('wxt'), args: ['build'] },
  firefox: { name: 'build for Firefox', command: binary('wxt'), args: ['build', '-b', 'firefox'] },
} satisfies Readonly<Record<string, Step>>;

/** Both production builds. */
export const BUILDS: readonly Step[] = [BUILD_FOR.chromium, BUILD_FOR.firefox];

/** The packages for the stores; Firefox's comes with an archive of its sources. */
export const ZIPS = {
  chromium: { name: 'package for Chromium', command: binary('wxt'), args: ['zip'] },
  firefox: { name: 'package for Firefox', command: binary('wxt'), args: ['zip', '-b', 'firefox'] },
} satisfies Readonly<Record<string, Step>>;

/** The sources archive builds to the files of the Firefox build. */
export const SOURCES_CHECK = tool('zip', ['--check-sources']);

/** Mozilla's own check of the Firefox build, with warnings. */
export const STORE_LINT = tool('storelint', []);

/** One of the programs beside this folder, run by the Node that runs us. */
function tool(name: string, args: readonly string[]): Step {
  return {
    name: [name, ...args].join(' '),
    command: process.execPath,
    args: [join(ROOT, 'src', 'tools', `${name}.ts`), ...args],
  };
}
