/** The lines between placed nodes of the map. */
import type { RelationEnd, ResolvedRelation } from './relations.ts';

export interface MapNode extends RelationEnd {
  readonly column: Column;
  /** Left edge and width in per cent, top and height in px. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Who provides, what, and who takes it. */
export type Column = 0 | 1 | 2;

export interface MapLine extends ResolvedRelation {
  /** SVG path data; x in per cent, y in px. */
  readonly path: string;
}

/** The three columns in per cent of the picture's width. */
export const COLUMNS = [
  { x: 0, width: 28 },
  { x: 38, width: 31 },
  { x: 79, width: 21 },
] as const;

/** Share of a node's side that lines end on. */
const DOCK = 0.8;
/** How far a line bends out of a node, as a share of the way, and for lines within a column in per cent. */
const BEND = 0.5;
const LOOP = 7;

/** Draws each relation from node to node; those across the middle column go between its nodes. */
export function drawLines(
  nodes: readonly MapNode[],
  relations: readonly ResolvedRelation[],
  height: number,
): readonly MapLine[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const drawn = relations.flatMap((relation) => {
    const from = byId.get(relation.from);
    const to = byId.get(relation.to);
    if (from === undefined || to === undefined) return [];
    const start = dock(from, to, relation, byId, relations);
    const end = dock(to, from, relation, byId, relations);
    return [{ relation, start, end }];
  });
  const lanes = lanesAcross(nodes, drawn, height);
  return drawn.map(({ relation, start, end }) => {
    const lane = lanes.get(relation.id);
    return { ...relation, path: lane === undefined ? curve(start, end) : across(start, end, lane) };
  });
}

interface Point {
  readonly x: number;
  readonly y: number;
  /** Which way the line leaves: 1 to the right. */
  readonly way: 1 | -1;
}

interface Drawn {
  readonly relation: ResolvedRelation;
  readonly start: Point;
  readonly end: Point;
}

/** Where a relation's line meets a node: on the side of the other one, in the order of the others' heights. */
function dock(
  node: MapNode,
  other: MapNode,
  relation: ResolvedRelation,
  byId: ReadonlyMap<string, MapNode>,
  relations: readonly ResolvedRelation[],
): Point {
  const way = wayTo(node, other);
  const docked = relations
    .flatMap((one) => {
      const isOwn = one.from === node.id || one.to === node.id;
      const far = byId.get(one.from === node.id ? one.to : one.from);
      if (!isOwn || far === undefined || wayTo(node, far) !== way) return [];
      return [{ id: one.id, y: far.y + far.height / 2 }];
    })
    .toSorted((one, next) => one.y - next.y);
  const place = (docked.findIndex(({ id }) => id === relation.id) + 0.5) / docked.length;
  return {
    x: way === 1 ? node.x + node.width : node.x,
    y: node.y + node.height * ((1 - DOCK) / 2 + DOCK * place),
    way,
  };
}

/** Lines within the last column leave it to the left, those within another one to the right. */
function wayTo(node: MapNode, other: MapNode): 1 | -1 {
  if (node.column === other.column) return node.column === 2 ? -1 : 1;
  return other.column > node.column ? 1 : -1;
}

/** For each line from the first column to the last, the height at which it passes the middle one. */
function lanesAcross(
  nodes: readonly MapNode[],
  drawn: readonly Drawn[],
  height: number,
): ReadonlyMap<string, number> {
  const middle = nodes
    .filter(({ column }) => column === 1)
    .toSorted((one, other) => one.y - other.y);
  const gaps = [0, ...middle.map((node) => node.y + node.height)].map((top, at) => ({
    top,
    bottom: middle[at]?.y ?? height,
  }));
  const crossing = drawn
    .filter(({ start, end }) => Math.abs(start.x - end.x) > COLUMNS[1].width)
    .map(({ relation, start, end }) => ({ id: relation.id, y: (start.y + end.y) / 2 }))
    .toSorted((one, other) => one.y - other.y);
  const byGap = Map.groupBy(crossing, ({ y }) => nearestGap(gaps, y));
  return new Map(
    [...byGap].flatMap(([gap, lines]) =>
      lines.map(({ id }, at) => {
        const share = (at + 1) / (lines.length + 1);
        return [id, gap.top + (gap.bottom - gap.top) * share] as const;
      }),
    ),
  );
}

interface Gap {
  readonly top: number;
  readonly bottom: number;
}

function nearestGap(gaps: readonly Gap[], y: number): Gap {
  const distance = ({ top, bottom }: Gap): number => Math.abs((top + bottom) / 2 - y);
  return gaps.reduce((best, gap) => (distance(gap) < distance(best) ? gap : best));
}

function curve(start: Point, end: Point): string {
  const reach = start.way === end.way ? LOOP : Math.abs(end.x - start.x) * BEND;
  return `${moveTo(start)}${bend(start, end, reach)}`;
}

/** Into a lane, along it and out of it. */
function across(start: Point, end: Point, lane: number): string {
  const { x, width } = COLUMNS[1];
  const [near, far] = start.way === 1 ? [x, x + width] : [x + width, x];
  const into: Point = { x: near, y: lane, way: start.way === 1 ? -1 : 1 };
  const out: Point = { x: far, y: lane, way: start.way };
  const reach = Math.abs(into.x - start.x) * BEND;
  return `${moveTo(start)}${bend(start, into, reach)}H${round(far)}${bend(out, end, reach)}`;
}

function moveTo({ x, y }: Point): string {
  return `M${round(x)} ${round(y)}`;
}

function bend(start: Point, end: Point, reach: number): string {
  const first = `${round(start.x + start.way * reach)} ${round(start.y)}`;
  const second = `${round(end.x + end.way * reach)} ${round(end.y)}`;
  return `C${first} ${second} ${round(end.x)} ${round(end.y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
