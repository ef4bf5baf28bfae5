/** What written-out references say besides their content, in one language. */
export interface ReferenceWords {
  readonly heading: string;
  readonly untitled: string;
  readonly authors: string;
  readonly publisher: string;
  readonly published: string;
  readonly accessed: string;
  readonly page: string;
  readonly archive: string;
  readonly tags: string;
  /** Joins names. */
  readonly list: (items: readonly string[]) => string;
  /** A date or moment in ISO 8601, as people read it. */
  readonly date: (date: string) => string;
}
