/** How much of a built file each source takes, by its source map (ECMA-426). */
import { z } from 'zod';

const mapSchema = z.object({
  sources: z.array(z.string().nullable()),
  mappings: z.string(),
});

/** The pieces of the file that come from one source, in order; `""` for what the bundler added. */
export type Pieces = ReadonlyMap<string, readonly string[]>;

/** Takes a built file apart by its map; throws where the map is none. */
export function piecesOf(built: string, map: unknown): Pieces {
  const { sources, mappings } = mapSchema.parse(map);
  const pieces = new Map<string, string[]>();
  const add = (source: string, piece: string) => {
    if (piece === '') return;
    const known = pieces.get(source);
    if (known) known.push(piece);
    else pieces.set(source, [piece]);
  };
  let source = 0;
  const groups = mappings.split(';');
  for (const [at, line] of built.split('\n').entries()) {
    let column = 0;
    let owner = '';
    let from = 0;
    for (const segment of (groups[at] ?? '').split(',').filter((text) => text !== '')) {
      const [columns = 0, steps] = numbersIn(segment);
      column += columns;
      add(owner, line.slice(from, column));
      if (steps !== undefined) source += steps;
      owner = steps === undefined ? '' : (sources[source] ?? '');
      from = column;
    }
    add(owner, line.slice(from));
  }
  return pieces;
}

/** Texts of this length in code units are files of their own that were bundled as they are. */
const LONG_TEXT = 1_000;
const TEXTS = /(["'`])(?:\\.|(?!\1)[^\\])*\1/gs;

/** The same pieces with long texts, which no map tells of, under their own beginnings. */
export function withLongTexts(pieces: Pieces): Pieces {
  const apart = new Map<string, string[]>();
  const add = (source: string, piece: string) => {
    apart.set(source, [...(apart.get(source) ?? []), piece]);
  };
  for (const [source, texts] of pieces) {
    const code = texts.join('').replaceAll(TEXTS, (text) => {
      if (text.length < LONG_TEXT) return text;
      add(`text ${text.slice(0, 40)}…`, text);
      return '';
    });
    add(source, code);
  }
  return apart;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 VLQ: five bits a digit, the sixth says that more follow, the lowest bit is the sign. */
function numbersIn(segment: string): readonly number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const digit of segment) {
    const bits = DIGITS.indexOf(digit);
    if (bits < 0) throw new Error(`"${digit}" is no digit of a source map.`);
    value += (bits & 31) << shift;
    shift += 5;
    if (bits & 32) continue;
    numbers.push(value & 1 ? -(value >>> 1) : value >>> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}
