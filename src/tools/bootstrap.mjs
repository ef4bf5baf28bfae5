/**
 * The first program of every `npm run …`. Plain JavaScript for whatever Node is there (20 or
 * newer): installs from the lockfile what is missing, then runs `src/tools/<command>.ts` with the
 * Node that the project pins, which strips the types itself. Says nothing when all is in place.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const [command = '', ...args] = process.argv.slice(2);
const program = join(root, 'src', 'tools', `${command}.ts`);

if (Number.parseInt(process.versions.node, 10) < 20) {
  fail(
    `Sidelight needs Node 20 or newer; this is Node ${process.versions.node} (${process.execPath}).`,
  );
}
if (!/^[a-z]+$/.test(command) || !existsSync(program)) {
  fail(`There is no command "${command}". The commands are the scripts in package.json.`, 2);
}
if (!isInstalled()) install();
run();

/** Every package of the lockfile is there in its locked version, apart from other platforms' ones. */
function isInstalled() {
  if (!existsSync(pinnedNode())) return false;
  try {
    const wanted = packagesIn(join(root, 'package-lock.json'));
    const present = packagesIn(join(root, 'node_modules', '.package-lock.json'));
    return Object.entries(wanted).every(
      ([path, entry]) =>
        path === '' ||
        (path in present
          ? present[path].version === entry.version && present[path].integrity === entry.integrity
          : entry.optional === true),
    );
  } catch {
    // No record of an installation, or one that was cut short: both are put right by installing.
    return false;
  }
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function pinnedNode() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(root, 'node_modules', 'node', 'bin', file);
}

/** npm's own words go to standard error, so that a command's output stays machine-readable. */
function install() {
  process.stderr.write('Installing what package-lock.json names…\n');
  const npm = process.env['npm_execpath'];
  const viaNode = npm !== undefined && /npm-cli\.[cm]?js$/.test(npm);
  // The engines of some packages name a newer Node than the one that installs them; they run on
  // the pinned one, so npm's warnings about it would mislead.
  const ci = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: ['ignore', process.stderr, process.stderr] };
  const result = viaNode
    ? spawnSync(process.execPath, [npm, ...ci], options)
    : spawnSync('npm', ci, { ...options, shell: process.platform === 'win32' });
  if (result.error !== undefined || result.status !== 0) {
    fail('npm ci did not succeed; its message stands above. Nothing was run.');
  }
  if (!existsSync(pinnedNode())) {
    fail(
      `npm ci left no ${pinnedNode()}: install scripts are switched off. ` +
        'Run "npm rebuild node --foreground-scripts --ignore-scripts=false" and try again.',
    );
  }
}

function run() {
  const bin = join(root, 'node_modules', '.bin');
  const pinned = dirname(pinnedNode());
  const child = spawn(pinnedNode(), [program, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      // Where the person stands, for file names given on the command line.
      INIT_CWD: process.env['INIT_CWD'] ?? process.cwd(),
      PATH: [pinned, bin, process.env['PATH']].join(delimiter),
    },
  });
  // A terminal sends its interrupt to both; this process waits for the child to clean up.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`${pinnedNode()} did not start: ${error.message}`));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}

function fail(message, status = 1) {
  process.stderr.write(`${message}\n`);
  process.exit(status);
}
