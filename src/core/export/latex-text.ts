/** Text in the fields of BibTeX, where LaTeX gives some characters a meaning. */

/**
 * Text that LaTeX sets as it is written. Braces are written as commands, because BibTeX counts even
 * those that LaTeX escapes. Letters beyond ASCII stay: biber and today's LaTeX read UTF-8.
 */
export function latexText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\\{}$&#%_~^"<>|]/g, (character) => COMMANDS[character] ?? character);
}

/** An address for a `url` field, which is taken as it stands as long as its braces match. */
export function latexAddress(url: string): string {
  return encodeURI(url.toWellFormed())
    .replaceAll('%25', '%')
    .replace(/[{}\\^`|"<> ]/g, (character) => encodeURIComponent(character));
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': String.raw`{\textbackslash}`,
  '{': String.raw`{\textbraceleft}`,
  '}': String.raw`{\textbraceright}`,
  $: String.raw`\$`,
  '&': String.raw`\&`,
  '#': String.raw`\#`,
  '%': String.raw`\%`,
  _: String.raw`\_`,
  '~': String.raw`{\textasciitilde}`,
  '^': String.raw`{\textasciicircum}`,
  '"': String.raw`{\textquotedbl}`,
  '<': String.raw`{\textless}`,
  '>': String.raw`{\textgreater}`,
  '|': String.raw`{\textbar}`,
};
