import { describe, expect, test } from 'vitest';
import { readTrace } from '../../../../src/tools/bench/trace.ts';

const thread = { pid: 1, tid: 1 };
const task = (ts: number, dur: number, tts: number, tdur: number) => ({
  ...thread,
  name: 'ThreadControllerImpl::RunTask',
  ph: 'X',
  ts,
  dur,
  tts,
  tdur,
});
const run = (name: string, ts: number, worldName: string) => ({
  ...thread,
  name,
  ph: 'X',
  ts,
  dur: 1,
  args: { worldName },
});
const measure = (name: string, local: string, from: number, to: number) =>
  [
    ['b', from],
    ['e', to],
  ].map(([ph, ts]) => ({ ...thread, name, ph, ts, id2: { local } }));

const read = (traceEvents: readonly unknown[]) => readTrace({ traceEvents }, 'ours:', 'Ours');

describe('work in a trace', () => {
  test('is told by the time of the thread, which others cannot take', () => {
    // The thread has half of the processor in its first task, and all of it in the second.
    const tasks = [task(0, 4_000, 0, 2_000), task(5_000, 1_000, 2_000, 1_000)];
    const { work } = read([
      ...tasks,
      ...measure('ours:look', '1', 1_000, 3_000),
      ...measure('ours:mark', '2', 5_000, 6_000),
    ]);
    expect(work).toEqual([
      { work: 'look', start: 0.5, duration: 1 },
      { work: 'mark', start: 2, duration: 1 },
    ]);
  });

  test('is that of the page that came last', () => {
    const before = measure('ours:look', '1', 0, 1_000).map((event) => ({ ...event, pid: 2 }));
    const { work } = read([
      ...before,
      task(2_000, 1_000, 0, 1_000),
      ...measure('ours:scan', '1', 2_000, 3_000),
    ]);
    expect(work.map((stretch) => stretch.work)).toEqual(['scan']);
  });

  test('is none where nothing was measured or its end is missing', () => {
    expect(read([task(0, 1, 0, 1)])).toEqual({ work: [], tasks: [] });
    const [begin] = measure('ours:look', '1', 0, 1);
    expect(read([begin, task(0, 1, 0, 1)]).work).toEqual([]);
  });
});

describe('tasks in a trace', () => {
  const seen = measure('ours:look', '1', 0, 1);

  test('are those in which our scripts ran, with the promises that follow', () => {
    const checkpoint = {
      ...task(1_000, 3_000, 0, 3_000),
      name: 'BlinkScheduler_PerformMicrotaskCheckpoint',
    };
    const { tasks } = read([
      ...seen,
      task(0, 1_000, 0, 1_000),
      run('v8.callFunction', 500, 'Ours'),
      checkpoint,
      task(5_000, 2_000, 0, 2_000),
      run('v8.callFunction', 5_500, 'Theirs'),
      task(8_000, 2_000, 0, 1_500),
      task(8_100, 1_000, 0, 1_000),
      run('v8.run', 8_500, 'Ours'),
    ]);
    expect(tasks.map(({ duration, starts }) => [duration, starts])).toEqual([
      [4, false],
      [1.5, true],
    ]);
  });
});

test('what is no trace is refused', () => {
  expect(() => readTrace({ events: [] }, '', '')).toThrow(/traceEvents/);
});
