/** UTF-16 units that are shown on each side of an occurrence. */
const AROUND = 120;

/** An occurrence in brackets with what stands around it; an ellipsis where the text goes on. */
export function contextOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const from = whole(text, Math.max(0, start - AROUND));
  const to = whole(text, Math.min(text.length, end + AROUND));
  const before = `${from > 0 ? '…' : ''}${text.slice(from, start)}`;
  const after = `${text.slice(end, to)}${to < text.length ? '…' : ''}`;
  return `${before}[${text.slice(start, end)}]${after}`.replace(/\s*\n\s*/g, ' / ');
}

/** A place that does not cut a pair of surrogates. */
function whole(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at;
}
