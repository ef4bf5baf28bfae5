/** The text of the claims view: list, claim, source, timeline and map. */
export interface ClaimsMessages {
  /** Names the three ways to look at the claims. */
  readonly views: Readonly<Record<'list' | 'timeline' | 'map', string>>;
}
