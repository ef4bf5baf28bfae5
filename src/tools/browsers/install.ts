/** Puts a missing browser on the machine where that can be done, and says how where it cannot. */
import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBrowser, FLOOR } from './find.ts';
import type { Family, FoundBrowser } from './find.ts';

const NAMES: Readonly<Record<Family, string>> = {
  chromium: `Chromium, Chrome or Edge ${FLOOR.chromium} or newer`,
  firefox: `Firefox ${FLOOR.firefox} or newer`,
};

const PACKAGES: Readonly<Record<Family, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox'],
};

/** The extras that make a bare machine draw text as readers see it. */
const FONTS = ['fonts-liberation', 'fonts-dejavu-core'];

/** The browser of each family; installs what is missing with apt-get when run as root. */
export async function ensureBrowsers(
  families: readonly Family[],
): Promise<readonly (FoundBrowser | string)[]> {
  const missing = families.filter((family) => findBrowser(family) === null);
  if (missing.length > 0 && canInstall()) await install(missing);
  return families.map((family) => findBrowser(family) ?? instructions(family));
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && run('apt-get', ['--version'], 'ignore');
}

async function install(families: readonly Family[]): Promise<void> {
  process.stderr.write(`Installing ${families.map((family) => NAMES[family]).join(' and ')}…\n`);
  for (const pause of [0, 5000, 20_000]) {
    await sleep(pause);
    if (!run('apt-get', ['update', '-qq'])) continue;
    const packages = families.flatMap((family) => PACKAGES[family].find(isOffered) ?? []);
    const options = ['-y', '-qq', '--no-install-recommends', '-o', 'Acquire::Retries=3'];
    if (run('apt-get', ['install', ...options, ...packages, ...FONTS])) return;
  }
}

/** Whether apt knows a version of the package that can be installed. */
function isOffered(name: string): boolean {
  const { stdout } = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
  return /Candidate: (?!\(none\))/.test(stdout ?? '');
}

/** apt's words go to standard error: standard output is for the program that wants the browser. */
function run(command: string, args: readonly string[], words: 'shown' | 'ignore' = 'shown') {
  const stdio = words === 'shown' ? process.stderr : 'ignore';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', stdio, stdio], env }).status === 0;
}

function instructions(family: Family): string {
  const path = family === 'chromium' ? '/path/to/chrome' : '/path/to/firefox';
  const how =
    process.platform === 'linux'
      ? `Install it, on Debian or Ubuntu with "sudo apt-get install ${PACKAGES[family][0]}"`
      : `Install it from ${family === 'chromium' ? 'https://www.google.com/chrome/' : 'https://www.mozilla.org/firefox/'}`;
  return `${NAMES[family]} is needed and was not found. ${how}, or name it: SIDELIGHT_BROWSER=${path} npm start`;
}
