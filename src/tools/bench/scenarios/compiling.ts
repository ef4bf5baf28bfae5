import { z } from 'zod';
import { madePage } from '../made-pages.ts';
import { median, sum } from '../statistics.ts';
import { repeated, untilDone, type Stage } from './stage.ts';

const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      /** Microseconds of the thread's own time: others' work at the same time does not count. */
      tdur: z.number().optional(),
      args: z.unknown(),
    }),
  ),
});

/**
 * Milliseconds that the browser compiles the content script for each page, before any of it runs.
 * Null where it cannot be traced.
 */
export async function compileTime({ session, site, at, loads }: Stage): Promise<number | null> {
  if (session.family === 'firefox') return null;
  const { marked } = site.put(madePage('compiled', '<p>Nothing to find here.</p>'));
  const times = await repeated(loads, async () => {
    await at.page.goto('about:blank');
    await at.page.tracing.start({ categories: ['v8', 'disabled-by-default-v8.compile'] });
    await at.page.goto(marked, { waitUntil: 'load' });
    await untilDone(at);
    const bytes = await at.page.tracing.stop();
    return compiling(JSON.parse(new TextDecoder().decode(bytes)), session.origin);
  });
  return median(times);
}

/** Milliseconds of a trace in which scripts of an origin are compiled. */
export function compiling(trace: unknown, origin: string): number {
  const ours = traceSchema
    .parse(trace)
    .traceEvents.filter(
      ({ name, args }) => name === 'v8.compile' && JSON.stringify(args).includes(origin),
    );
  return sum(ours.map(({ tdur = 0 }) => tdur)) / 1000;
}
