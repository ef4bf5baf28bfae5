import { z } from 'zod';
import type { PageScores } from './pages.ts';
import type { MentionScores, Row } from './scores.ts';
import { shareText } from './table.ts';

const share = z.number().min(0).max(1);
const rates = z.strictObject({ precision: share.optional(), recall: share.optional() });

/**
 * What a measurement must reach; shares between 0 and 1. `falseSenses` is the most that may be
 * marked of what is not the entity, by `entity/sense`, and `*` for every other.
 */
export const floorsSchema = z.strictObject({
  entities: z.record(z.string(), rates).optional(),
  languages: z.record(z.string(), rates).optional(),
  falseSenses: z.record(z.string(), share).optional(),
  pages: z.record(z.string(), share).optional(),
});

export type Floors = z.infer<typeof floorsSchema>;

/** A sentence for each floor that was not reached, also where nothing was there to be measured. */
export function shortfalls(
  floors: Floors,
  mentions: MentionScores | null,
  pages: PageScores | null,
): readonly string[] {
  const ofMentions =
    mentions === null
      ? []
      : [
          ...rowShortfalls(floors.entities ?? {}, mentions.entities),
          ...rowShortfalls(floors.languages ?? {}, mentions.languages),
          ...senseShortfalls(floors.falseSenses ?? {}, mentions),
        ];
  return [...ofMentions, ...(pages === null ? [] : pageShortfalls(floors.pages ?? {}, pages))];
}

function rowShortfalls(
  floors: NonNullable<Floors['entities']>,
  rows: readonly Row[],
): readonly string[] {
  return Object.entries(floors).flatMap(([key, floor]) => {
    const ours = rows.find((row) => row.key === key)?.ours;
    return (['precision', 'recall'] as const).flatMap((rate) => {
      const least = floor[rate];
      return least === undefined ? [] : below(`${rate} of ${key}`, ours?.[rate] ?? null, least);
    });
  });
}

function senseShortfalls(
  most: NonNullable<Floors['falseSenses']>,
  { senses }: MentionScores,
): readonly string[] {
  return senses
    .filter(({ label }) => !label)
    .flatMap(({ entity, sense, marked }) => {
      const name = `${entity}/${sense}`;
      const limit = most[name] ?? most['*'] ?? 1;
      return marked > limit
        ? [
            `${name} is marked in ${shareText(marked)} of its occurrences; at most ${shareText(limit)} may be`,
          ]
        : [];
    });
}

function pageShortfalls(
  floors: NonNullable<Floors['pages']>,
  { fields }: PageScores,
): readonly string[] {
  return Object.entries(floors).flatMap(([field, floor]) =>
    below(field, fields.find((row) => row.field === field)?.right ?? null, floor),
  );
}

function below(name: string, value: number | null, floor: number): readonly string[] {
  if (value === null) return [`${name} was not measured; its floor is ${shareText(floor)}`];
  return value < floor ? [`${name} is ${shareText(value)}; its floor is ${shareText(floor)}`] : [];
}
