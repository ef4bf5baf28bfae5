/** Watches what scripts measure in a page while something is done with it. */
import type { OpenPage } from '../browsers/session.ts';
import type { DoneWhen, Stretch } from './in-page.ts';
import { LIMIT } from './limit.ts';
import { readTrace, TRACED, type Task } from './trace.ts';

/** What the names of Sidelight's measures begin with. */
const SIDELIGHT = 'sidelight:';

/** Whose work is watched: what its measures begin with, and the name of its world in the page. */
const WORLDS = {
  sidelight: { prefix: SIDELIGHT, world: 'Sidelight' },
  limit: { prefix: LIMIT, world: 'Limit' },
} as const;

/** Longest time that one load may take, in milliseconds. */
export const PATIENCE = 30_000;

/** When Sidelight is done with a page, if it has not worked for so long, in milliseconds. */
export function sidelightDone(quiet: number): DoneWhen {
  return {
    prefix: SIDELIGHT,
    last: 'look',
    // The background brings the reader, and decides what is marked.
    answered: [
      ['found', 'scan'],
      ['facts', 'mark'],
    ],
    quiet,
  };
}

export interface Watched {
  /** By the clock on the wall, and by the thread's own time where the browser tells it. */
  readonly wall: readonly Stretch[];
  readonly thread: readonly Stretch[] | null;
  /** Tasks in which the scripts ran, from start to end; null where the browser does not tell. */
  readonly tasks: readonly Task[] | null;
}

/** Records `does`, which resolves to the measures on the page's own timeline. */
export async function watched(
  { page }: OpenPage,
  isTraced: boolean,
  who: keyof typeof WORLDS,
  does: () => Promise<readonly Stretch[]>,
): Promise<Watched> {
  if (!isTraced) return { wall: await does(), thread: null, tasks: null };
  await page.tracing.start({ categories: [...TRACED] });
  let wall: readonly Stretch[] = [];
  let bytes: Uint8Array | undefined;
  try {
    wall = await does();
  } finally {
    bytes = await page.tracing.stop();
  }
  const { prefix, world } = WORLDS[who];
  const { work, tasks } = readTrace(JSON.parse(new TextDecoder().decode(bytes)), prefix, world);
  return { wall, thread: work, tasks };
}

/** Loads a page and records it until `done`, which resolves to the measures on its own timeline. */
export async function watchedLoad(
  at: OpenPage,
  isTraced: boolean,
  who: keyof typeof WORLDS,
  url: string,
  done: () => Promise<readonly Stretch[]>,
): Promise<Watched> {
  const { page } = at;
  // The end of a recording waits for seconds for a page that went meanwhile.
  if (isTraced) await page.goto('about:blank');
  return watched(at, isTraced, who, async () => {
    await page.goto(url, { waitUntil: 'load', timeout: PATIENCE });
    return done();
  });
}

/** The measures by the thread's own time where it is known, else by the clock on the wall. */
export function workOf({ thread, wall }: Watched): readonly Stretch[] {
  return thread ?? wall;
}

/** Milliseconds that were spent on some kinds of work; what lies inside of other work counts once. */
export function spentOn(done: readonly Stretch[], ...works: readonly string[]): number {
  let [spent, end] = [0, -Infinity];
  const wanted = done.filter(({ work }) => works.includes(work));
  for (const { start, duration } of wanted.toSorted((a, b) => a.start - b.start)) {
    spent += Math.max(0, start + duration - Math.max(start, end));
    end = Math.max(end, start + duration);
  }
  return spent;
}
