import type { Claim, Source, SourceKind } from '../../core/dataset/records.ts';
import type { Fault } from './faults.ts';
import type { LocatedRecords } from './read-records.ts';

/** Kinds of source that are themselves the record or the statement that a claim is about. */
const PRIMARY: ReadonlySet<SourceKind> = new Set<SourceKind>([
  'government-record',
  'government-document',
  'court-record',
  'legislation-oversight',
  'company-statement',
]);

/**
 * A documented claim rests on a record, document or statement that was read: in a source of such
 * a kind, or in one that prints it (`firsthand`). One that is only cited by others does not do.
 */
export function documentedClaimsHavePrimaryEvidence(records: LocatedRecords): readonly Fault[] {
  const sources = sourcesById(records);
  return records.claims
    .filter(({ record }) => record.standing === 'documented' && !hasPrimary(record, sources))
    .map(({ file, record }) => ({
      file,
      record: record.id,
      field: 'standing',
      problem: 'documented, but no record or statement that was read stands behind it',
      mend: 'Add one to evidence, mark the source that prints it "firsthand": true, or use "reported"',
    }));
}

/** A disputed claim shows the other side. */
export function disputedClaimsShowTheDispute(records: LocatedRecords): readonly Fault[] {
  return records.claims
    .filter(({ record }) => record.standing === 'disputed')
    .filter(({ record }) => record.evidence.every(({ relation }) => relation === 'supports'))
    .map(({ file, record }) => ({
      file,
      record: record.id,
      field: 'evidence',
      problem: 'disputed, but every source supports it',
      mend: 'Add the source that disputes or qualifies it, or change the standing',
    }));
}

/** What nobody opened prints nothing to us, so it cannot be firsthand. */
export function firsthandSourcesWereRead(records: LocatedRecords): readonly Fault[] {
  const sources = sourcesById(records);
  return records.claims.flatMap(({ file, record }) =>
    record.evidence.flatMap(({ source, firsthand }, at) =>
      firsthand && sources.get(source)?.basis === 'cited'
        ? [
            {
              file,
              record: record.id,
              field: `evidence[${at}].firsthand`,
              problem: `"${source}" was not opened (its basis is cited)`,
              mend: 'Read the source and change its basis, or remove firsthand',
            },
          ]
        : [],
    ),
  );
}

/** A source that was not read at its own address says how it is known. */
export function indirectSourcesSayHow(records: LocatedRecords): readonly Fault[] {
  return records.sources.flatMap(({ file, record }) => {
    const at = { file, record: record.id };
    if (record.basis === 'read') {
      const problem = 'read at its own address and a copy at once';
      const mend = 'Use the basis "mirror" or set copyOf to null';
      return record.copyOf === null ? [] : [{ ...at, field: 'copyOf', problem, mend }];
    }
    const problem = `the basis is ${record.basis}, but nothing says where the text was seen or named`;
    return record.note === null ? [{ ...at, field: 'note', problem, mend: 'Write it there' }] : [];
  });
}

function hasPrimary(claim: Claim, sources: ReadonlyMap<string, Source>): boolean {
  return claim.evidence.some(({ source, relation, firsthand }) => {
    const found = sources.get(source);
    if (found === undefined || found.basis === 'cited' || relation === 'disputes') return false;
    return firsthand === true || PRIMARY.has(found.kind);
  });
}

function sourcesById(records: LocatedRecords): ReadonlyMap<string, Source> {
  return new Map(records.sources.map(({ record }) => [record.id, record]));
}
