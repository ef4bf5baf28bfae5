import type { Phrasings } from '../../core/dataset/phrasing-records.ts';
import type { Claim } from '../../core/dataset/records.ts';
import type { Fault } from './faults.ts';
import type { Located, LocatedRecords } from './read-records.ts';
import { plainText } from './plain-text.ts';

/** A word or name that stands with more claims than this tells none of them apart. */
const MOST_CLAIMS = 6;

/** Each record belongs to a claim, once, in the file of the claim's first topic. */
export function phrasingsBelongToClaims(records: LocatedRecords): readonly Fault[] {
  const claims = new Map(records.claims.map(({ record }) => [record.id, record]));
  const seen = new Map<string, string>();
  return records.phrasings.flatMap(({ file, record: { claim } }) => {
    const fault = (problem: string, mend: string) => [
      { file, record: claim, field: 'claim', problem, mend },
    ];
    const first = seen.get(claim);
    if (first !== undefined) return fault(`${first} has phrasings of it already`, 'Join the two');
    seen.set(claim, file);
    const known = claims.get(claim);
    if (known === undefined)
      return fault(`there is no claim "${claim}"`, 'Correct the id or remove the record');
    const wanted = phrasingsFile(known);
    if (file === wanted) return [];
    const problem = `the first topic of the claim is "${known.topics[0]}"`;
    return fault(problem, `Move the record to ${wanted}`);
  });
}

/** No claim is left without phrasings. */
export function everyClaimHasPhrasings(records: LocatedRecords): readonly Fault[] {
  const known = new Set(records.phrasings.map(({ record }) => record.claim));
  return records.claims
    .filter(({ record }) => !known.has(record.id))
    .map(({ record }) => ({
      file: phrasingsFile(record),
      record: record.id,
      field: null,
      problem: 'the claim has no phrasings',
      mend: 'Add how news speaks of its matter',
    }));
}

/** All records have phrases in English and in the same languages, each of which is translated into. */
export function phrasingsSpeakAllLanguages(records: LocatedRecords): readonly Fault[] {
  const translated = ['en', ...records.translations.map(({ language }) => language)];
  const spoken = new Set(records.phrasings.flatMap(({ record }) => Object.keys(record.news)));
  const languages = translated.filter((language) => language === 'en' || spoken.has(language));
  return records.phrasings.flatMap(({ file, record: { claim, news } }) => {
    const fault = (language: string, problem: string, mend: string) => ({
      file,
      record: claim,
      field: `news.${language}`,
      problem,
      mend,
    });
    return [
      ...languages
        .filter((language) => news[language] === undefined)
        .map((language) =>
          fault(language, 'there are no phrases in this language', 'Write how news says it'),
        ),
      ...Object.keys(news)
        .filter((language) => !languages.includes(language))
        .map((language) =>
          fault(language, 'the dataset has no texts in this language', 'Remove it'),
        ),
    ];
  });
}

/** Nothing stands twice in a record, and no sentence stands with two claims. */
export function phrasesAreUnique(records: LocatedRecords): readonly Fault[] {
  const owners = new Map<string, string>();
  for (const { record } of records.claims) owners.set(plainText(record.statement), record.id);
  return records.phrasings.flatMap((located) => {
    const own = new Set<string>();
    return phrasesOf(located).flatMap((phrase) => {
      const key = `${phrase.language} ${plainText(phrase.text)}`;
      if (own.has(key)) return [faultOf(phrase, 'stands here twice', 'Remove one of the two')];
      own.add(key);
      if (phrase.kind !== 'says') return [];
      const owner = owners.get(plainText(phrase.text));
      owners.set(plainText(phrase.text), located.record.claim);
      if (owner === undefined) return [];
      return [faultOf(phrase, `is said of "${owner}" already`, 'Say what is particular here')];
    });
  });
}

/** A word or name does not stand with so many claims that it tells nothing. */
export function phrasesTellClaimsApart(records: LocatedRecords): readonly Fault[] {
  const entities = new Set(
    records.entities.flatMap(({ record }) => [plainText(record.name), plainText(record.fullName)]),
  );
  const phrases = records.phrasings.flatMap(phrasesOf).filter(({ kind }) => kind !== 'says');
  const byText = Map.groupBy(phrases, ({ text, language }) => `${language} ${plainText(text)}`);
  return phrases.flatMap((phrase) => {
    const text = plainText(phrase.text);
    if (entities.has(text))
      return [faultOf(phrase, 'names an entity, as all its claims do', 'Remove it')];
    const count = byText.get(`${phrase.language} ${text}`)?.length ?? 0;
    if (count <= MOST_CLAIMS) return [];
    const problem = `stands with ${count} claims, more than ${MOST_CLAIMS}`;
    return [faultOf(phrase, problem, 'Keep it where it tells most')];
  });
}

function phrasingsFile(claim: Claim): string {
  return `phrasings/${claim.topics[0]}.json`;
}

interface Phrase {
  readonly file: string;
  readonly claim: string;
  readonly kind: 'says' | 'words' | 'names';
  /** Empty for names, which belong to no language. */
  readonly language: string;
  readonly field: string;
  readonly text: string;
}

function phrasesOf({ file, record }: Located<Phrasings>): readonly Phrase[] {
  const list = (kind: Phrase['kind'], language: string, texts: readonly string[]) =>
    texts.map((text, at): Phrase => {
      const field = language === '' ? `${kind}[${at}]` : `news.${language}.${kind}[${at}]`;
      return { file, claim: record.claim, kind, language, field, text };
    });
  return [
    ...list('names', '', record.names),
    ...Object.entries(record.news).flatMap(([language, { says, words }]) => [
      ...list('says', language, says),
      ...list('words', language, words),
    ]),
  ];
}

function faultOf(phrase: Phrase, what: string, mend: string): Fault {
  const { file, claim, field, text } = phrase;
  return { file, record: claim, field, problem: `"${text}" ${what}`, mend };
}
