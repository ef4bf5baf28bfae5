import { describe, expect, test } from 'vitest';
import type { Translation } from '../../../src/core/dataset/records.ts';
import {
  translationsAreComplete,
  translationsAreNamedByLanguage,
} from '../../../src/tools/dataset/translation-rules.ts';
import { good, must } from './changed-records.ts';

const spanish = must(good.translations[0], 'translation');
const entity = must(
  good.entities.find(({ record }) => record.senses.length > 0),
  'entity',
).record;
const texts = must(spanish.record.entities[entity.id], 'texts');
const sense = must(entity.senses[0], 'sense').id;
const label = must(Object.keys(spanish.record.figures)[0], 'label');

function faultsOf(record: Translation): readonly string[] {
  const translations = [{ ...spanish, record }];
  return translationsAreComplete({ ...good, translations }).map(
    ({ record: id, field, problem }) => `${id} ${field}: ${problem}`,
  );
}

/** All entries but one. */
function without<T>(entries: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => name !== key));
}

describe('a translation', () => {
  test('has every label of a figure, and no other', () => {
    expect(faultsOf(spanish.record)).toEqual([]);
    const { figures } = spanish.record;
    expect(faultsOf({ ...spanish.record, figures: without(figures, label) })).toEqual([
      `${label} null: the label of a figure has no text here`,
    ]);
    expect(faultsOf({ ...spanish.record, figures: { ...figures, Gone: 'Ido' } })).toEqual([
      'Gone null: the dataset has no such label of a figure',
    ]);
  });

  test('says what else each name may mean', () => {
    const senses = without(texts.senses, sense);
    const entities = { ...spanish.record.entities, [entity.id]: { ...texts, senses } };
    expect(faultsOf({ ...spanish.record, entities })).toEqual([
      `${entity.id} senses["${sense}"]: the sense has no text here`,
    ]);
  });

  test.each(['en', 'spanish', 'ES', 'es-mx'])('is not named %s', (language) => {
    const translations = [{ ...spanish, language }];
    expect(translationsAreNamedByLanguage({ ...good, translations })).toHaveLength(1);
  });
});
