import type { Fault } from './faults.ts';
import type { LocatedRecords } from './read-records.ts';

/** Every claim carries a sentence of the founding article or is listed beyond it, not both. */
export function claimsAreCovered(records: LocatedRecords): readonly Fault[] {
  const { file, record: coverage } = records.coverage;
  const carried = new Set(coverage.sentences.flatMap(({ claims }) => claims));
  const beyond = new Set(coverage.beyond);
  return records.claims.flatMap(({ record }) => {
    const fault = { file, record: record.id, field: null };
    if (carried.has(record.id) && beyond.has(record.id)) {
      const problem = 'it carries a sentence and is listed in beyond';
      return [{ ...fault, problem, mend: 'Remove it from beyond' }];
    }
    if (carried.has(record.id) || beyond.has(record.id)) return [];
    const problem = 'the claim is neither under a sentence nor in beyond';
    return [{ ...fault, problem, mend: 'Add its id to the sentence that it carries or to beyond' }];
  });
}

/** A claim's `articleSection` agrees with the coverage table. */
export function articleSectionsAgree(records: LocatedRecords): readonly Fault[] {
  const sections = new Map<string, Set<number>>();
  for (const { sentence, claims } of records.coverage.record.sentences) {
    for (const id of claims) {
      const known = sections.get(id) ?? new Set<number>();
      sections.set(id, known.add(sentence === 'title' ? 0 : Number.parseInt(sentence, 10)));
    }
  }
  return records.claims.flatMap(({ file, record }) => {
    const carried = [...(sections.get(record.id) ?? [])];
    const section = record.articleSection;
    const agrees = section === null ? carried.length === 0 : carried.includes(section);
    if (agrees) return [];
    const wanted = carried.length === 0 ? 'null' : carried.join(' or ');
    return [
      {
        file,
        record: record.id,
        field: 'articleSection',
        problem: `it says ${section}, but the coverage table says ${wanted}`,
        mend: `Write ${wanted}, or correct coverage.json`,
      },
    ];
  });
}

/** Sentences are listed once each, in the order of the article and without a gap. */
export function sentencesAreInOrder(records: LocatedRecords): readonly Fault[] {
  const { file, record: coverage } = records.coverage;
  let [section, place] = [0, 0];
  return coverage.sentences.flatMap(({ sentence }, at) => {
    const [nextSection = 0, nextPlace = 0] =
      sentence === 'title' ? [0, 0] : sentence.split('.').map(Number);
    const follows =
      sentence === 'title'
        ? at === 0
        : (nextSection === section && nextPlace === place + 1) ||
          (nextSection === section + 1 && nextPlace === 1);
    const before = at === 0 ? 'the beginning' : `${section}.${place}`;
    [section, place] = [nextSection, nextPlace];
    if (follows) return [];
    const problem = `the sentence does not follow on ${before}`;
    return [
      {
        file,
        record: sentence,
        field: 'sentence',
        problem,
        mend: 'Put the sentences in order, none missing',
      },
    ];
  });
}
