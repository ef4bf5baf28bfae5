import type { Steps } from '../steps.ts';

/** Longest text around the items that is looked through, in UTF-16 units. */
const MOST_AROUND = 10_000;

/**
 * The value of a JSON text. Where it is written as our exports are, with a list whose items stand on
 * lines of their own, a step is an item; any other text is one step. Throws as `JSON.parse` does.
 */
export function* jsonInSteps(text: string): Steps<unknown> {
  const list = listInLines(text);
  const items = list && (yield* itemsOf(text, list));
  if (list === null || items === null) return JSON.parse(text);
  const around = [text.slice(0, list.start), text.slice(list.end)] as const;
  // Longer than all that is around the items, so that it is none of it.
  const mark = '-'.repeat(around.join('').length);
  return JSON.parse(around.join(JSON.stringify(mark)), (_key, value: unknown) =>
    Array.isArray(value) && value.length === 1 && value[0] === mark ? items : value,
  );
}

interface ListInLines {
  /** After the line end that follows the list's bracket. */
  readonly start: number;
  /** At the line end before the bracket that closes it. */
  readonly end: number;
}

function listInLines(text: string): ListInLines | null {
  const start = text.indexOf('[\n') + 2;
  const end = text.lastIndexOf('\n]');
  const isShort = start + text.length - end <= MOST_AROUND;
  return start >= 2 && end > start && isShort ? { start, end } : null;
}

/** Null where a line is no item by itself. */
function* itemsOf(text: string, { start, end }: ListInLines): Steps<readonly unknown[] | null> {
  const items: unknown[] = [];
  for (let at = start; at < end;) {
    const lineEnd = Math.min(text.indexOf('\n', at), end);
    const isLast = lineEnd === end;
    if (!isLast && text[lineEnd - 1] !== ',') return null;
    try {
      items.push(JSON.parse(text.slice(at, isLast ? lineEnd : lineEnd - 1)));
    } catch {
      return null;
    }
    at = lineEnd + 1;
    yield;
  }
  return items;
}
