/** Worksheets, entries and passages for the tests of the review. */
import fc from 'fast-check';
import type { ArticlePassage } from '../../../src/core/review/article.ts';
import type { WorksheetEdit } from '../../../src/core/review/edit.ts';
import {
  emptyWorksheet,
  type ArticleSnapshot,
  type SavedPassage,
  type Worksheet,
  type WorksheetEntry,
} from '../../../src/core/review/worksheet.ts';

export const at = (seconds: number): string => new Date(seconds * 1000).toISOString();

export const article: ArticleSnapshot = {
  url: 'https://news.example/world/a-story-about-records',
  title: 'A story about records',
  authors: ['Ana Ruiz'],
  publisher: 'The Example',
  published: '2026-03-02T08:00:00+01:00',
  modified: null,
  language: 'en',
  kind: 'news-article',
  accessed: at(0),
};

export const blank: Worksheet = emptyWorksheet('https://news.example/world/a', article, at(0));

export function saved(text: string, more: Partial<SavedPassage> = {}): SavedPassage {
  return { text, lang: 'en', before: '', after: '', order: 0, entities: ['one'], ...more };
}

export function passage(
  id: number,
  text: string,
  more: Partial<ArticlePassage> = {},
): ArticlePassage {
  return { id, text, lang: 'en', at: 0, mentions: [], before: '', after: '', ...more };
}

export function entry(id: string, more: Partial<WorksheetEntry> = {}): WorksheetEntry {
  return {
    id,
    passage: saved(`Passage ${id}`),
    verdict: null,
    evidence: [],
    note: '',
    changed: at(0),
    ...more,
  };
}

/** What a worksheet says, without the times at which it was said. */
export function said({ summary, entries }: Worksheet): unknown {
  return { summary, entries: entries.map((one) => ({ ...one, changed: '' })) };
}

const ids = fc.constantFrom('a', 'b', 'c', 'd');
const target = ids.map((id) => ({
  id,
  passage: saved(`Passage ${id}`, { order: id.charCodeAt(0) - 97 }),
}));
const text = fc.oneof(fc.constantFrom('', 'one', 'one two'), fc.string({ maxLength: 8 }));

/** Any act on a worksheet of up to four entries. */
export const anyEdit: fc.Arbitrary<WorksheetEdit> = fc.oneof(
  fc.record({
    kind: fc.constant('set-verdict' as const),
    entry: target,
    verdict: fc.constantFrom('supported' as const, 'contradicted' as const, null),
  }),
  fc.record({
    kind: fc.constantFrom('choose-evidence' as const, 'drop-evidence' as const),
    entry: target,
    evidence: fc.record({
      claim: fc.constantFrom('x', 'y'),
      source: fc.constantFrom(null, 's', 't'),
    }),
  }),
  fc.record({ kind: fc.constant('set-note' as const), entry: target, note: text }),
  fc.record({ kind: fc.constant('set-summary' as const), summary: text }),
  fc.record({
    kind: fc.constant('adopt-passage' as const),
    id: ids,
    passage: fc.constantFrom('New text', 'Newer text').map((words) => saved(words)),
  }),
  fc.record({ kind: fc.constant('remove-entry' as const), id: ids }),
);
