/** A measurement of figures and dates as text for a terminal of 100 columns, and its floors. */
import { z } from 'zod';
import type { FigureScores } from './figure-scores.ts';
import { shareText, tableLines, wrapped } from './table.ts';

const WIDTH = 100;
const INDENT = '    ';

export function figureReportText(scores: FigureScores, most: number): string {
  const { readings, pairs, errors } = scores;
  const listed = errors.slice(0, most);
  const count = `${errors.length} line${errors.length === 1 ? ' is' : 's are'} wrong`;
  const lines = [
    ...tableLines(
      ['reading', 'lines', 'wanted', 'read', 'right', 'precision', 'recall'],
      readings.map((row) => [
        row.key,
        String(row.lines),
        String(row.wanted),
        String(row.read),
        String(row.right),
        shareText(row.precision),
        shareText(row.recall),
      ]),
      1,
    ),
    '',
    ...tableLines(
      ['comparison', 'pairs', 'right', 'accuracy'],
      pairs.map(({ key, pairs: n, right, accuracy }) => [
        key,
        String(n),
        String(right),
        shareText(accuracy),
      ]),
      1,
    ),
    '',
    `${count}${errors.length > most && most > 0 ? `; the first ${most}` : ''}` +
      (listed.length === 0 ? '.' : ':'),
    ...listed.flatMap(({ id, text, wanted, got }) => [
      '',
      id,
      ...wrapped(text, INDENT, WIDTH),
      ...wrapped(`wanted ${wanted}`, INDENT, WIDTH),
      ...wrapped(`got    ${got}`, INDENT, WIDTH),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

const share = z.number().min(0).max(1);

/** The least that must be reached, by the keys of the rows: `all`, a language, a kind or outcome. */
export const figureFloorsSchema = z.strictObject({
  readings: z
    .record(z.string(), z.strictObject({ precision: share.optional(), recall: share.optional() }))
    .optional(),
  pairs: z.record(z.string(), share).optional(),
});
export type FigureFloors = z.infer<typeof figureFloorsSchema>;

/** A sentence for each floor that was not reached, also where nothing was there to be measured. */
export function figureShortfalls(floors: FigureFloors, scores: FigureScores): readonly string[] {
  const readings = Object.entries(floors.readings ?? {}).flatMap(([key, rates]) => {
    const row = scores.readings.find((each) => each.key === key);
    return (['precision', 'recall'] as const).flatMap((rate) =>
      below(`${rate} of reading ${key}`, row?.[rate] ?? null, rates[rate] ?? 0),
    );
  });
  const pairs = Object.entries(floors.pairs ?? {}).flatMap(([key, least]) => {
    const row = scores.pairs.find((each) => each.key === key);
    return below(`accuracy of comparing ${key}`, row?.accuracy ?? null, least);
  });
  return [...readings, ...pairs];
}

function below(name: string, value: number | null, least: number): readonly string[] {
  if (value === null) return [`${name} was not measured; its floor is ${shareText(least)}`];
  return value < least ? [`${name} is ${shareText(value)}; its floor is ${shareText(least)}`] : [];
}
