import type { Standing } from '../../core/dataset/records.ts';

/** The standings from firmest to most open, as legends and filters list them. */
export const standings: readonly Standing[] = [
  'documented',
  'reported',
  'alleged',
  'disputed',
  'unresolved',
];
