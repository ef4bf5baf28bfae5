/** A passage's text cut at what is set off in it. */
import type { Mention } from '../../core/detection/mention.ts';

/** A stretch of text, and the entity it names or the figure it gives. */
export interface TextSegment {
  readonly text: string;
  /** Id of the entity that is marked there. */
  readonly entity: string | null;
  /** An amount, count, percentage or date stands there. */
  readonly figure: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The whole text in order; marked mentions and figures may lie across each other. */
export function textSegments(
  text: string,
  mentions: readonly Pick<Mention, 'start' | 'end' | 'entity' | 'decision'>[],
  figures: readonly Span[],
): readonly TextSegment[] {
  const marked = mentions.filter(({ decision }) => decision === 'marked');
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...marked, ...figures]) cuts.add(start).add(end);
  const edges = [...cuts]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .toSorted((one, other) => one - other);
  return edges.slice(0, -1).flatMap((start, index) => {
    const end = edges[index + 1] ?? text.length;
    const covers = (span: Span): boolean => span.start <= start && end <= span.end;
    const entity = marked.find(covers)?.entity ?? null;
    return [{ text: text.slice(start, end), entity, figure: figures.some(covers) }];
  });
}
