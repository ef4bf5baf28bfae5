/**
 * What a person says against detection. Names of an entity that are written in one way and were
 * read in one sense are decided otherwise, on one page or on one site.
 */
import type { Mention } from '../detection/mention.ts';
import { covers } from '../sites/site.ts';

/** Which names an overrule is about: those of this entity, so written, that detection reads so. */
export interface Overruled {
  readonly entity: string;
  /** As it stands in the text, letter for letter. */
  readonly surface: string;
  /** What detection reads: the entity's own id where it marks, else `Mention.sense`. */
  readonly sense: string;
}

/** Where an overrule holds: on the page of this address, or on this site and its subdomains. */
export type Place =
  | { readonly kind: 'page'; readonly address: string }
  | { readonly kind: 'site'; readonly site: string };

export type Scope = Place['kind'];

export interface Overrule extends Overruled {
  readonly place: Place;
  /** What the person wants of these names. */
  readonly decision: Mention['decision'];
  /** When it was said, in milliseconds since 1970. */
  readonly made: number;
}

/** A page as overrules know it: its address (`pageAddress`) and its host. */
export interface OverrulePage {
  readonly address: string;
  readonly host: string;
}

/** An overrule that holds on a page, as the page's script needs it. */
export interface Wish extends Overruled {
  readonly decision: Mention['decision'];
  readonly scope: Scope;
}

/** Most overrules that are kept of each kind of place; beyond it the oldest are forgotten. */
export const mostOverrules: Readonly<Record<Scope, number>> = { page: 500, site: 500 };

/** Both lists as one, newest first: of two about the same names and place the newer stands. */
export function mergeOverrules(
  one: readonly Overrule[],
  other: readonly Overrule[],
): readonly Overrule[] {
  const newest = new Map<string, Overrule>();
  for (const overrule of [...one, ...other]) {
    const key = overruleKey(overrule);
    const known = newest.get(key);
    if (known === undefined || isBefore(known, overrule)) newest.set(key, overrule);
  }
  const ordered = [...newest.values()].toSorted((a, b) => (isBefore(a, b) ? 1 : -1));
  const kept: Record<Scope, number> = { page: 0, site: 0 };
  return ordered.filter(({ place }) => (kept[place.kind] += 1) <= mostOverrules[place.kind]);
}

/** The list with one more, which is the newest even where the clock was ahead when others were made. */
export function withOverrule(
  overrules: readonly Overrule[],
  overrule: Overrule,
): readonly Overrule[] {
  const before = overrule.made - 1;
  const others = withoutOverrule(overrules, overrule).map((other) =>
    other.made <= before ? other : { ...other, made: before },
  );
  return mergeOverrules(others, [overrule]);
}

/** The list without the one about the same names and place. */
export function withoutOverrule(
  overrules: readonly Overrule[],
  overrule: Overrule,
): readonly Overrule[] {
  const key = overruleKey(overrule);
  return overrules.filter((other) => overruleKey(other) !== key);
}

/**
 * What holds on a page, one wish for each sort of names: the page's own overrule before its site's,
 * a narrower site's before a wider one's, then the newest.
 */
export function wishesFor(overrules: readonly Overrule[], page: OverrulePage): readonly Wish[] {
  const strongest = new Map<string, Wish>();
  for (const { place, entity, surface, sense, decision } of holdingOn(overrules, page)) {
    const key = namesKey({ entity, surface, sense });
    if (strongest.has(key)) continue;
    strongest.set(key, { entity, surface, sense, decision, scope: place.kind });
  }
  return [...strongest.values()];
}

/** The overrule that holds on a page for these names by a place of this kind, or null. */
export function overruleOn(
  overrules: readonly Overrule[],
  page: OverrulePage,
  names: Overruled,
  scope: Scope,
): Overrule | null {
  const wanted = namesKey(names);
  return (
    holdingOn(overrules, page).find(
      (overrule) => overrule.place.kind === scope && namesKey(overrule) === wanted,
    ) ?? null
  );
}

/** One text for each sort of names at each place: two overrules of one key contradict each other. */
export function overruleKey(overrule: Overrule): string {
  const { place } = overrule;
  const where = place.kind === 'page' ? place.address : place.site;
  return JSON.stringify([place.kind, where, namesKey(overrule)]);
}

/** Strongest first. */
function holdingOn(overrules: readonly Overrule[], page: OverrulePage): readonly Overrule[] {
  return overrules
    .filter(({ place }) =>
      place.kind === 'page' ? place.address === page.address : covers(place.site, page.host),
    )
    .toSorted((a, b) => compare(strength(b), strength(a)) || (isBefore(a, b) ? 1 : -1));
}

/** A page is narrower than any site, and of two sites that cover a host the longer is narrower. */
function strength({ place }: Overrule): number {
  return place.kind === 'page' ? Infinity : place.site.length;
}

/** `Infinity - Infinity` is no number. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

/** By time, and where two have the same, by all that they say, so that any order gives one list. */
function isBefore(one: Overrule, other: Overrule): boolean {
  if (one.made !== other.made) return one.made < other.made;
  return overruleKey(one) + one.decision < overruleKey(other) + other.decision;
}

function namesKey({ entity, surface, sense }: Overruled): string {
  return JSON.stringify([entity, surface, sense]);
}
