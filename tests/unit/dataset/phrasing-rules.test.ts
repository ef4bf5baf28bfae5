import { describe, expect, test } from 'vitest';
import type { Phrasings } from '../../../src/core/dataset/phrasing-records.ts';
import type { LocatedRecords } from '../../../src/tools/dataset/read-records.ts';
import { phrasingsSpeakAllLanguages } from '../../../src/tools/dataset/phrasing-rules.ts';
import { claimAt, faultsOf, good, must } from './changed-records.ts';

const file = must(good.claims[0], 'claim').file.replace('claims/', 'phrasings/');
const first = claimAt(0);
const neighbours = good.claims.slice(0, 8).map(({ record }) => record.id);

/** Phrases that no other claim has. */
function phrases(claim: string): Phrasings {
  const inLanguage = (language: string) => ({
    says: [1, 2, 3, 4].map((number) => `Sentence ${number} about ${claim} (${language})`),
    words: [1, 2, 3, 4].map((number) => `${language} word ${number} of ${claim}`),
  });
  return {
    claim,
    names: [`Name of ${claim}`],
    news: { en: inLanguage('en'), es: inLanguage('es') },
  };
}

/** The dataset with these phrasings in place of those that it has for the same claims. */
function withPhrasings(...records: readonly Phrasings[]): LocatedRecords {
  const replaced = new Set(records.map(({ claim }) => claim));
  const others = good.phrasings.filter(({ record }) => !replaced.has(record.claim));
  return { ...good, phrasings: [...records.map((record) => ({ file, record })), ...others] };
}

/** The first claim's phrases with other English words. */
function withWords(...words: readonly string[]): Phrasings {
  const own = phrases(first.id);
  const english = must(own.news['en'], 'English');
  return { ...own, news: { ...own.news, en: { ...english, words } } };
}

function withSentences(...says: readonly string[]): Phrasings {
  const own = phrases(first.id);
  const english = must(own.news['en'], 'English');
  return { ...own, news: { ...own.news, en: { ...english, says } } };
}

test('phrasings of their own are no fault', () => {
  expect(faultsOf(withPhrasings(...neighbours.slice(0, 2).map(phrases)))).toEqual([]);
});

describe('phrasings belong to claims', () => {
  test('an unknown claim is a fault', () => {
    expect(faultsOf(withPhrasings({ ...phrases(first.id), claim: 'no-such-claim' }))).toEqual([
      `${file} · no-such-claim · claim: there is no claim "no-such-claim". Correct the id or remove the record.`,
    ]);
  });

  test('a claim has one record', () => {
    expect(faultsOf(withPhrasings(phrases(first.id), phrases(first.id)))).toContain(
      `${file} · ${first.id} · claim: ${file} has phrasings of it already. Join the two.`,
    );
  });

  test('they stand in the file of the claim’s first topic', () => {
    const others = good.phrasings.filter(({ record }) => record.claim !== first.id);
    const moved = { file: 'phrasings/other.json', record: phrases(first.id) };
    const set = { ...good, phrasings: [moved, ...others] };
    expect(faultsOf(set)).toEqual([
      `phrasings/other.json · ${first.id} · claim: the first topic of the claim is "${first.topics[0]}". Move the record to ${file}.`,
    ]);
  });
});

test('every claim has phrasings', () => {
  const phrasings = good.phrasings.filter(({ record }) => record.claim !== first.id);
  expect(faultsOf({ ...good, phrasings })).toEqual([
    `${file} · ${first.id}: the claim has no phrasings. Add how news speaks of its matter.`,
  ]);
});

describe('languages', () => {
  test('every language of the dataset has phrases', () => {
    const { es: _, ...news } = phrases(first.id).news;
    expect(faultsOf(withPhrasings({ ...phrases(first.id), news }))).toEqual([
      `${file} · ${first.id} · news.es: there are no phrases in this language. Write how news says it.`,
    ]);
  });

  test('a language that no record speaks yet is not asked for', () => {
    const translations = [
      ...good.translations,
      ...good.translations.map((one) => ({ ...one, language: 'fr' })),
    ];
    expect(phrasingsSpeakAllLanguages({ ...good, translations })).toEqual([]);
  });

  test('no other language has', () => {
    const own = phrases(first.id);
    const unknown = {
      ...must(own.news['en'], 'English'),
      says: ['Une phrase qui est à elle seule.'],
    };
    expect(faultsOf(withPhrasings({ ...own, news: { ...own.news, zz: unknown } }))).toEqual([
      `${file} · ${first.id} · news.zz: the dataset has no texts in this language. Remove it.`,
    ]);
  });
});

describe('no phrase twice', () => {
  test('case, accents and punctuation do not make a difference', () => {
    expect(faultsOf(withPhrasings(withWords('Data lake', 'data-lake')))).toEqual([
      `${file} · ${first.id} · news.en.words[1]: "data-lake" stands here twice. Remove one of the two.`,
    ]);
  });

  test('the claim’s own sentence is no phrasing', () => {
    expect(faultsOf(withPhrasings(withSentences(first.statement)))).toEqual([
      expect.stringContaining(`is said of "${first.id}" already. Say what is particular here.`),
    ]);
  });

  test('a sentence does not stand with two claims', () => {
    const sentence = must(phrases(claimAt(1).id).news['en']?.says[0], 'sentence');
    const set = withPhrasings(phrases(claimAt(1).id), withSentences(sentence));
    expect(faultsOf(set)).toEqual([
      expect.stringContaining(`is said of "${claimAt(1).id}" already`),
    ]);
  });
});

describe('phrases tell claims apart', () => {
  const withName = (count: number) =>
    withPhrasings(
      ...neighbours.slice(0, count).map((id) => ({ ...phrases(id), names: ['Common Name'] })),
    );
  // All in one file: the claims of another topic have a fault of their own, which is not the matter.
  const general = (records: LocatedRecords) =>
    faultsOf(records).filter((fault) => fault.includes('Common Name'));

  test('a name may stand with six claims', () => {
    expect(general(withName(6))).toEqual([]);
  });

  test('not with seven', () => {
    expect(general(withName(7))).toHaveLength(7);
    expect(general(withName(7))[0]).toBe(
      `${file} · ${first.id} · names[0]: "Common Name" stands with 7 claims, more than 6. Keep it where it tells most.`,
    );
  });

  test('the names of entities are left out', () => {
    const entity = must(good.entities[0], 'entity').record.name;
    expect(faultsOf(withPhrasings(withWords(entity)))).toEqual([
      `${file} · ${first.id} · news.en.words[0]: "${entity}" names an entity, as all its claims do. Remove it.`,
    ]);
  });
});
