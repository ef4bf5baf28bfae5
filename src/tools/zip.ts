/**
 * `npm run zip`: the packages for both stores and the archive of sources that Firefox's store asks
 * for. `--check-sources` instead makes that archive only and proves it: the files in it must build
 * to the very files of the Firefox build that is there. With `--install` it is built by the words of
 * its own README, on packages that `npm ci` fetches anew; else on those that are here.
 */
import { createHash } from 'node:crypto';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { binary, buildFolder, OUTPUT, ROOT } from './steps/project.ts';
import { runProgram, runSteps, type Ended } from './steps/run.ts';
import { DATASET_WRITE, ZIPS } from './steps/suites.ts';
import { unzip } from './steps/unzip.ts';

if (process.argv.includes('--check-sources')) {
  process.exitCode = (await checkSources()) ? 0 : 1;
} else {
  const { failures } = await runSteps([DATASET_WRITE, ZIPS.chromium, ZIPS.firefox]);
  process.exitCode = failures.length === 0 && (await checkSources()) ? 0 : 1;
}

async function checkSources(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-sources-'));
  try {
    const archive = await sourcesArchive();
    if (archive === null) return false;
    for (const { name, content } of unzip(readFileSync(archive))) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    const built = await rebuild(folder);
    if (built.status !== 0) {
      process.stdout.write(`${built.output}\nThe sources archive does not build.\n`);
      return false;
    }
    return isSame(digests(buildFolder('firefox')), digests(join(folder, '.output', 'firefox-mv3')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rebuild(folder: string): Promise<Ended> {
  if (process.argv.includes('--install')) {
    return runProgram('npm', ['run', 'build'], 'captured', { folder });
  }
  // The same packages that npm ci would install from the archive's own lockfile.
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return runProgram(binary('wxt'), ['build', '-b', 'firefox'], 'captured', { folder });
}

/** Makes the archive where there is none yet or where it may be older than the build. */
async function sourcesArchive(): Promise<string | null> {
  const { status, output } = await runProgram(ZIPS.firefox.command, ZIPS.firefox.args, 'captured');
  // Those of other versions may lie beside it.
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const [name] = globSync(`*-${version}-sources.zip`, { cwd: OUTPUT });
  if (status === 0 && name !== undefined) return join(OUTPUT, name);
  process.stdout.write(`${output}\nNo sources archive was made.\n`);
  return null;
}

function isSame(wanted: ReadonlyMap<string, string>, got: ReadonlyMap<string, string>): boolean {
  const names = new Set([...wanted.keys(), ...got.keys()]);
  const different = [...names].filter((name) => wanted.get(name) !== got.get(name));
  for (const name of different) process.stdout.write(`${name} is not rebuilt as it is.\n`);
  const isGood = different.length === 0 && names.size > 0;
  if (isGood) process.stdout.write(`The sources archive builds to the same ${names.size} files.\n`);
  return isGood;
}

/** SHA-256 of every file below a folder, by its path in it. */
function digests(folder: string): ReadonlyMap<string, string> {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = path
        .slice(folder.length + 1)
        .split(sep)
        .join('/');
      return [name, createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}
