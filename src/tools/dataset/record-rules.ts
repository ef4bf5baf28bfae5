import type { Fault } from './faults.ts';
import type { Located, LocatedRecords } from './read-records.ts';
import { plainText } from './plain-text.ts';

/** No two records of a kind share an id. */
export function idsAreUnique(records: LocatedRecords): readonly Fault[] {
  return [records.claims, records.sources, records.entities, records.topics].flatMap((list) =>
    repeated<Located<{ readonly id: string }>>(list, ({ record }) => record.id).map(
      ({ item, first }) => ({
        file: item.file,
        record: item.record.id,
        field: 'id',
        problem: `${first.file} has a record with this id already`,
        mend: 'Give one of the two another id',
      }),
    ),
  );
}

/** No two claims say the same; case, accents and punctuation do not make a difference. */
export function statementsAreUnique(records: LocatedRecords): readonly Fault[] {
  return repeated(records.claims, ({ record }) => plainText(record.statement)).map(
    ({ item, first }) => ({
      file: item.file,
      record: item.record.id,
      field: 'statement',
      problem: `the sentence is that of "${first.record.id}"`,
      mend: 'Join the two claims or say what differs',
    }),
  );
}

/** No source is entered twice, in the claim's evidence or in the list. */
export function sourcesAreListedOnce(records: LocatedRecords): readonly Fault[] {
  const addresses = repeated(records.sources, ({ record }) => record.url).map(
    ({ item, first }) => ({
      file: item.file,
      record: item.record.id,
      field: 'url',
      problem: `"${first.record.id}" has this address already`,
      mend: 'Use that source and remove this one',
    }),
  );
  const evidence = records.claims.flatMap(({ file, record }) =>
    repeated(record.evidence, ({ source }) => source).map(({ item }) => ({
      file,
      record: record.id,
      field: 'evidence',
      problem: `"${item.source}" stands here twice`,
      mend: 'Join the two entries',
    })),
  );
  return [...addresses, ...evidence];
}

/** A claim stands in the file of its first topic. */
export function claimsAreFiledByTopic(records: LocatedRecords): readonly Fault[] {
  return records.claims.flatMap(({ file, record }) => {
    const wanted = `claims/${record.topics[0]}.json`;
    if (file === wanted) return [];
    const problem = `its first topic is "${record.topics[0]}"`;
    return [
      { file, record: record.id, field: 'topics', problem, mend: `Move the claim to ${wanted}` },
    ];
  });
}

/** Domains are sorted and unique, and none is listed below one that covers it already. */
export function sitesAreInOrder(records: LocatedRecords): readonly Fault[] {
  const sites = new Map(records.sites.map(({ record }) => [record.domain, record]));
  return records.sites.flatMap(({ file, record }, at) => {
    const fault = (problem: string, mend: string) => [
      { file, record: record.domain, field: 'domain', problem, mend },
    ];
    const before = records.sites[at - 1]?.record.domain ?? '';
    if (record.domain === before)
      return fault('the domain is listed twice', 'Remove one of the two');
    if (record.domain < before)
      return fault(`it stands after ${before}`, 'Keep the list in alphabetical order');
    const parent = parentsOf(record.domain).find((domain) => sites.has(domain));
    const covering = parent === undefined ? undefined : sites.get(parent);
    if (covering === undefined || covering.paths !== undefined) return [];
    // A part of a site in another language has its own entry, so that its language is known.
    if (covering.language !== record.language) return [];
    return fault(`${covering.domain} covers it already`, 'Remove it');
  });
}

function repeated<T>(
  items: readonly T[],
  key: (item: T) => string,
): readonly { readonly item: T; readonly first: T }[] {
  const seen = new Map<string, T>();
  return items.flatMap((item) => {
    const first = seen.get(key(item));
    if (first !== undefined) return [{ item, first }];
    seen.set(key(item), item);
    return [];
  });
}

function parentsOf(domain: string): readonly string[] {
  const labels = domain.split('.');
  return labels.slice(1, -1).map((_, at) => labels.slice(at + 1).join('.'));
}
