import type { Fault } from './faults.ts';
import type { LocatedRecords } from './read-records.ts';

/** A translation has every topic, entity, product, sense, label and claim of the dataset, and no other. */
export function translationsAreComplete(records: LocatedRecords): readonly Fault[] {
  return records.translations.flatMap(({ file, language, record: translation }) => {
    const compare = (
      kind: string,
      wanted: readonly string[],
      present: object,
      inside: { readonly record: string; readonly field: string } | null,
    ) =>
      difference(wanted, Object.keys(present)).map(({ id, missing }) => ({
        file,
        record: inside?.record ?? id,
        field: inside === null ? null : `${inside.field}["${id}"]`,
        problem: missing ? `the ${kind} has no text here` : `the dataset has no such ${kind}`,
        mend: missing
          ? `Add its text in the language "${language}"`
          : 'Remove it or correct the id',
      }));
    return [
      ...compare('topic', ids(records.topics), translation.topics, null),
      ...compare('entity', ids(records.entities), translation.entities, null),
      ...compare('claim', ids(records.claims), translation.claims, null),
      ...compare('label of a figure', labelsOf(records), translation.figures, null),
      ...records.entities.flatMap(({ record: entity }) => {
        const texts = translation.entities[entity.id];
        if (texts === undefined) return [];
        const names = entity.products.map(({ name }) => name);
        const senses = entity.senses.map(({ id }) => id);
        return [
          ...compare('product', names, texts.products, { record: entity.id, field: 'products' }),
          ...compare('sense', senses, texts.senses, { record: entity.id, field: 'senses' }),
        ];
      }),
    ];
  });
}

/** Detail and limits are translated where the claim has them, and only there. */
export function translationsHaveTheSameFields(records: LocatedRecords): readonly Fault[] {
  return records.translations.flatMap(({ file, record: translation }) =>
    records.claims.flatMap(({ record: claim }) => {
      const texts = translation.claims[claim.id];
      if (texts === undefined) return [];
      return (['detail', 'limits'] as const)
        .filter((field) => (texts[field] === null) !== (claim[field] === null))
        .map((field) => ({
          file,
          record: claim.id,
          field,
          problem: claim[field] === null ? 'the claim has no such text' : 'the text is missing',
          mend: claim[field] === null ? 'Write null' : 'Translate it from the claim',
        }));
    }),
  );
}

/** A translation is named after its language. */
export function translationsAreNamedByLanguage(records: LocatedRecords): readonly Fault[] {
  return records.translations
    .filter(({ language }) => !/^[a-z]{2}$/.test(language) || language === 'en')
    .map(({ file, language }) => ({
      file,
      record: null,
      field: null,
      problem: `"${language}" is not the two-letter code of a language other than English`,
      mend: 'Rename the file, such as "fr.json"',
    }));
}

/** Several claims may use one label. */
function labelsOf({ claims }: LocatedRecords): readonly string[] {
  return [...new Set(claims.flatMap(({ record }) => record.figures.map(({ label }) => label)))];
}

function ids(list: readonly { readonly record: { readonly id: string } }[]): readonly string[] {
  return list.map(({ record }) => record.id);
}

function difference(
  wanted: readonly string[],
  present: readonly string[],
): readonly { readonly id: string; readonly missing: boolean }[] {
  const [want, have] = [new Set(wanted), new Set(present)];
  return [
    ...wanted.filter((id) => !have.has(id)).map((id) => ({ id, missing: true })),
    ...present.filter((id) => !want.has(id)).map((id) => ({ id, missing: false })),
  ];
}
