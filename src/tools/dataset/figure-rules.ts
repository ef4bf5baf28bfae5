import { amountMeans, findAmounts, type Amount } from '../../core/dataset/amounts.ts';
import type { Claim } from '../../core/dataset/records.ts';
import type { Fault } from './faults.ts';
import type { LocatedRecords } from './read-records.ts';

/** Each sum, percentage and count of ten or more in a sentence has its entry in figures. */
export function amountsHaveFigures(records: LocatedRecords): readonly Fault[] {
  return records.claims.flatMap(({ file, record }) =>
    unrecorded(record.statement, 'en', record).map((amount) => ({
      file,
      record: record.id,
      field: 'figures',
      problem: `the sentence names ${amount.text}, which has no entry`,
      mend: `Add {"label": "…", "value": ${amount.value}, "unit": "${amount.unit}", "asOf": …} to figures`,
    })),
  );
}

/** A translated sentence names no amount that the claim does not have. */
export function translatedAmountsHaveFigures(records: LocatedRecords): readonly Fault[] {
  const claims = new Map(records.claims.map(({ record }) => [record.id, record]));
  return records.translations.flatMap(({ file, language, record }) =>
    Object.entries(record.claims).flatMap(([id, texts]) => {
      const claim = claims.get(id);
      if (claim === undefined) return [];
      return unrecorded(texts.statement, language, claim).map((amount) => ({
        file,
        record: id,
        field: 'statement',
        problem: `the sentence names ${amount.text}, which is not among the claim’s figures`,
        mend: 'Correct the number here or in the claim',
      }));
    }),
  );
}

/** Times run forward: a period begins before it ends, and nothing is dated after its review. */
export function datesAreInOrder(records: LocatedRecords): readonly Fault[] {
  return records.claims.flatMap(({ file, record: claim }) => {
    const { from = null, to = null } = claim.period ?? {};
    const faults: Pick<Fault, 'field' | 'problem' | 'mend'>[] = [];
    if (from !== null && to !== null && isAfter(from, to)) {
      faults.push({
        field: 'period',
        problem: `it ends (${to}) before it begins (${from})`,
        mend: 'Exchange or correct the dates',
      });
    }
    for (const [at, figure] of claim.figures.entries()) {
      if (figure.asOf === null || !isAfter(figure.asOf, claim.reviewed)) continue;
      const problem = `${figure.asOf} lies after the review on ${claim.reviewed}`;
      faults.push({
        field: `figures[${at}].asOf`,
        problem,
        mend: 'Correct the date, or review the claim anew',
      });
    }
    return faults.map((fault) => ({ file, record: claim.id, ...fault }));
  });
}

function unrecorded(text: string, language: string, claim: Claim): readonly Amount[] {
  return findAmounts(text, language).filter(
    (amount) => !claim.figures.some((figure) => amountMeans(amount, figure)),
  );
}

/** Whether all of `first` lies after all of `second`; both may be a day, a month or a year. */
function isAfter(first: string, second: string): boolean {
  const length = Math.min(first.length, second.length);
  return first.slice(0, length) > second.slice(0, length);
}
