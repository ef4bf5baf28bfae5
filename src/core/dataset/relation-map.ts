/**
 * The picture of the relations: who provides on the left, what is provided in the middle, who takes
 * it on the right. Layered after Sugiyama et al. (1981): columns by role, rows by barycentres, lines
 * that keep their order at each node. The same relations give the same picture.
 */
import type { RelationEnd, ResolvedRelations, ResolvedRelation } from './relations.ts';

export interface RelationMap {
  readonly nodes: readonly MapNode[];
  readonly lines: readonly MapLine[];
  /** In px; widths are per cent of whatever the picture is given. */
  readonly height: number;
}

export interface MapNode extends RelationEnd {
  readonly column: Column;
  /** Place from the top of its column, from 0. */
  readonly row: number;
  /** Left edge and width in per cent, top and height in px. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MapLine extends ResolvedRelation {
  /** SVG path data; x in per cent, y in px. */
  readonly path: string;
}

/** Who provides, what, and who takes it. */
export type Column = 0 | 1 | 2;

const COLUMNS = [
  { x: 0, width: 29 },
  { x: 38, width: 31 },
  { x: 78, width: 22 },
] as const;
const NODE_HEIGHT = 44;
const ROW = 54;
/** Share of a node's side that lines end on. */
const DOCK = 0.7;
const SWEEPS = 6;

/** Places ends and relations. */
export function drawRelations({ ends, relations }: ResolvedRelations): RelationMap {
  const columnOf = columnsOf(ends, relations);
  const columns = orderedColumns(ends, relations, columnOf);
  const rows = Math.max(1, ...columns.map((column) => column.length));
  const height = rows * ROW;
  const nodes = columns.flatMap((column, at) =>
    column.map((end, row): MapNode => {
      const place = asColumn(at);
      const top = ((rows - column.length) * ROW) / 2 + (ROW - NODE_HEIGHT) / 2;
      return {
        ...end,
        column: place,
        row,
        ...COLUMNS[place],
        y: top + row * ROW,
        height: NODE_HEIGHT,
      };
    }),
  );
  return { nodes, lines: linesOf(nodes, relations), height };
}

/** Whoever builds, hosts or supplies more often than it buys or uses stands left, and so on. */
function columnsOf(
  ends: readonly RelationEnd[],
  relations: readonly ResolvedRelation[],
): ReadonlyMap<string, Column> {
  return new Map(
    ends.map(({ id }) => {
      const own = relations.filter(({ from }) => from === id);
      const takes = own.filter(({ kind }) => kind === 'buys' || kind === 'uses').length;
      if (own.length === 0) return [id, 1];
      return [id, takes * 2 > own.length ? 2 : 0];
    }),
  );
}

function orderedColumns(
  ends: readonly RelationEnd[],
  relations: readonly ResolvedRelation[],
  columnOf: ReadonlyMap<string, Column>,
): readonly (readonly RelationEnd[])[] {
  let columns = COLUMNS.map((_, at) => ends.filter(({ id }) => columnOf.get(id) === at));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const heights = new Map(
      columns.flatMap((column) =>
        column.map(({ id }, row) => [id, (row + 0.5) / column.length] as const),
      ),
    );
    const turn = sweep % COLUMNS.length;
    columns = columns.map((column, at) =>
      at === turn ? byNeighbours(column, relations, heights) : column,
    );
  }
  return columns;
}

/** Orders a column by the mean height of what each of it is related to. */
function byNeighbours(
  column: readonly RelationEnd[],
  relations: readonly ResolvedRelation[],
  heights: ReadonlyMap<string, number>,
): RelationEnd[] {
  const means = new Map(
    column.map(({ id }) => {
      const others = relations.flatMap(({ from, to }) => {
        if (from === id) return heights.get(to) ?? [];
        return to === id ? (heights.get(from) ?? []) : [];
      });
      const sum = others.reduce((total, height) => total + height, 0);
      return [id, others.length === 0 ? 0 : sum / others.length];
    }),
  );
  return column.toSorted((one, other) => (means.get(one.id) ?? 0) - (means.get(other.id) ?? 0));
}

function linesOf(
  nodes: readonly MapNode[],
  relations: readonly ResolvedRelation[],
): readonly MapLine[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return relations.flatMap((relation): MapLine[] => {
    const from = byId.get(relation.from);
    const to = byId.get(relation.to);
    if (from === undefined || to === undefined) return [];
    const start = dock(from, to, relation, byId, relations);
    const end = dock(to, from, relation, byId, relations);
    return [{ ...relation, path: curve(start, end) }];
  });
}

interface Point {
  readonly x: number;
  readonly y: number;
  /** Which way the line leaves: 1 to the right. */
  readonly way: 1 | -1;
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
      const far = byId.get(one.from === node.id ? one.to : one.from);
      const isOwn = one.from === node.id || one.to === node.id;
      return isOwn && far !== undefined && wayTo(node, far) === way
        ? [{ id: one.id, y: far.y }]
        : [];
    })
    .toSorted((one, next) => one.y - next.y);
  const place = (docked.findIndex(({ id }) => id === relation.id) + 0.5) / docked.length;
  return {
    x: way === 1 ? node.x + node.width : node.x,
    y: node.y + node.height * ((1 - DOCK) / 2 + DOCK * place),
    way,
  };
}

/** Lines between two of the last column leave it to the left, all others of one column to the right. */
function wayTo(node: MapNode, other: MapNode): 1 | -1 {
  if (node.column === other.column) return node.column === 2 ? -1 : 1;
  return other.column > node.column ? 1 : -1;
}

function curve(start: Point, end: Point): string {
  const reach = start.way === end.way ? 7 : Math.max(4, Math.abs(end.x - start.x) / 2);
  const first = `${round(start.x + start.way * reach)} ${round(start.y)}`;
  const second = `${round(end.x + end.way * reach)} ${round(end.y)}`;
  return `M${round(start.x)} ${round(start.y)}C${first} ${second} ${round(end.x)} ${round(end.y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function asColumn(at: number): Column {
  return at === 0 || at === 1 ? at : 2;
}
