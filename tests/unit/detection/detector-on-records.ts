import { readFileSync } from 'node:fs';
import { entitiesSchema } from '../../../src/core/dataset/entity-records.ts';
import { createDetector } from '../../../src/core/detection/detector.ts';
import { compileLexicon } from '../../../src/core/detection/lexicon.ts';
import type { Mention, PageContext } from '../../../src/core/detection/mention.ts';

const records = new URL('../../../assets/dataset/entities.json', import.meta.url);

export const lexicon = compileLexicon(
  entitiesSchema.parse(JSON.parse(readFileSync(records, 'utf8'))),
);
export const detector = createDetector(lexicon);

const nowhere: PageContext = { host: null, lang: null, title: null, section: null };

/** Mentions in a text whose lines are its blocks, with offsets into the whole text. */
export function mentionsIn(text: string, context: Partial<PageContext> = {}): readonly Mention[] {
  const lines = text.split('\n');
  const analyses = lines.map((line) => detector.analyse({ text: line, lang: null, kind: 'text' }));
  let offset = 0;
  return detector.settle(analyses, { ...nowhere, ...context }).flatMap((mentions, at) => {
    const start = offset;
    offset += (lines[at] ?? '').length + 1;
    return mentions.map((mention) => ({
      ...mention,
      start: start + mention.start,
      end: start + mention.end,
    }));
  });
}

/** Surfaces of the marked mentions, in order. */
export function markedIn(text: string, context: Partial<PageContext> = {}): readonly string[] {
  return mentionsIn(text, context)
    .filter(({ decision }) => decision === 'marked')
    .map(({ surface }) => surface);
}
