import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createInspector } from '../../../../src/tools/inspect/inspector.ts';
import { bundledBaseline } from '../../../../src/tools/quality/baseline.ts';
import { floorsSchema, shortfalls } from '../../../../src/tools/quality/floors.ts';
import { readInput } from '../../../../src/tools/quality/input.ts';
import { judgeTexts } from '../../../../src/tools/quality/judge.ts';
import { judgePages, scorePages } from '../../../../src/tools/quality/pages.ts';
import { scoreMentions } from '../../../../src/tools/quality/scores.ts';

const set = join(import.meta.dirname, '../../../quality');
const lists = ['mentions.jsonl', 'pages.jsonl'].map((name) => join(set, name));

test('names and records in the labelled texts and pages are read as well as the floors ask', async () => {
  const floors = floorsSchema.parse(JSON.parse(readFileSync(join(set, 'floors.json'), 'utf8')));
  const { texts, pages, faults } = await readInput(lists, []);
  expect(faults).toEqual([]);
  const inspector = createInspector();
  const mentions = scoreMentions(judgeTexts(texts, inspector, bundledBaseline()));
  const records = scorePages(pages.length, await judgePages(pages, inspector));
  expect(shortfalls(floors, mentions, records)).toEqual([]);
});

test('the labelled texts hold every sense that the dataset knows', async () => {
  const { texts } = await readInput(lists.slice(0, 1), []);
  const labels = texts.flatMap((text) => text.labels);
  const held = new Set(
    labels.map(({ entity, label, sense }) => (label ? entity : `${entity}/${sense}`)),
  );
  const lexicon = JSON.parse(
    readFileSync(join(set, '../../assets/dataset/compiled/lexicon.json'), 'utf8'),
  ) as { entities: { id: string; senses: { id: string }[] }[] };
  const known = lexicon.entities.flatMap(({ id, senses }) => [
    id,
    ...senses.map((sense) => `${id}/${sense.id}`),
  ]);
  expect(known.filter((name) => !held.has(name))).toEqual([]);
});
