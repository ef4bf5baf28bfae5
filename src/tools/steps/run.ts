/** Runs programs one after the other and counts what passed. */
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { ALONE, lineCutter, type Lane } from './lane.ts';
import { ROOT } from './project.ts';

/** One program; its output is shown when it fails. */
export interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

export interface Tally {
  readonly passed: number;
  /** What failed, a line each. */
  readonly failures: readonly string[];
}

export const NONE: Tally = { passed: 0, failures: [] };

/** What a program left: its exit status (128 + n after signal n) and both streams as they came. */
export interface Ended {
  readonly status: number;
  readonly output: string;
}

/** Runs the steps in order, all of them, each counted as one, and prints a line for each. */
export async function runSteps(steps: readonly Step[], lane: Lane = ALONE): Promise<Tally> {
  const say = lane.say ?? ((line: string) => void process.stdout.write(`${line}\n`));
  let tally = NONE;
  for (const step of steps) {
    const started = performance.now();
    const { status, output } = await runProgram(step.command, step.args, 'captured', { lane });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (status === 0) {
      say(`ok      ${step.name} (${seconds} s)`);
      tally = add(tally, { passed: 1, failures: [] });
    } else {
      say(`FAILED  ${step.name} (${seconds} s, exit status ${status})`);
      for (const line of output.trimEnd().split('\n')) say(`        ${line}`);
      tally = add(tally, { passed: 0, failures: [step.name] });
    }
  }
  return tally;
}

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failures: [...a.failures, ...b.failures] };
}

/** Prints what failed, the count as the last line, and sets the exit status. */
export function conclude({ passed, failures }: Tally): void {
  for (const failure of failures) process.stdout.write(`FAILED  ${failure}\n`);
  process.stdout.write(`${passed} passed, ${failures.length} failed\n`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

/**
 * Runs one program to its end, in the project's folder unless told; passes our signals on to it.
 * What is shown goes to the terminal, or line by line to the lane that it runs in.
 */
export function runProgram(
  command: string,
  args: readonly string[],
  streams: 'shown' | 'captured',
  { folder = ROOT, lane = ALONE }: { readonly folder?: string; readonly lane?: Lane } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const isDirect = streams === 'shown' && lane.say === null;
    const child = spawn(command, args, {
      cwd: folder,
      shell: process.platform === 'win32',
      stdio: isDirect ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    if (lane.rank === 'behind') letOthersFirst(child.pid);
    const chunks: string[] = [];
    const cutters = [child.stdout, child.stderr].map((stream) => {
      const cutter = lineCutter((streams === 'shown' && lane.say) || ignore);
      stream?.setEncoding('utf8').on('data', (text: string) => {
        chunks.push(text);
        cutter.take(text);
      });
      return cutter;
    });
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    process.on('SIGTERM', pass).on('SIGHUP', pass);
    const settle = (status: number, note = '') => {
      process.off('SIGTERM', pass).off('SIGHUP', pass);
      for (const cutter of cutters) cutter.end();
      resolve({ status, output: chunks.join('') + note });
    };
    child.on('error', (error) => settle(127, error.message));
    child.on('close', (code, signal) => settle(code ?? 128, signal === null ? '' : signal));
  });
}

function ignore(): void {
  // Captured output is handed over whole.
}

/** What it starts in its turn ranks like it. */
function letOthersFirst(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system does not let us: then it runs as all others do.
  }
}
