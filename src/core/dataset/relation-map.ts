/**
 * The picture of the relations: who provides on the left, what is provided in the middle, who takes
 * it on the right. Layered after Sugiyama et al. (1981): columns by role, rows by barycentres, lines
 * that keep their order at each node. The same relations give the same picture.
 */
import { COLUMNS, type Column, drawLines, type MapLine, type MapNode } from './relation-lines.ts';
import type { RelationEnd, ResolvedRelation, ResolvedRelations } from './relations.ts';

export interface RelationMap {
  readonly nodes: readonly MapNode[];
  readonly lines: readonly MapLine[];
  /** In px; widths are per cent of whatever the picture is given. */
  readonly height: number;
}

const PLACES: readonly Column[] = [0, 1, 2];
const NODE_HEIGHT = 44;
/** Px of a node's side for each line that ends there. */
const LINE_STEP = 9;
const GAP = 16;
/** Columns of few nodes are spread, up to such gaps. */
const WIDEST_GAP = 56;
/** Rounds of ordering one column after the other; further ones change nothing in maps of this size. */
const SWEEPS = 6;

/** Places ends and relations. */
export function drawRelations({ ends, relations }: ResolvedRelations): RelationMap {
  const columnOf = columnsOf(ends, relations);
  const columns = orderedColumns(ends, relations, columnOf);
  const heightOf = (end: RelationEnd): number =>
    Math.max(NODE_HEIGHT, LINE_STEP * busiestSide(end.id, relations, columnOf));
  const heights = columns.map((column) => stackHeight(column.map(heightOf), GAP));
  const height = Math.max(NODE_HEIGHT, ...heights) + GAP;
  const nodes = PLACES.flatMap((column) => {
    const stack = columns[column] ?? [];
    return placeColumn(stack, column, height, heightOf);
  });
  return { nodes, lines: drawLines(nodes, relations, height), height };
}

function placeColumn(
  stack: readonly RelationEnd[],
  column: Column,
  height: number,
  heightOf: (end: RelationEnd) => number,
): readonly MapNode[] {
  const own = stack.map(heightOf);
  const free = height - stackHeight(own, 0);
  const gap = Math.max(GAP, Math.min(WIDEST_GAP, free / (stack.length + 1)));
  let y = (height - stackHeight(own, gap)) / 2;
  return stack.map((end): MapNode => {
    const node = { ...end, column, ...COLUMNS[column], y: Math.round(y), height: heightOf(end) };
    y += node.height + gap;
    return node;
  });
}

function stackHeight(heights: readonly number[], gap: number): number {
  return heights.reduce((sum, height) => sum + height, 0) + gap * Math.max(0, heights.length - 1);
}

/** The number of lines on the side of a node that has more of them. */
function busiestSide(
  id: string,
  relations: readonly ResolvedRelation[],
  columnOf: ReadonlyMap<string, Column>,
): number {
  const own = columnOf.get(id) ?? 1;
  const others = relations.flatMap(({ from, to }) => {
    if (from === id) return columnOf.get(to) ?? [];
    return to === id ? (columnOf.get(from) ?? []) : [];
  });
  const left = others.filter((column) => column < own).length;
  return Math.max(left, others.length - left);
}

/** Whoever buys or uses more often than it builds, hosts or supplies stands right, and so on. */
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
  let columns = PLACES.map((column) => ends.filter(({ id }) => columnOf.get(id) === column));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const heights = new Map(
      columns.flatMap((column) =>
        column.map(({ id }, row) => [id, (row + 0.5) / column.length] as const),
      ),
    );
    const turn = sweep % columns.length;
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
