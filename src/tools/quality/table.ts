import { stripVTControlCharacters } from 'node:util';

/** Lines of a table whose columns are as wide as they need; texts to the left, figures to the right. */
export function tableLines(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  textColumns: number,
): readonly string[] {
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  return [head, ...rows].map((row) =>
    row
      .map((cell, at) =>
        at < textColumns ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** A share with three digits; cut, not rounded, so that 1.000 means that nothing is missing. */
export function shareText(value: number | null): string {
  // What is added covers binary fractions such as 0.29 * 1000 = 289.99999999999994.
  return value === null ? '–' : (Math.floor(value * 1000 + 1e-9) / 1000).toFixed(3);
}

/** Breaks a text into lines of at most `width` columns, each after `indent`; long words stay whole. */
export function wrapped(text: string, indent: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of shownText(text).split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, indent + line];
}

/** A text from elsewhere, safe for a terminal: no control characters, one space between words. */
function shownText(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
}
