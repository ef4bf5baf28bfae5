/** Finds the browsers that are installed on this machine. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { basename, delimiter, join } from 'node:path';

export type Family = 'chromium' | 'firefox';

export interface FoundBrowser {
  readonly family: Family;
  readonly path: string;
}

/** The oldest major versions that Sidelight runs on. */
export const FLOOR: Readonly<Record<Family, number>> = { chromium: 140, firefox: 153 };

const COMMANDS: Readonly<Record<Family, readonly string[]>> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'chrome',
    'msedge',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

/** The first installed browser of a family that is new enough, or null. */
export function findBrowser(family: Family): FoundBrowser | null {
  const path = candidates(family).find((file) => isProgram(file) && isNewEnough(family, file));
  return path === undefined ? null : { family, path };
}

/** Reads `SIDELIGHT_BROWSER`: a family, or the path of a program whose name tells the family. */
export function readChoice(choice: string): Family | FoundBrowser {
  if (choice === 'chromium' || choice === 'firefox') return choice;
  const family = /firefox|librewolf|waterfox/i.test(basename(choice)) ? 'firefox' : 'chromium';
  return { family, path: choice };
}

/** Whether a file is there and may be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The major version in what a browser says of itself: "Mozilla Firefox 153.7.0esr" → 153. */
export function majorVersion(words: string): number | null {
  const found = /(\d+)\.\d+/.exec(words)?.[1];
  return found === undefined ? null : Number(found);
}

/** Browsers on Windows open a window when asked for their version, so there they are trusted. */
function isNewEnough(family: Family, path: string): boolean {
  if (process.platform === 'win32') return true;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const version = majorVersion(stdout ?? '');
  return version !== null && version >= FLOOR[family];
}

function candidates(family: Family): readonly string[] {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = COMMANDS[family].flatMap((command) =>
    folders.map((folder) => join(folder, `${command}${suffix}`)),
  );
  return [...onPath, ...wellKnown(family)];
}

function wellKnown(family: Family): readonly string[] {
  if (process.platform === 'darwin') {
    const apps =
      family === 'firefox'
        ? ['Firefox', 'Firefox Developer Edition']
        : ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return apps.map((app) => {
      const program = family === 'firefox' ? 'firefox' : app;
      return `/Applications/${app}.app/Contents/MacOS/${program}`;
    });
  }
  if (process.platform === 'win32') {
    const places = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'];
    const programs =
      family === 'firefox'
        ? ['Mozilla Firefox\\firefox.exe']
        : [
            'Google\\Chrome\\Application\\chrome.exe',
            'Chromium\\Application\\chrome.exe',
            'Microsoft\\Edge\\Application\\msedge.exe',
          ];
    return places.flatMap((place) =>
      programs.map((program) => join(process.env[place] ?? '', program)),
    );
  }
  return [];
}
