import type { Mention, Reason } from '../../core/detection/mention.ts';

/** A stretch of the example's text: plain, or a mention of an entity. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'mention';
      readonly text: string;
      readonly entity: string;
      readonly reasons: readonly Reason[];
    };

/** A text cut at its marked mentions, in order; joined again, the segments give the text. */
export function segmentsOf(text: string, mentions: readonly Mention[]): readonly Segment[] {
  const marked = mentions
    .filter(({ decision }) => decision === 'marked')
    .toSorted((one, other) => one.start - other.start);
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end, entity, reasons } of marked) {
    if (start < at || end <= start) continue;
    if (start > at) segments.push({ kind: 'text', text: text.slice(at, start) });
    segments.push({ kind: 'mention', text: text.slice(start, end), entity, reasons });
    at = end;
  }
  if (at < text.length) segments.push({ kind: 'text', text: text.slice(at) });
  return segments;
}
