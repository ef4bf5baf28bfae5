import type { ChosenEvidence } from '../../core/review/worksheet.ts';

/** Which evidence a passage's verdict rests on, and how to choose more or less of it. */
export interface EvidenceChoice {
  readonly chosen: readonly ChosenEvidence[];
  /** Nothing can be written now. */
  readonly closed: boolean;
  readonly onChoose: (evidence: ChosenEvidence, chosen: boolean) => void;
}

/** Whether a claim as a whole (`source` null), or one source of it, was chosen. */
export function isChosen(
  { chosen }: Pick<EvidenceChoice, 'chosen'>,
  claim: string,
  source: string | null,
): boolean {
  return chosen.some((one) => one.claim === claim && one.source === source);
}
