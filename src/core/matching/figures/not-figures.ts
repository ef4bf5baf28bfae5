import type { Sentences } from '../../detection/sentences.ts';
import type { Counted } from './counted.ts';
import { lowText } from './scale.ts';
import { lowAt, type Token } from './tokens.ts';
import type { Value } from './values.ts';

/** Where a number stands: its tokens, with the words that bound it, and what it counts. */
export interface Place {
  readonly tokens: readonly Token[];
  readonly sentences: Sentences;
  readonly value: Value;
  readonly first: number;
  readonly counted: Counted | null;
}

/**
 * Whether a number is part of a name, a reference, a time, an age, a score or a number to call, or
 * too small to count anything ("one another").
 */
export function isNoFigure(place: Place): boolean {
  const { value } = place;
  if (value.unit === 'points' || isGlued(place)) return true;
  if (value.unit !== null || value.share) return false;
  if (place.counted?.measure === true || isReference(place)) return true;
  if (value.scale !== null) return false;
  return (
    isSmall(place) ||
    isYear(place) ||
    isNamed(place) ||
    isAge(place) ||
    isTime(place) ||
    isListed(place)
  );
}

/** "F-35", "I-9", "287(g)", "24/7", "3rd", "two-year". */
function isGlued({ tokens, value, counted }: Place): boolean {
  const first = tokens[value.first];
  const before = tokens[value.first - 1];
  if (first?.glued === true && before !== undefined) {
    if (before.kind !== 'sign') return true;
    if (/[#@&=_.:/*\\§^+]/.test(before.text)) return true;
    const further = tokens[value.first - 2];
    if (DASH.test(before.text) && before.glued && further !== undefined) return true;
  }
  const after = tokens[value.next];
  if (after?.glued !== true) return false;
  if (after.kind !== 'sign') return true;
  const next = tokens[value.next + 1];
  if (next?.glued !== true) return /[°º#]/.test(after.text);
  if (/[/:@_=\\]/.test(after.text)) return true;
  if (DASH.test(after.text) && next.kind === 'number') return true;
  if (after.text === '.' || after.text === '(') return next.kind === 'word';
  return after.text === '-' && next.kind === 'word' && value.unit === null && !counted?.people;
}

const DASH = /^[-–]$/;

const LABELS = new Set(
  (
    'section sections sec title titles article articles chapter clause paragraph page pages figure table rule form ' +
    'exhibit case docket room floor suite apartment apt channel route highway interstate flight bus version windows ' +
    'level phase tier grade type model age aged gate line unit zone district ward precinct episode season volume ' +
    'number no nos port puerto step appendix annex part item footnote area group class category building lot bloc block ' +
    'seccion articulo capitulo pagina paginas titulo ley decreto apartado calle avenida planta piso version nivel ' +
    'fase tabla caso ruta vuelo canal edad numero num parrafo anexo sala distrito zona linea unidad temporada nº'
  ).split(' '),
);

/** "section 702", "No. 5", "p. 12", "#8". */
function isReference({ tokens, value }: Place): boolean {
  const before = tokens[value.first - 1];
  if (before === undefined) return false;
  if (LABELS.has(before.low)) return true;
  if (/^[#§]$/.test(before.text)) return true;
  if (before.text === 'º' || before.text === '°') return true;
  return (
    before.text === '.' &&
    before.glued &&
    /^(?:no|nos|num|p|pp|art|sec|vol|ch|fig|cap|ap|pag|tel|ext)$/.test(
      lowAt(tokens, value.first - 2),
    )
  );
}

/** Few of something that news does not usually count, and numbers that stand alone. */
function isSmall({ value, counted, tokens }: Place): boolean {
  if (value.value < 2 || !Number.isInteger(value.value)) return true;
  if (value.value >= 10) return false;
  return counted === null || !counted.usual || lowAt(tokens, value.next) === 'of';
}

/** "(1794)": years that the dates leave out. */
function isYear({ tokens, value, counted }: Place): boolean {
  return counted === null && /^(?:1[5-9]|20)\d\d$/.test(tokens[value.first]?.text ?? '');
}

/** "Dynamics 365", "404 Media", "1600 Pennsylvania Avenue", "the Big Three". */
function isNamed({ tokens, sentences, value, first, counted }: Place): boolean {
  const number = tokens[value.first];
  const before = tokens[first - 1];
  if (number === undefined) return true;
  if (before !== undefined && isCapital(before) && first === value.first) {
    // A sentence may begin "In 45 systems"; "Apollo 13 was" counts nothing.
    const opensSentence = sentences.startsAt(before.start) && counted !== null;
    if (!opensSentence && !/['’]s?$/.test(before.text)) return true;
  }
  if (value.form === 'words' && isCapital(number) && !sentences.startsAt(number.start)) return true;
  if (!isCapital(tokens[value.next])) return false;
  // "404 Media reports" has a verb; "300 Amazon workers" are people.
  const last = counted === null ? '' : lowAt(tokens, counted.next - 1);
  return counted?.usual !== true || MAY_BE_VERB.test(last);
}

const MAY_BE_VERB = /^(?:reports|names|documents|files|records|searches|queries|states|sources)$/;

function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
}

/** "Jane Doe, 34, said". */
function isAge({ tokens, value, counted }: Place): boolean {
  if (value.value >= 120 || counted !== null) return false;
  const after = lowAt(tokens, value.next);
  const before = lowAt(tokens, value.first - 1);
  if (before === '(' && after === ')') return true;
  return before === ',' && /^[,).;]?$/.test(after) && isCapital(tokens[value.first - 2]);
}

/** "9 a.m.", "at 10:30", "24 h". */
function isTime({ tokens, value }: Place): boolean {
  const after = lowText(tokens, value.next, 3);
  return /^(?:[ap]m\b|[ap] \. m|h\b|hs\b|o’clock|o'clock|x\b|veces\b|fold\b)/.test(after)
    ? value.value < 100
    : after.startsWith('times ') && value.value < 10;
}

/** Digits that are no year of a date. */
function isDigits(token: Token | undefined): boolean {
  return token?.kind === 'number' && !/^(?:19|20)\d\d$/.test(token.text);
}

/** Numbers side by side (a number to call), in brackets (a note) or before a list's item. */
function isListed({ tokens, sentences, value, counted }: Place): boolean {
  const before = tokens[value.first - 1];
  const after = tokens[value.next];
  if (value.form === 'digits' && (isDigits(before) || isDigits(after))) return true;
  if (before?.text === '[' && after?.text === ']') return true;
  // A cell of a table.
  if (before?.text === '|' && after?.text === '|') return true;
  if (before?.text === '(' && after?.text === ')' && tokens[value.next + 1]?.kind === 'number') {
    return true;
  }
  if (before?.text === ')' && after?.text === '-') return true;
  const first = tokens[value.first];
  const opens = first !== undefined && sentences.startsAt(first.start);
  return opens && counted === null && /^[.):]$/.test(after?.text ?? '');
}
