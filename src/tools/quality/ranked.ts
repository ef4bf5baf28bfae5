/** A claim in a ranking; scores are comparable within one method. */
export interface Ranked {
  readonly claim: string;
  readonly score: number;
}
