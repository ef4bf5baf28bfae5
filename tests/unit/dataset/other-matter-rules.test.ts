import { describe, expect, test } from 'vitest';
import {
  otherMatterSchema,
  type OtherMatter,
} from '../../../src/core/dataset/other-matter-records.ts';
import { otherMattersAreWhole } from '../../../src/tools/dataset/other-matter-rules.ts';
import { good, must } from './changed-records.ts';

const entity = must(good.entities[0], 'entity').record.id;
const words = ['outage', 'power cut', 'backlog', 'status page', 'rollback'];
const matter: OtherMatter = {
  id: 'some-outage',
  entities: [entity],
  words: { en: words, es: words },
};

function problems(...matters: readonly OtherMatter[]): readonly string[] {
  const otherMatters = matters.map((record) => ({ file: 'other-matters.json', record }));
  return otherMattersAreWhole({ ...good, otherMatters }).map(({ problem }) => problem);
}

describe('other matters', () => {
  test('of the dataset have no faults', () => {
    expect(otherMattersAreWhole(good)).toEqual([]);
  });

  test.each<readonly [string, OtherMatter, string]>([
    [
      'an entity does not exist',
      { ...matter, entities: ['nobody'] },
      'there is no entity "nobody"',
    ],
    [
      'a language is not one of the dataset',
      { ...matter, words: { ...matter.words, xx: words } },
      'the dataset has no texts in it',
    ],
    [
      'a word stands twice, whatever its case',
      { ...matter, words: { ...matter.words, es: [...words, 'Outage'] } },
      '"Outage" stands here twice',
    ],
  ])('are at fault where %s', (_, broken, problem) => {
    expect(problems(matter)).toEqual([]);
    expect(problems(broken)).toEqual([problem]);
  });

  test('are at fault where one lacks a language that another speaks', () => {
    const english = { ...matter, id: 'other-outage', words: { en: words } };
    expect(problems(english)).toEqual([]);
    expect(problems(matter, english)).toEqual(['there are no words in this language']);
  });

  test('are at fault where an id stands twice', () => {
    expect(problems(matter, matter)).toEqual(['the id stands twice']);
  });

  test.each([
    { ...matter, id: 'Some Outage' },
    { ...matter, entities: [] },
    { ...matter, words: { en: ['a'], es: words } },
    { ...matter, words: { english: words } },
    { ...matter, extra: true },
  ])('are refused by their schema: %j', (broken) => {
    expect(otherMatterSchema.safeParse(matter).success).toBe(true);
    expect(otherMatterSchema.safeParse(broken).success).toBe(false);
  });
});
