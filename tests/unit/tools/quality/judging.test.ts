import { describe, expect, it } from 'vitest';
import type { LexiconNames } from '../../../../src/core/detection/lexicon.ts';
import { createBaseline } from '../../../../src/tools/quality/baseline.ts';
import { contextOf } from '../../../../src/tools/quality/context.ts';
import { judge, judgeTexts, type ReadMention } from '../../../../src/tools/quality/judge.ts';
import { ratesOf, scoreMentions } from '../../../../src/tools/quality/scores.ts';

function mention(entity: string, start: number, end: number, decision: ReadMention['decision']) {
  return { entity, surface: '', start, end, decision, sense: entity, score: 0.9, reasons: ['why'] };
}

const names = (...texts: string[]): LexiconNames[] => [['full', 'exact', texts.join('|')]];

const lexicon = {
  entities: [
    { id: 'gull', names: names('Gull', 'Gull & Co. (UK)') },
    { id: 'rook', names: names('Rook') },
  ].map((entity) => ({
    ...entity,
    name: entity.id,
    letters: 'X',
    line: 'solid' as const,
    mark: '#000000',
    cues: [],
    hosts: [],
    senses: [],
  })),
};

describe('an occurrence', () => {
  const label = { start: 10, end: 14, entity: 'gull' };

  it('is marked where a marked mention of its entity touches it', () => {
    expect(judge(label, [mention('gull', 0, 11, 'marked')]).marked).toBe(true);
    expect(judge(label, [mention('gull', 13, 30, 'marked')]).marked).toBe(true);
  });

  it('is not marked by a neighbour, another entity or a mention left alone', () => {
    expect(judge(label, [mention('gull', 5, 10, 'marked')]).marked).toBe(false);
    expect(judge(label, [mention('gull', 14, 18, 'marked')]).marked).toBe(false);
    expect(judge(label, [mention('rook', 10, 14, 'marked')]).marked).toBe(false);
    expect(judge(label, [mention('gull', 10, 14, 'skipped')]).marked).toBe(false);
  });

  it('is explained by its own entity first, then by whatever was seen there', () => {
    const own = mention('gull', 10, 14, 'skipped');
    const other = mention('rook', 10, 14, 'marked');
    expect(judge(label, [other, own]).mention).toBe(own);
    expect(judge(label, [other]).mention).toBe(other);
    expect(judge(label, []).mention).toBeNull();
  });
});

describe('the plain search', () => {
  const search = createBaseline(lexicon);
  const found = (text: string) =>
    (search(text).get('gull') ?? []).map(({ start, end }) => text.slice(start, end));

  it('finds names as they are written, whole, and the longest first', () => {
    expect(found('Gull, Gull’s and "Gull"')).toEqual(['Gull', 'Gull', 'Gull']);
    expect(found('from Gull & Co. (UK) alone')).toEqual(['Gull & Co. (UK)']);
  });

  it('does not find them in other letters or inside words', () => {
    expect(found('gull GULL Gulls SeaGull Gull7 Gull_x éGull')).toEqual([]);
  });
});

describe('scores', () => {
  const text = 'Gull Gull Gull Rook Rook';
  const labels = [
    { start: 0, end: 4, entity: 'gull', label: true, sense: 'firm', lang: 'en' },
    { start: 5, end: 9, entity: 'gull', label: true, sense: 'firm', lang: 'en' },
    { start: 10, end: 14, entity: 'gull', label: false, sense: 'bird', lang: 'es' },
    { start: 15, end: 19, entity: 'rook', label: false, sense: 'bird', lang: 'es' },
  ].map((label, at) => ({ ...label, id: String(at), surface: text.slice(label.start, label.end) }));
  const inspector = {
    text: () => ({
      page: { kind: null, reasons: [], record: {} as never },
      mentions: [mention('gull', 0, 4, 'marked'), mention('gull', 10, 14, 'marked')],
      passages: [],
    }),
  };
  const scores = scoreMentions(
    judgeTexts([{ doc: 'd', text, labels }], inspector, createBaseline(lexicon)),
  );

  it('count what was found, missed and wrong by entity and language', () => {
    expect(scores.entities).toEqual([
      {
        key: 'gull',
        n: 3,
        ours: { precision: 0.5, recall: 0.5, f1: 0.5 },
        baseline: { precision: 2 / 3, recall: 1, f1: 0.8 },
      },
      {
        key: 'rook',
        n: 1,
        ours: { precision: null, recall: null, f1: null },
        baseline: { precision: 0, recall: null, f1: 0 },
      },
    ]);
    expect(scores.languages.map(({ key, n }) => [key, n])).toEqual([
      ['en', 2],
      ['es', 2],
    ]);
    expect(scores.all.n).toBe(4);
  });

  it('give each sense its share marked', () => {
    expect(scores.senses).toEqual([
      { entity: 'gull', sense: 'firm', label: true, n: 2, marked: 0.5, baseline: 1 },
      { entity: 'gull', sense: 'bird', label: false, n: 1, marked: 1, baseline: 1 },
      { entity: 'rook', sense: 'bird', label: false, n: 1, marked: 0, baseline: 1 },
    ]);
  });

  it('list what was missed and what was marked wrongly, in order', () => {
    expect(scores.errors.map(({ label, marked }) => [label.id, marked])).toEqual([
      ['1', false],
      ['2', true],
    ]);
  });

  it('have no rate where there is nothing to divide by', () => {
    expect(ratesOf([])).toEqual({ precision: null, recall: null, f1: null });
  });
});

describe('the context of an error', () => {
  it('shows the occurrence in brackets and lines as one', () => {
    expect(contextOf('One\nGull here\n', { start: 4, end: 8 })).toBe('One / [Gull] here / ');
  });

  it('has 120 characters on each side and cuts no character in two', () => {
    const around = contextOf(`${'a'.repeat(200)}Gull${'b'.repeat(200)}`, { start: 200, end: 204 });
    expect(around).toBe(`…${'a'.repeat(120)}[Gull]${'b'.repeat(120)}…`);
    const faces = contextOf(`x${'😀'.repeat(100)}Gull`, { start: 201, end: 205 });
    expect(faces.isWellFormed()).toBe(true);
  });
});
