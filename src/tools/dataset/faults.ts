/** Something that an editor must mend, said so that no program need be read. */
export interface Fault {
  /** Path inside the dataset directory, such as `claims/contracts.json`. */
  readonly file: string;
  /** Id of the record, or its place in the file where it has none. */
  readonly record: string | null;
  /** Path inside the record, such as `evidence[2].source`. */
  readonly field: string | null;
  readonly problem: string;
  readonly mend: string;
}

/** One line: `claims/contracts.json · icm-2014 · figures: what is wrong. What to do.` */
export function faultLine(fault: Fault): string {
  const place = [fault.file, fault.record, fault.field].filter((part) => part !== null);
  return `${place.join(' · ')}: ${fault.problem}. ${fault.mend}.`;
}
