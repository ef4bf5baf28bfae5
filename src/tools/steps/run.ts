/** Runs programs one after the other and counts what passed. */
import { spawn } from 'node:child_process';
import { ROOT } from './project.ts';

/** One program; its output is shown when it fails. */
export interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export const NONE: Tally = { passed: 0, failed: 0 };

/** What a program left: its exit status (128 + n after signal n) and both streams as they came. */
export interface Ended {
  readonly status: number;
  readonly output: string;
}

/** Runs the steps in order, all of them, each counted as one, and prints a line for each. */
export async function runSteps(steps: readonly Step[]): Promise<Tally> {
  let tally = NONE;
  for (const step of steps) {
    const started = performance.now();
    const { status, output } = await runProgram(step.command, step.args, 'captured');
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (status === 0) {
      process.stdout.write(`ok      ${step.name} (${seconds} s)\n`);
      tally = add(tally, { passed: 1, failed: 0 });
    } else {
      process.stdout.write(`FAILED  ${step.name} (${seconds} s, exit status ${status})\n`);
      process.stdout.write(`${output.trimEnd().replaceAll(/^/gm, '        ')}\n`);
      tally = add(tally, { passed: 0, failed: 1 });
    }
  }
  return tally;
}

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

/** Prints the count as the last line and sets the exit status. */
export function conclude(tally: Tally): void {
  process.stdout.write(`${tally.passed} passed, ${tally.failed} failed\n`);
  process.exitCode = tally.failed === 0 ? 0 : 1;
}

/** Runs one program to its end, in the project's folder unless told; passes our signals on to it. */
export function runProgram(
  command: string,
  args: readonly string[],
  streams: 'shown' | 'captured',
  folder: string = ROOT,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: folder,
      shell: process.platform === 'win32',
      stdio: streams === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    process.on('SIGTERM', pass).on('SIGHUP', pass);
    const settle = (status: number, note = '') => {
      process.off('SIGTERM', pass).off('SIGHUP', pass);
      resolve({ status, output: Buffer.concat(chunks).toString() + note });
    };
    child.on('error', (error) => settle(127, error.message));
    child.on('close', (code, signal) => settle(code ?? 128, signal === null ? '' : signal));
  });
}
