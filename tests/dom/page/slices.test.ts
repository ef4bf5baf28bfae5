import { afterEach, describe, expect, it, vi } from 'vitest';
import { letPageWork, runInSlices } from '../../../src/page/slices.ts';

function harness(cost: number) {
  const log: string[] = [];
  let time = 0;
  return {
    log,
    step: (): void => {
      time += cost;
      log.push('step');
    },
    options: {
      now: () => time,
      pause: () => {
        log.push('pause');
        return Promise.resolve();
      },
      onSlice: (spent: number) => log.push(`slice ${spent}`),
      budget: 8,
    },
  };
}

it('lets the page work as soon as a slice is used up', async () => {
  const { log, step, options } = harness(4);
  const { signal } = new AbortController();
  expect(await runInSlices([1, 2, 3], step, { ...options, signal })).toBe(true);
  expect(log).toEqual(['step', 'step', 'slice 8', 'pause', 'step', 'slice 4']);
});

it('stops between two steps when it is told to', async () => {
  const { log, step, options } = harness(1);
  const ending = new AbortController();
  const steps = function* () {
    yield 1;
    ending.abort();
    yield 2;
  };
  expect(await runInSlices(steps(), step, { ...options, signal: ending.signal })).toBe(false);
  expect(log).toEqual(['step', 'slice 1']);
});

describe('letting the page work', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('ends when the page has nothing else to do', async () => {
    vi.stubGlobal('scheduler', { postTask: (task: () => void) => task() });
    await letPageWork();
  });

  it('does not wait for ever for a page that never rests', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('scheduler', { postTask: () => undefined });
    const waited = letPageWork();
    await vi.advanceTimersByTimeAsync(300);
    await waited;
  });
});
