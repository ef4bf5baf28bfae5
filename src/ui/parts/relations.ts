import type { Relation } from '../../core/dataset/records.ts';

/** How evidence can bear on a claim, in the order in which it is listed. */
export const relations: readonly Relation[] = ['supports', 'qualifies', 'disputes'];
