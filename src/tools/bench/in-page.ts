/**
 * What the bench runs inside a page. The functions are sent there as text, so that each stands for
 * itself and uses nothing from outside.
 */

/** The bare minimum: to visit every text node and look at its text. Milliseconds. */
export function walkTexts(): number {
  const started = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    length += node.nodeValue?.length ?? 0;
  }
  const spent = performance.now() - started;
  // The length is used, so that no engine leaves the loop out.
  return length < 0 ? Number.NaN : spent;
}

/** One expression over each text node, each find a range in one highlight. Milliseconds. */
export function matchTexts(source: string): number {
  const started = performance.now();
  const expression = new RegExp(source, 'gu');
  const highlight = new Highlight();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    // Not matchAll, which makes a new expression for each text.
    for (let match = expression.exec(text); match; match = expression.exec(text)) {
      const range = new Range();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      highlight.add(range);
    }
  }
  CSS.highlights.set('bench', highlight);
  const spent = performance.now() - started;
  CSS.highlights.delete('bench');
  return spent;
}

interface MarkJs {
  readonly Mark: new (root: Element) => { markRegExp(expression: RegExp): void };
}

/** mark.js with the same expression in its fastest form, one pass for all names. Milliseconds. */
export function wrapTexts(source: string): number {
  // Its script was run before, and leaves its class there.
  const { Mark } = window as unknown as MarkJs;
  const started = performance.now();
  new Mark(document.body).markRegExp(new RegExp(source, 'gu'));
  return performance.now() - started;
}

/** One stretch of work on the page's timeline; milliseconds since the page began. */
export interface Stretch {
  readonly work: string;
  readonly start: number;
  readonly duration: number;
}

/** When a script is done with a page. */
export interface DoneWhen {
  /** What the names of its measures begin with. */
  readonly prefix: string;
  /** Work that is always there in the end. */
  readonly last: string;
  /** Work, and what follows it when somebody elsewhere has answered. */
  readonly answered: readonly (readonly [asked: string, answer: string])[];
  /** Time without work, in milliseconds. */
  readonly quiet: number;
}

/**
 * A script's work on this page, once it is done; what there is after `patience` milliseconds
 * otherwise. Names are without what they begin with.
 */
export async function workDone(
  { prefix, last, answered, quiet }: DoneWhen,
  patience: number,
): Promise<readonly Stretch[]> {
  const deadline = performance.now() + patience;
  for (;;) {
    const done = performance
      .getEntriesByType('measure')
      .filter(({ name }) => name.startsWith(prefix))
      .map(({ name, startTime, duration }) => ({
        work: name.slice(prefix.length),
        start: startTime,
        duration,
      }));
    const works = new Set(done.map(({ work }) => work));
    const isAnswered = answered.every(([asked, answer]) => !works.has(asked) || works.has(answer));
    const end = Math.max(...done.map(({ start, duration }) => start + duration));
    const isQuiet = performance.now() - end >= quiet;
    if (works.has(last) && isAnswered && isQuiet) return done;
    if (performance.now() > deadline) return done;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
