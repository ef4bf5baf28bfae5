/** The welcome page's paragraph: sentences of the dataset in which every entity is mentioned. */
import type { Dataset } from '../core/dataset/dataset.ts';
import type { Detector } from '../core/detection/detector.ts';
import type { Mention } from '../core/detection/mention.ts';
import type { Language } from '../core/languages.ts';

export interface ExampleParagraph {
  readonly lang: Language;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Sentences longer than this make the paragraph hard to read; in UTF-16 code units. */
const longest = 200;

/**
 * Takes the sentence that brings the most entities not yet mentioned, the shorter of equals, until
 * all are there or no sentence brings a further one. Only documented claims come into question: a
 * first example should not begin with a dispute.
 */
export function exampleParagraph(
  dataset: Dataset,
  detector: Detector,
  lang: Language,
): ExampleParagraph {
  const mentionsOf = (text: string): readonly Mention[] => mentionsIn(detector, text, lang);
  const sentences = dataset.index.claims
    .flatMap(({ id }) => dataset.claim(id, lang) ?? [])
    .filter(
      (claim) =>
        claim.standing === 'documented' && claim.lang === lang && claim.statement.length <= longest,
    )
    .map(({ statement: text }) => ({ text, entities: markedIn(mentionsOf(text)) }))
    .toSorted((one, other) => one.text.length - other.text.length);
  const chosen: string[] = [];
  const missing = new Set(dataset.index.entities.map(({ id }) => id));
  while (missing.size > 0) {
    const gain = ({ entities }: { readonly entities: ReadonlySet<string> }): number =>
      [...entities].filter((id) => missing.has(id)).length;
    const best = sentences.reduce<(typeof sentences)[number] | null>(
      (found, sentence) => (gain(sentence) > (found === null ? 0 : gain(found)) ? sentence : found),
      null,
    );
    if (best === null) break;
    chosen.push(best.text);
    for (const entity of best.entities) missing.delete(entity);
  }
  const text = chosen.join(' ');
  return { lang, text, mentions: mentionsOf(text) };
}

function mentionsIn(detector: Detector, text: string, lang: Language): readonly Mention[] {
  const analysis = detector.analyse({ text, lang, kind: 'text' });
  const context = { host: null, lang, title: null, section: null };
  return detector.settle([analysis], context)[0] ?? [];
}

function markedIn(mentions: readonly Mention[]): ReadonlySet<string> {
  return new Set(
    mentions.filter(({ decision }) => decision === 'marked').map(({ entity }) => entity),
  );
}
