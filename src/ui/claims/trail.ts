/** The places of the claims view that a person has been at, as a browser keeps them. */
import { everyClaim, type ClaimFilter } from '../../core/dataset/claim-filter.ts';

export type ClaimsPlace =
  | { readonly kind: 'list' | 'timeline'; readonly filter: ClaimFilter }
  /** `chosen` is the id of a relation or of one of its ends. */
  | { readonly kind: 'map'; readonly chosen: string | null }
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'source'; readonly id: string };

export interface ClaimsTrail {
  /** Oldest first. */
  readonly before: readonly ClaimsPlace[];
  readonly here: ClaimsPlace;
  /** Next first. */
  readonly after: readonly ClaimsPlace[];
}

/** Where the claims view begins. */
export const trailStart: ClaimsTrail = {
  before: [],
  here: { kind: 'list', filter: everyClaim },
  after: [],
};

/** Goes to a further place; what lay ahead is forgotten. */
export function visit(trail: ClaimsTrail, place: ClaimsPlace): ClaimsTrail {
  if (JSON.stringify(place) === JSON.stringify(trail.here)) return trail;
  return { before: [...trail.before, trail.here], here: place, after: [] };
}

/** Changes the present place without a step, as typing in a search does. */
export function refine(trail: ClaimsTrail, place: ClaimsPlace): ClaimsTrail {
  return { ...trail, here: place };
}

/** One step back; the same trail where there is none. */
export function stepBack(trail: ClaimsTrail): ClaimsTrail {
  const here = trail.before.at(-1);
  if (here === undefined) return trail;
  return { before: trail.before.slice(0, -1), here, after: [trail.here, ...trail.after] };
}

/** One step forward; the same trail where there is none. */
export function stepForward(trail: ClaimsTrail): ClaimsTrail {
  const [here, ...after] = trail.after;
  if (here === undefined) return trail;
  return { before: [...trail.before, trail.here], here, after };
}
