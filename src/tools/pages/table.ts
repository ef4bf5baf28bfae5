/** The table that `npm run pages` prints, row by row. */
import type { Visit } from './visit.ts';

const WIDTHS = { page: 44, kind: 14, marks: 40, ms: 8, dom: 9 };

/** The line above the rows. */
export function headLine(): string {
  return line('page', 'kind', 'marks', 'ms', 'DOM', 'errors');
}

/** One page in one line; `lent` marks a page that was shown under another host. */
export function rowLine({ page, state, untouched, errors }: Visit, lent: boolean): string {
  const counts = Object.entries(state?.counts ?? {}).filter(([, count]) => count > 0);
  const marks = counts.map(([entity, count]) => `${entity} ${count}`).join(', ');
  return line(
    clipped(`${page.name}${lent ? ' *' : ''}`, WIDTHS.page),
    state?.pageKind ?? '?',
    marks === '' ? '–' : marks,
    state === null ? '?' : state.spent.toFixed(1),
    untouched === null ? '?' : untouched ? 'same' : 'TOUCHED',
    errors.length === 0 ? '–' : errors.map(oneLine).join(' | '),
  );
}

/** A row that must not be: an error, or a page that is not what it was. */
export function isBad({ untouched, errors, state }: Visit): boolean {
  return errors.length > 0 || untouched !== true || state === null;
}

/** What the rows come to. */
export function summary(visits: readonly Visit[]): string {
  const states = visits.flatMap(({ state }) => state ?? []);
  const spent = states.map((state) => state.spent).toSorted((a, b) => a - b);
  const marked = states.filter(({ counts }) => Object.values(counts).some((count) => count > 0));
  const middle = spent[Math.floor(spent.length / 2)] ?? 0;
  return [
    `${visits.length} pages`,
    `${marked.length} with marks`,
    `main-thread time: median ${middle.toFixed(1)} ms, most ${(spent.at(-1) ?? 0).toFixed(1)} ms`,
    `${visits.filter(({ untouched }) => untouched === false).length} touched`,
    `${visits.filter(({ errors }) => errors.length > 0).length} with errors`,
  ].join(' · ');
}

function line(...[page, kind, marks, ms, dom, errors]: readonly string[]): string {
  return [
    (page ?? '').padEnd(WIDTHS.page),
    (kind ?? '').padEnd(WIDTHS.kind),
    (marks ?? '').padEnd(WIDTHS.marks),
    (ms ?? '').padStart(WIDTHS.ms),
    (dom ?? '').padEnd(WIDTHS.dom),
    errors ?? '',
  ].join(' ');
}

function clipped(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
