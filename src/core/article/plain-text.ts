const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  hellip: '…',
  iexcl: '¡',
  iquest: '¿',
  laquo: '«',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  raquo: '»',
  rdquo: '”',
  rsquo: '’',
  shy: '',
  szlig: 'ß',
};

/** Combining marks by the names that HTML gives letters with them, as in `&eacute;`. */
const marks: Readonly<Record<string, string>> = {
  acute: '\u0301',
  cedil: '\u0327',
  circ: '\u0302',
  grave: '\u0300',
  ring: '\u030a',
  tilde: '\u0303',
  uml: '\u0308',
};

/** Metadata longer than this is not a title, a name or a description, in UTF-16 code units. */
const longest = 2000;

/**
 * A metadata string as plain text: character references decoded (publishers often encode twice),
 * escapes of JSON too, tags and control characters removed, white space collapsed; null when nothing is left.
 */
export function plainText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = decode(decode(value.slice(0, longest)))
    .replace(/\\u([\da-f]{4})/gi, (whole, code: string) => reference(whole, undefined, code))
    .replace(/<\/?[a-z!][^<>]{0,500}>/gi, ' ')
    .replace(/[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/gu, (character) =>
      /\s/.test(character) ? ' ' : '',
    )
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? null : text;
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, reference);
}

function reference(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? letter(name) ?? whole;
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : parseInt(decimal, 10);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '';
}

/** `eacute` → "é". */
function letter(name: string): string | null {
  const mark = marks[name.slice(1).toLowerCase()];
  return mark === undefined ? null : `${name.charAt(0)}${mark}`.normalize('NFC');
}
