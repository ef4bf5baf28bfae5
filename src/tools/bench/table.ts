/** Tables of plain text: the first column to the left, numbers to the right. */

/** A cell; null stands for what was not measured. */
export type Cell = string | number | null;

/** Lines of a table under its heads, each column as wide as its widest cell. */
export function tableLines(
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
): readonly string[] {
  const lines = [heads, ...rows.map((row) => row.map(cellText))];
  const widths = heads.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines.map((line) =>
    line
      .map((text, column) =>
        column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** A number with as many digits as it deserves: 0.034, 1.2, 34.5, 1,234; a dash for none. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (cell === null || Number.isNaN(cell)) return '–';
  if (Number.isInteger(cell)) return cell.toLocaleString('en');
  const digits = cell < 1 ? 3 : cell < 1000 ? 1 : 0;
  return cell.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** Cuts a text that is longer than `width`, with an ellipsis. */
export function clipped(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
