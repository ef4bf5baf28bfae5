/** Where things are, for the programs in this folder. */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's top folder. */
export const ROOT = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** Everything that is made and not kept. */
export const OUTPUT = join(ROOT, '.output');

/** The unpacked production build for a browser family. */
export function buildFolder(browser: 'chromium' | 'firefox'): string {
  return join(OUTPUT, browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/** The program that a package puts into `node_modules/.bin`. */
export function binary(name: string): string {
  const file = process.platform === 'win32' ? `${name}.cmd` : name;
  return join(ROOT, 'node_modules', '.bin', file);
}

/** A file name from the command line, as seen from where the person called `npm run`. */
export function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}
