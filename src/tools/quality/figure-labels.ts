/** The table of figures and dates that people judged: one JSON object a line. */
import { z } from 'zod';
import { figureSchema } from '../../core/dataset/records.ts';
import { readLines, type Line } from './read-lines.ts';
import type { Fault } from '../dataset/faults.ts';
import { lineFault } from './read-lines.ts';

const text = z.string().min(1, 'must not be empty');
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write YYYY, YYYY-MM or YYYY-MM-DD');
const language = z.enum(['en', 'es']);

/** A number or date as a careful reader understands it; `counted` is judged where it is given. */
const wantedSchema = z.union([
  z.strictObject({
    text,
    unit: z.enum(['USD', 'other-currency', 'percent', 'count', 'people']),
    low: z.number().nullable(),
    high: z.number().nullable(),
    manner: z.enum(['exact', 'about', 'nearly', 'more-than', 'at-least', 'at-most', 'range']),
    counted: text.nullable().optional(),
  }),
  z.strictObject({ text, from: date.nullable(), to: date.nullable() }),
]);

/** A sentence with all figures and dates that it holds; none for what only looks like one. */
const readingSchema = z.strictObject({
  id: text,
  kind: z.enum(['sum', 'count', 'percent', 'date', 'none']),
  lang: language,
  text,
  today: z.iso.date().optional(),
  figures: z.array(wantedSchema),
});

/**
 * A sentence, a figure or date in it, and claims: `outcome` is that of the first comparison, and
 * `beside` the label of its figure or "period".
 */
const pairSchema = z.strictObject({
  id: text,
  kind: z.literal('pair'),
  lang: language,
  text,
  today: z.iso.date().optional(),
  at: text,
  claims: z
    .array(
      z.strictObject({
        statement: text,
        period: z.strictObject({ from: date.nullable(), to: date.nullable() }).optional(),
        figures: z.array(figureSchema),
      }),
    )
    .min(1, 'name a claim'),
  outcome: z.enum([
    'same',
    'same-rounded',
    'differs',
    'starts',
    'ends',
    'within',
    'overlaps',
    'outside',
    'none',
  ]),
  beside: text.optional(),
});

export const figureLineSchema = z.discriminatedUnion('kind', [readingSchema, pairSchema]);

export type WantedFigure = z.infer<typeof wantedSchema>;
export type ReadingLabel = z.infer<typeof readingSchema>;
export type PairLabel = z.infer<typeof pairSchema>;
export type FigureLabel = z.infer<typeof figureLineSchema>;

/** Reads the table; a label that its own sentence does not hold is a fault. */
export function readFigureLabels(
  file: string,
  content: string,
): { readonly lines: readonly Line<FigureLabel>[]; readonly faults: readonly Fault[] } {
  const { lines, faults } = readLines(file, content, figureLineSchema);
  const further = lines.flatMap((line) => [...missingTexts(line), ...knownIds(line, lines)]);
  return { lines, faults: [...faults, ...further] };
}

function missingTexts(line: Line<FigureLabel>): readonly Fault[] {
  const { value } = line;
  const named = value.kind === 'pair' ? [value.at] : value.figures.map((figure) => figure.text);
  return named
    .filter((each) => !value.text.includes(each))
    .map((each) =>
      lineFault(line, 'text', `it does not hold “${each}”`, 'Copy the words from the sentence'),
    );
}

function knownIds(line: Line<FigureLabel>, lines: readonly Line<FigureLabel>[]): readonly Fault[] {
  const first = lines.find(({ value }) => value.id === line.value.id);
  return first === undefined || first === line
    ? []
    : [lineFault(line, 'id', `line ${first.line} has it, too`, 'Give each line its own')];
}
