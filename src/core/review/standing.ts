import { longestPassage } from './worksheet.ts';

/** A text in its place, in an article of today or as it was saved. */
export interface Standing {
  /** Its number in the list that it comes from. */
  readonly index: number;
  /** Its place among the article's passages, from 0. */
  readonly order: number;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** Which saved text was found where, by the numbers of both. */
export type Placed = Map<number, number>;

/** A text as it is compared: as much as is kept of it, and any white space as one space. */
export function plainText(text: string): string {
  return text.slice(0, longestPassage).replace(/\s+/g, ' ').trim();
}

/** How many of the two neighbours are the same, 0 to 2; where there is none, none is the same. */
export function sameNeighbours(one: Standing, other: Standing): number {
  return (
    Number(one.before !== '' && one.before === other.before) +
    Number(one.after !== '' && one.after === other.after)
  );
}
