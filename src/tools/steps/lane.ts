/** Runs that go on side by side: each says whose line it is, and what only computes lets others go first. */

/** Where a run says what it does, and how it ranks beside those that run at the same time. */
export interface Lane {
  /** Null where it is alone, and may have the terminal to itself. */
  readonly say: ((line: string) => void) | null;
  /** What is `behind` is computed when nobody else wants to. */
  readonly rank: 'first' | 'behind';
}

/** A run without others beside it. */
export const ALONE: Lane = { say: null, rank: 'first' };

/** One run of several; `name` stands before each of its lines. */
export function laneOf(name: string, rank: Lane['rank']): Lane {
  return { say: (line) => void process.stdout.write(`${name.padEnd(8)} | ${line}\n`), rank };
}

/** Cuts what streams hand over into lines; `end` hands on what came last. */
export function lineCutter(say: (line: string) => void): {
  readonly take: (text: string) => void;
  readonly end: () => void;
} {
  let rest = '';
  return {
    take(text) {
      const lines = (rest + text).split(/\r?\n/);
      rest = lines.pop() ?? '';
      for (const line of lines) say(line);
    },
    end() {
      if (rest !== '') say(rest);
      rest = '';
    },
  };
}
