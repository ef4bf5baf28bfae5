/** A rectangle in CSS pixels of the layout viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacementRequest {
  /** The line of the mention that the card belongs to. */
  readonly line: Box;
  /** Size that the card would like to have. */
  readonly card: { readonly width: number; readonly height: number };
  /** What a person sees of the page: the visual viewport. */
  readonly viewport: Box;
  readonly direction: 'ltr' | 'rtl';
  /** The side that it has been on so far: kept as long as there is room. */
  readonly side: Side | null;
}

export type Side = 'above' | 'below';

export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly side: Side;
  /** Height that there is for the card. */
  readonly room: number;
}

/** Space between card and viewport, in CSS pixels. */
const MARGIN = 8;
/** Space between card and mention. */
const GAP = 6;
/** A side with less room than this is no place to read. */
const LEAST_ROOM = 220;

/**
 * Where a card goes: below its mention, or above where there is more room, in line with the
 * mention's start, and inside the viewport whatever happens.
 */
export function placeCard(request: PlacementRequest): Placement {
  const { line, card, viewport, direction } = request;
  const top = viewport.top + MARGIN;
  const bottom = viewport.top + viewport.height - MARGIN;
  const rooms = {
    above: Math.max(0, Math.min(line.top, bottom) - GAP - top),
    below: Math.max(0, bottom - Math.max(line.top + line.height, top) - GAP),
  };
  const side = sideFor(rooms, card.height, request.side);
  const whole = Math.max(0, bottom - top);
  // Beside a mention that fills the screen, or on a tiny one, the card lies over the text.
  const room = Math.min(whole, Math.max(rooms[side], Math.min(LEAST_ROOM, whole)));
  const height = Math.min(card.height, room);
  const wanted = side === 'below' ? line.top + line.height + GAP : line.top - GAP - height;
  const start = direction === 'ltr' ? line.left : line.left + line.width - card.width;
  const right = viewport.left + viewport.width - MARGIN - card.width;
  return {
    left: Math.round(Math.max(viewport.left + MARGIN, Math.min(start, right))),
    top: Math.round(Math.max(top, Math.min(wanted, bottom - height))),
    side,
    room: Math.floor(room),
  };
}

/** The line under the pointer, or the nearest to it; without a pointer the first. */
export function lineAt<B extends Box>(
  lines: readonly B[],
  pointer: { readonly x: number; readonly y: number } | null,
): B | null {
  const [first, ...others] = lines;
  if (!first || !pointer) return first ?? null;
  return others.reduce(
    (best, line) => (distance(line, pointer) < distance(best, pointer) ? line : best),
    first,
  );
}

/**
 * Whether a pointer on its way from `from` to the card may pass over other things: `at` lies in
 * the triangle between where it left and the card's two nearest corners.
 */
export function onTheWay(
  from: { readonly x: number; readonly y: number },
  at: { readonly x: number; readonly y: number },
  card: Box,
): boolean {
  const near = from.y < card.top ? card.top : card.top + card.height;
  const depth = near - from.y;
  if (depth === 0 || (at.y - from.y) * Math.sign(depth) < -TREMBLE) return false;
  const progress = Math.min(1, Math.max(0, (at.y - from.y) / depth));
  const left = from.x + (card.left - from.x) * progress;
  const right = from.x + (card.left + card.width - from.x) * progress;
  return at.x >= left - TREMBLE && at.x <= right + TREMBLE;
}

/** A hand is not a ruler, in CSS pixels. */
const TREMBLE = 6;

function sideFor(rooms: Readonly<Record<Side, number>>, height: number, kept: Side | null): Side {
  if (kept && rooms[kept] >= Math.min(height, LEAST_ROOM)) return kept;
  if (rooms.below >= height || rooms.below >= rooms.above) return 'below';
  return 'above';
}

function distance(line: Box, { x, y }: { readonly x: number; readonly y: number }): number {
  const dx = Math.max(line.left - x, 0, x - line.left - line.width);
  const dy = Math.max(line.top - y, 0, y - line.top - line.height);
  return Math.hypot(dx, dy);
}
