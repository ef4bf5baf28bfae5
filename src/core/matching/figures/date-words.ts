import type { TextLanguage } from '../stem.ts';

/** Number of a month, 1 to 12, by its name or short name without accents. */
export const months: Readonly<Record<TextLanguage, ReadonlyMap<string, number>>> = {
  en: numbered(
    'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|' +
      'september sept sep|october oct|november nov|december dec',
  ),
  es: numbered(
    'enero ene|febrero feb|marzo|abril abr|mayo|junio jun|julio jul|agosto ago|' +
      'septiembre setiembre sept sep|octubre oct|noviembre nov|diciembre dic',
  ),
};

/** First month and number of months of a part of the year; winter begins in the year named. */
export const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['primavera', 3],
  ['summer', 6],
  ['verano', 6],
  ['autumn', 9],
  ['fall', 9],
  ['otono', 9],
  ['winter', 12],
  ['invierno', 12],
]);

/** First to fourth, as quarters and halves of a year are counted. */
export const ordinals: ReadonlyMap<string, number> = numbered(
  'first primer primero|second segundo|third tercer tercero|fourth cuarto',
);

/** Months that a part of the year has. */
export const parts: ReadonlyMap<string, number> = new Map([
  ['quarter', 3],
  ['trimestre', 3],
  ['half', 6],
  ['semestre', 6],
]);

/** Decades by the word for their tens: "los años noventa". */
export const decades: ReadonlyMap<string, number> = new Map([
  ['twenties', 20],
  ['veinte', 20],
  ['thirties', 30],
  ['treinta', 30],
  ['forties', 40],
  ['cuarenta', 40],
  ['fifties', 50],
  ['cincuenta', 50],
  ['sixties', 60],
  ['sesenta', 60],
  ['seventies', 70],
  ['setenta', 70],
  ['eighties', 80],
  ['ochenta', 80],
  ['nineties', 90],
  ['noventa', 90],
]);

function numbered(list: string): ReadonlyMap<string, number> {
  return new Map(
    list.split('|').flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
  );
}
