import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileIndex } from '../../../src/core/dataset/compile-index.ts';
import { createDataset, type Dataset } from '../../../src/core/dataset/dataset.ts';
import type { DatasetIndex, DatasetRecords } from '../../../src/core/dataset/index-format.ts';
import { plainRecords, readRecords } from '../../../src/tools/dataset/read-records.ts';
import { ownDataset } from './dataset-directory.ts';

let records: DatasetRecords;
let index: DatasetIndex;
let dataset: Dataset;

beforeAll(() => {
  const located = readRecords(ownDataset).records;
  if (located === null) throw new Error('The dataset has faults; run npm run dataset.');
  records = plainRecords(located);
  index = JSON.parse(readFileSync(join(ownDataset, 'compiled/claims.json'), 'utf8'));
  dataset = createDataset(index);
});

test('the bundled index is that of the records', () => {
  expect(index).toEqual(compileIndex(records));
});

describe('nothing of the records is lost in the index', () => {
  test('each claim is shown with all its texts, evidence, answers and links', () => {
    expect(records.claims).not.toEqual([]);
    for (const claim of records.claims) {
      const view = dataset.claim(claim.id, 'en');
      const { figures: _figures, articleSection: _section, evidence, responses, ...rest } = claim;
      expect(view).toMatchObject({ ...rest, lang: 'en' });
      expect(view?.evidence.map(({ source, ...each }) => ({ ...each, source: source.id }))).toEqual(
        evidence.map(({ firsthand = false, ...each }) => ({ ...each, firsthand })),
      );
      expect(
        view?.responses.map(({ source, ...each }) => ({ ...each, source: source.id })),
      ).toEqual(responses);
      expect(index.claims.find(({ id }) => id === claim.id)?.figures ?? []).toEqual(claim.figures);
    }
  });

  test('each claim keeps how news speaks of it, which is not shown', () => {
    expect(records.phrasings).not.toEqual([]);
    for (const { claim, ...phrases } of records.phrasings) {
      expect(index.claims.find(({ id }) => id === claim)?.phrasings).toEqual(phrases);
      expect(dataset.claim(claim, 'en')).not.toHaveProperty('phrasings');
    }
  });

  test('each claim is shown in each further language', () => {
    for (const claim of records.claims) {
      const view = dataset.claim(claim.id, 'es');
      expect(view).toMatchObject({ ...records.translations['es']?.claims[claim.id], lang: 'es' });
    }
  });

  test('each source keeps its address, date, kind and how it was read', () => {
    for (const { note: _, ...source } of records.sources) {
      expect(dataset.source(source.id)).toEqual(source);
    }
  });

  test('each entity keeps its names, description, source and appearance', () => {
    for (const entity of records.entities) {
      const { id, name, fullName, description, appearance } = entity;
      const view = dataset.entity(id, 'en');
      expect(view).toMatchObject({ id, name, fullName, description, appearance });
      expect(view?.descriptionSource.id).toBe(entity.descriptionSource);
      const { name: spanishName, ...texts } = records.translations['es']?.entities[id] ?? {};
      const { description: spanish } = { description: '', ...texts };
      expect(dataset.entity(id, 'es')).toMatchObject({ name: spanishName, description: spanish });
      expect(dataset.claimsAbout(id)).toEqual(
        records.claims.filter(({ entities }) => entities.includes(id)).map((claim) => claim.id),
      );
    }
  });

  test('products, topics and sites are there', () => {
    expect(index.entities.flatMap(({ products }) => products.map(({ name }) => name))).toEqual(
      records.entities.flatMap(({ products }) => products.map(({ name }) => name)),
    );
    for (const { id, name } of records.topics) {
      expect(dataset.topicName(id, 'en')).toBe(name);
      expect(dataset.topicName(id, 'es')).toBe(records.translations['es']?.topics[id]);
    }
    for (const site of records.sites) {
      expect(dataset.site(`www.${site.domain}`, site.paths?.[0] ?? '/')).toEqual(site);
    }
  });
});

test('notes for editors stay out of the bundle', () => {
  for (const source of index.sources) expect(source).not.toHaveProperty('note');
});

test('the date of the dataset is that of its latest review', () => {
  for (const { reviewed } of records.claims) expect(reviewed <= index.date).toBe(true);
  expect(records.claims.map(({ reviewed }) => reviewed)).toContain(index.date);
});

test('what the dataset does not have is null', () => {
  expect(dataset.claim('no-such-claim', 'en')).toBeNull();
  expect(dataset.entity('nobody', 'en')).toBeNull();
  expect(dataset.source('no-such-source')).toBeNull();
  expect(dataset.topicName('nothing', 'es')).toBeNull();
  expect(dataset.claimsAbout('nobody')).toEqual([]);
});
