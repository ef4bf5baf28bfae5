/** Text of others in Markdown (CommonMark 0.31), where none of it may be markup. */

/** Text as a quoted block. */
export function quote(text: string): string {
  return paragraphs(text).replaceAll(/^/gm, '> ');
}

/** Keeps the line ends of a text as hard breaks, so that no line begins a block. */
export function paragraphs(text: string): string {
  return text
    .trim()
    .split(/\s*\n\s*/)
    .map(plain)
    .join('\\\n');
}

/** Text on one line that Markdown takes for nothing but text. */
export function plain(text: string): string {
  const line = (UNEVEN.test(text) ? text.replaceAll(/\s+/g, ' ') : text).trim();
  return MEANING.test(line) ? escaped(line) : line;
}

/** White space that is not one space. */
const UNEVEN = /[^\S ]| {2}/;

/** What nothing is escaped without; most texts have none of it. */
const MEANING = /[\\`*_{}[\]<>#|~&$:]|^[-+=\d]|\bwww\./i;

function escaped(line: string): string {
  return line
    .replaceAll(/[\\`*_{}[\]<>#|~&$]/g, String.raw`\$&`)
    .replace(/^([-+=])/, String.raw`\$1`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
    .replaceAll(/!(?=\\\[)/g, String.raw`\!`)
    .replaceAll(/\b(https?|ftp|mailto)(?=:)/gi, '$1\\')
    .replaceAll(/\bwww(?=\.)/gi, 'www\\');
}
