/** Text in the fields of BibTeX, where LaTeX gives some characters a meaning. */

/**
 * Text that LaTeX sets as it is written. BibTeX counts even braces that LaTeX escapes, so those that
 * match no other are written as commands. Letters beyond ASCII stay: biber and today's LaTeX read
 * UTF-8. Quotation marks and bars stay too, which readers such as pandoc know in no other form.
 */
export function latexText(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .replace(/\r\n?/g, '\n');
  const braces = matching(plain) ? ESCAPED_BRACES : BRACE_COMMANDS;
  return plain
    .replace(
      /[\\{}$&#%_~^<>]/g,
      (character) => braces[character] ?? COMMANDS[character] ?? character,
    )
    .replace(LIGATURE, '{}$&');
}

/** An address for a `url` field, which is taken as it stands as long as its braces match. */
export function latexAddress(url: string): string {
  return encodeURI(url.toWellFormed())
    .replaceAll('%25', '%')
    .replace(/[{}\\^`|"<> ]/g, (character) => encodeURIComponent(character));
}

function matching(text: string): boolean {
  let open = 0;
  for (const [brace] of text.matchAll(/[{}]/g)) {
    open += brace === '{' ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** The second of two marks that TeX would set as one other. */
const LIGATURE = /(?<=-)-|(?<=[`?!])`|(?<=')'/g;

type Written = Readonly<Record<string, string>>;

const ESCAPED_BRACES: Written = { '{': String.raw`\{`, '}': String.raw`\}` };

const BRACE_COMMANDS: Written = {
  '{': String.raw`{\textbraceleft}`,
  '}': String.raw`{\textbraceright}`,
};

const COMMANDS: Written = {
  '\\': String.raw`{\textbackslash}`,
  $: String.raw`\$`,
  '&': String.raw`\&`,
  '#': String.raw`\#`,
  '%': String.raw`\%`,
  _: String.raw`\_`,
  '~': String.raw`{\textasciitilde}`,
  '^': String.raw`{\textasciicircum}`,
  '<': String.raw`{\textless}`,
  '>': String.raw`{\textgreater}`,
};
