import type { Fault } from '../dataset/faults.ts';
import type { MentionLabel } from './labels.ts';
import { lineFault, type Line } from './read-lines.ts';

/** A text and the judged occurrences in it, in the order they were given. */
export interface LabelledText {
  readonly doc: string;
  readonly text: string;
  readonly labels: readonly Label[];
}

/** A judged occurrence with a name of its own. */
export type Label = Omit<MentionLabel, 'id' | 'doc' | 'text'> & { readonly id: string };

/** Brings occurrences and texts together; an occurrence that is not where it says is a fault. */
export function joinTexts(
  lines: readonly Line<MentionLabel>[],
  documents: ReadonlyMap<string, string>,
  documentsName: string | null,
): { readonly texts: readonly LabelledText[]; readonly faults: readonly Fault[] } {
  const byText = new Map<string, { doc: string; text: string; labels: Label[] }>();
  const faults: Fault[] = [];
  for (const line of lines) {
    const { id, doc, text: own, ...label } = line.value;
    const name = doc ?? id ?? `line ${line.line}`;
    const text = own ?? documents.get(name);
    const fault = faultOf(line, text, documentsName);
    if (text === undefined || fault !== null) {
      if (fault !== null) faults.push(fault);
      continue;
    }
    const key = JSON.stringify([name, text]);
    const known = byText.get(key) ?? { doc: name, text, labels: [] };
    byText.set(key, known);
    known.labels.push({ ...label, id: id ?? `line ${line.line}` });
  }
  return { texts: [...byText.values()], faults };
}

function faultOf(
  line: Line<MentionLabel>,
  text: string | undefined,
  documentsName: string | null,
): Fault | null {
  const { doc, start, end, surface } = line.value;
  if (text === undefined) {
    const beside = documentsName === null ? '' : `, put it into ${documentsName}`;
    return lineFault(
      line,
      'doc',
      `there is no document "${doc}"`,
      `Name the file that has it with --documents${beside}, or give the text in "text"`,
    );
  }
  const there = text.slice(start, end);
  if (there === surface) return null;
  const places = placesOf(text, surface);
  return lineFault(
    line,
    'start',
    `the text has ${JSON.stringify(there)} at ${start} to ${end}, not ${JSON.stringify(surface)}`,
    places.length === 0
      ? 'The surface is nowhere in the text; correct it'
      : `It stands at ${places.map((at) => `${at} to ${at + surface.length}`).join(', ')}`,
  );
}

const MOST_PLACES = 8;

function placesOf(text: string, surface: string): readonly number[] {
  const places: number[] = [];
  for (
    let at = text.indexOf(surface);
    at !== -1 && places.length < MOST_PLACES;
    at = text.indexOf(surface, at + 1)
  ) {
    places.push(at);
  }
  return places;
}
