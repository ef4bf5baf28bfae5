import type { Inspector, Report } from '../inspect/inspector.ts';
import type { Baseline, Span } from './baseline.ts';
import type { Label, LabelledText } from './join-texts.ts';

export type ReadMention = Report['mentions'][number];

/** A judged occurrence beside what Sidelight and the plain search made of it. */
export interface Judgement {
  readonly doc: string;
  readonly text: string;
  readonly label: Label;
  /** Whether a marked mention of the label's entity touches the occurrence. */
  readonly marked: boolean;
  readonly baselineMarked: boolean;
  /** What decided: the mention at this place, or null where no name was seen. */
  readonly mention: ReadMention | null;
}

/** Reads every text once and judges its occurrences, in order. Occurrences not listed are not judged. */
export function judgeTexts(
  texts: readonly LabelledText[],
  inspector: Pick<Inspector, 'text'>,
  baseline: Baseline,
): readonly Judgement[] {
  return texts.flatMap(({ doc, text, labels }) => {
    const { mentions } = inspector.text(text);
    const plain = baseline(text);
    return labels.map((label) => ({
      doc,
      text,
      label,
      ...judge(label, mentions),
      baselineMarked: (plain.get(label.entity) ?? []).some((span) => touches(span, label)),
    }));
  });
}

/** Whether a judgement is an error: an entity that was missed, or something else that was marked. */
export function isError({ label, marked }: Judgement): boolean {
  return marked !== label.label;
}

/** What was made of one occurrence. A mention of another entity explains, but does not decide. */
export function judge(
  label: Pick<Label, 'start' | 'end' | 'entity'>,
  mentions: readonly ReadMention[],
): Pick<Judgement, 'marked' | 'mention'> {
  const here = mentions.filter((mention) => touches(mention, label));
  const own = here.filter(({ entity }) => entity === label.entity);
  const marking = own.find(({ decision }) => decision === 'marked');
  return { marked: marking !== undefined, mention: marking ?? own[0] ?? here[0] ?? null };
}

function touches(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
