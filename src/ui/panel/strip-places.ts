/** Where in an article its mentions lie, as few enough places to draw and to step through. */
import type { PanelPassage } from './page-props.ts';

/** Passages so close together that they are one place of the strip. */
export interface StripPlace {
  /** How far down the page the first of them begins, 0 to 1. */
  readonly at: number;
  /** Id of the first of them, where the place leads to. */
  readonly passage: number;
  /** Their numbers, in the order of the page. */
  readonly numbers: readonly number[];
  /** Ids of the entities marked there, each once. */
  readonly entities: readonly string[];
}

/** At most `most` places, in the order of the page; passages with nothing marked give none. */
export function stripPlaces(
  passages: readonly PanelPassage[],
  most: number,
): readonly StripPlace[] {
  const slots = new Map<number, StripPlace>();
  for (const passage of passages) {
    const marked = passage.mentions.filter(({ decision }) => decision === 'marked');
    if (marked.length === 0) continue;
    const slot = Math.min(most - 1, Math.floor(passage.at * most));
    const known = slots.get(slot);
    slots.set(slot, {
      at: Math.min(known?.at ?? 1, passage.at),
      passage: known?.passage ?? passage.id,
      numbers: [...(known?.numbers ?? []), passage.number],
      entities: [...new Set([...(known?.entities ?? []), ...marked.map(({ entity }) => entity)])],
    });
  }
  return [...slots.values()].toSorted((one, other) => one.at - other.at);
}

/** The stretch of the strip that belongs to each place: from halfway to one neighbour to halfway to the other. */
export function stripReach(
  places: readonly StripPlace[],
  index: number,
): { readonly from: number; readonly to: number } {
  const at = places[index]?.at ?? 0;
  const before = places[index - 1]?.at;
  const after = places[index + 1]?.at;
  return {
    from: before === undefined ? 0 : (before + at) / 2,
    to: after === undefined ? 1 : (at + after) / 2,
  };
}
