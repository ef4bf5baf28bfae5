/** What a Chromium trace tells of a page's main thread, by the thread's own time: it stands still while others have the processor. */
import { z } from 'zod';
import type { Stretch } from './in-page.ts';

const eventSchema = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** Microseconds of the clock, and of the thread's own time. */
  ts: z.number(),
  tts: z.number().optional(),
  dur: z.number().optional(),
  tdur: z.number().optional(),
  id2: z.object({ local: z.string().optional() }).optional(),
  args: z
    .object({ worldName: z.unknown(), data: z.object({ url: z.unknown() }).partial() })
    .partial()
    .optional(),
});
type TraceEvent = z.infer<typeof eventSchema>;

const traceSchema = z.object({ traceEvents: z.array(z.unknown()) });

/** What has to be recorded for `readTrace`. */
export const TRACED: readonly string[] = ['toplevel', 'v8', 'blink.user_timing'];

/** One task of the main thread in which a script of ours ran, in milliseconds of the thread's time. */
export interface Task {
  readonly duration: number;
  /** Whether a script was brought into the page in it. */
  readonly starts: boolean;
}

export interface PageTrace {
  /** What scripts measured in the page, by the thread's time, without what its name begins with. */
  readonly work: readonly Stretch[];
  /** Tasks of the thread on which that was done, as far as scripts of `world` ran in them. */
  readonly tasks: readonly Task[];
}

/** One moment by both clocks, in microseconds. */
interface Moment {
  readonly at: number;
  readonly spent: number;
}

const TASK = 'ThreadControllerImpl::RunTask';
/** What promises go on with follows the task that resolved them, and keeps the page waiting as it does. */
const CHECKPOINT = 'BlinkScheduler_PerformMicrotaskCheckpoint';
const RUNNING: ReadonlySet<string> = new Set(['v8.run', 'v8.callFunction']);

/**
 * Reads a trace for the measures whose names begin with `prefix`, and for the tasks in which a script
 * of the world of that name ran. Throws where it is no trace.
 */
export function readTrace(trace: unknown, prefix: string, world: string): PageTrace {
  const events = traceSchema.parse(trace).traceEvents.flatMap((event) => {
    const read = eventSchema.safeParse(event);
    return read.success ? [read.data] : [];
  });
  // The page before may have said its last word meanwhile, on a thread of its own.
  const last = events.findLast(({ name }) => name.startsWith(prefix));
  if (!last) return { work: [], tasks: [] };
  const own = events.filter(({ pid, tid }) => pid === last.pid && tid === last.tid);
  return { work: workIn(own, prefix), tasks: tasksIn(own, world) };
}

function workIn(events: readonly TraceEvent[], prefix: string): readonly Stretch[] {
  const moments = momentsOf(events);
  const open = new Map<string, TraceEvent>();
  const work: Stretch[] = [];
  for (const event of events.toSorted((a, b) => a.ts - b.ts)) {
    if (!event.name.startsWith(prefix)) continue;
    const id = `${event.name} ${event.id2?.local}`;
    if (event.ph === 'b') open.set(id, event);
    const begin = event.ph === 'e' ? open.get(id) : undefined;
    if (!begin) continue;
    open.delete(id);
    const [start, end] = [begin.ts, event.ts].map((at) => spentAt(moments, at));
    if (start === undefined || end === undefined) continue;
    work.push({
      work: event.name.slice(prefix.length),
      start: start / 1_000,
      duration: (end - start) / 1_000,
    });
  }
  return work;
}

function momentsOf(events: readonly TraceEvent[]): readonly Moment[] {
  const moments: Moment[] = [];
  for (const { ts, tts, dur, tdur } of events) {
    if (tts === undefined) continue;
    moments.push({ at: ts, spent: tts });
    if (dur !== undefined && tdur !== undefined) moments.push({ at: ts + dur, spent: tts + tdur });
  }
  return moments.toSorted((a, b) => a.at - b.at || a.spent - b.spent);
}

/** The thread's time at a moment, in proportion between the two known ones around it. */
function spentAt(moments: readonly Moment[], at: number): number | undefined {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [moments[low - 1], moments[low]];
  if (!before || !after) return (before ?? after)?.spent;
  const share = (at - before.at) / (after.at - before.at);
  return before.spent + share * (after.spent - before.spent);
}

function tasksIn(events: readonly TraceEvent[], world: string): readonly Task[] {
  const ours = events.filter(({ name, args }) => RUNNING.has(name) && args?.worldName === world);
  const tasks: { duration: number; starts: boolean; isOurs: boolean }[] = [];
  let end = -Infinity;
  for (const { name, ts, dur = 0, tdur } of events.toSorted((a, b) => a.ts - b.ts)) {
    // What lies inside of others is part of them.
    if ((name !== TASK && name !== CHECKPOINT) || tdur === undefined || ts < end) continue;
    end = ts + dur;
    const runs = ours.filter((run) => run.ts >= ts && run.ts < end);
    if (name === TASK || tasks.length === 0)
      tasks.push({ duration: 0, starts: false, isOurs: false });
    const task = tasks.at(-1);
    if (!task) continue;
    task.duration += tdur / 1_000;
    task.starts ||= runs.some((run) => run.name === 'v8.run');
    task.isOurs ||= runs.length > 0;
  }
  return tasks.filter(({ isOurs }) => isOurs);
}
