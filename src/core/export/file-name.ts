/** Longest name without its ending, in UTF-16 units: short enough for any file system. */
const LONGEST = 60;

/** Names that Windows keeps for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file's name out of a title: letters and digits of any script, joined by hyphens; `fallback`
 * where the title has none. `ending` comes without its dot.
 */
export function fileName(title: string | null, fallback: string, ending: string): string {
  const words =
    (title ?? '')
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (longer.length > LONGEST) break;
    name = longer;
  }
  if (name === '')
    name = (words[0] ?? '').slice(0, LONGEST).toWellFormed().replaceAll('\uFFFD', '');
  return `${name === '' || DEVICES.test(name) ? fallback : name}.${ending}`;
}
