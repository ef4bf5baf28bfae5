import type { TextLanguage } from '../stem.ts';

/** The words by which a language writes numbers; accents are left out, as in `Token.low`. */
export interface NumberWords {
  /** 0 to 99 and, in Spanish, whole hundreds. */
  readonly small: ReadonlyMap<string, number>;
  readonly hundred: ReadonlySet<string>;
  /** Stand for one before a scale: "a million", "un millón". */
  readonly one: ReadonlySet<string>;
  /** Joins the parts of one number: "two hundred and fifty", "treinta y cinco". */
  readonly and: string;
  readonly half: ReadonlySet<string>;
}

export const numberWords: Readonly<Record<TextLanguage, NumberWords>> = {
  en: {
    small: new Map([
      ...steps(
        'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
          'fifteen sixteen seventeen eighteen nineteen',
        0,
        1,
      ),
      ...steps('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
    ]),
    hundred: new Set(['hundred']),
    one: new Set(['a', 'an', 'one']),
    and: 'and',
    half: new Set(['half']),
  },
  es: {
    small: new Map([
      ...steps(
        'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince ' +
          'dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres ' +
          'veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve',
        0,
        1,
      ),
      ...steps('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10),
      ...steps(
        'cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ' +
          'ochocientos novecientos',
        100,
        100,
      ),
      ...steps(
        'doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas ' +
          'novecientas',
        200,
        100,
      ),
      ['un', 1],
      ['una', 1],
      ['ciento', 100],
      ['veintiun', 21],
      ['veintiuna', 21],
    ]),
    hundred: new Set(),
    one: new Set(['un', 'una']),
    and: 'y',
    half: new Set(['medio', 'media']),
  },
};

/** Words that multiply what stands before them, of both languages. */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['docena', 12],
  ['docenas', 12],
  ['centenar', 100],
  ['millar', 1e3],
  ['thousand', 1e3],
  ['mil', 1e3],
  ['million', 1e6],
  ['millon', 1e6],
  ['millones', 1e6],
  ['billion', 1e9],
  ['millardo', 1e9],
  ['millardos', 1e9],
  ['trillion', 1e12],
  ['billon', 1e12],
  ['billones', 1e12],
]);

/** Scale words that only Spanish has, and that therefore decide how digits are grouped. */
export const spanishScales: ReadonlySet<string> = new Set(
  'docena docenas centenar millar mil millon millones millardo millardos billon billones'.split(
    ' ',
  ),
);

/** Letters that stand for a scale right behind a number: "29.9m". */
export const scaleLetters: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mm', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['tn', 1e12],
]);

function steps(words: string, first: number, step: number): readonly (readonly [string, number])[] {
  return words.split(' ').map((word, at) => [word, first + at * step] as const);
}
