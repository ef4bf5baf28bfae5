import type { Fault } from './faults.ts';
import type { LocatedRecords } from './read-records.ts';

/** Each matter has its own id, is about entities that exist, and speaks what the others speak. */
export function otherMattersAreWhole(records: LocatedRecords): readonly Fault[] {
  const entities = new Set(records.entities.map(({ record }) => record.id));
  const translated = ['en', ...records.translations.map(({ language }) => language)];
  const spoken = new Set(records.otherMatters.flatMap(({ record }) => Object.keys(record.words)));
  const languages = translated.filter((language) => language === 'en' || spoken.has(language));
  const seen = new Set<string>();
  return records.otherMatters.flatMap(({ file, record }) => {
    const fault = (field: string, problem: string, mend: string): Fault => ({
      file,
      record: record.id,
      field,
      problem,
      mend,
    });
    const again = seen.has(record.id);
    seen.add(record.id);
    return [
      ...(again ? [fault('id', 'the id stands twice', 'Give one of the two another')] : []),
      ...record.entities
        .filter((id) => !entities.has(id))
        .map((id) => fault('entities', `there is no entity "${id}"`, 'Correct or remove it')),
      ...languages
        .filter((language) => record.words[language] === undefined)
        .map((language) =>
          fault(`words.${language}`, 'there are no words in this language', 'Write some'),
        ),
      ...Object.entries(record.words).flatMap(([language, words]) => [
        ...(languages.includes(language)
          ? []
          : [fault(`words.${language}`, 'the dataset has no texts in it', 'Remove it')]),
        ...repeated(words).map((word) =>
          fault(`words.${language}`, `"${word}" stands here twice`, 'Remove one of the two'),
        ),
      ]),
    ];
  });
}

function repeated(words: readonly string[]): readonly string[] {
  const lower = words.map((word) => word.toLowerCase());
  return words.filter((_, at) => lower.indexOf(lower[at] ?? '') < at);
}
