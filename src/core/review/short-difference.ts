import type { TextChange } from './difference.ts';

/** Text that is kept beside a change, and the longest text of one, in UTF-16 units. */
const beside = 40;
const longest = 280;

/** Changes that are kept; a text with more of them is another text. */
const mostChanges = 24;

/**
 * A difference cut to what changed and a few words around it; what is left out is an ellipsis. For
 * places where the whole of a long passage would be too much.
 */
export function shortDifference(changes: readonly TextChange[]): readonly TextChange[] {
  const kept = changes.slice(0, mostChanges);
  const last = changes.length - 1;
  const short = kept.map((change, at): TextChange => {
    const { kind, text } = change;
    if (kind !== 'same')
      return { kind, text: text.length > longest ? `${cut(text, longest)}…` : text };
    const [isFirst, isLast] = [at === 0, at === last];
    const most = isFirst || isLast ? beside : 2 * beside;
    if (text.length <= most + beside / 2) return change;
    const head = isFirst ? '' : cut(text, beside);
    const tail = isLast ? '' : cutStart(text, beside);
    return { kind, text: `${head}…${tail}` };
  });
  return kept.length < changes.length ? [...short, { kind: 'same', text: '…' }] : short;
}

/** The beginning of a text, cut between two words where it can be. */
function cut(text: string, most: number): string {
  const start = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
  const space = start.search(/\s\S*$/);
  return space > 0 ? start.slice(0, space) : start;
}

/** The end of a text. */
function cutStart(text: string, most: number): string {
  const end = text.slice(-most).replace(/^[\uDC00-\uDFFF]/, '');
  const space = end.search(/\s/);
  return space >= 0 && space < end.length - 1 ? end.slice(space + 1) : end;
}
