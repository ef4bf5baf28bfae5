/**
 * The records of `assets/dataset/entities.json`: who is looked for, how it is drawn, under which
 * names it goes, and what else those names may mean. Only tools and tests may use the values of
 * this module; everything else imports its types.
 */
import { z } from 'zod';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens, such as "aws"');
const text = z.string().trim().min(1, 'write something');
const httpsUrl = z.url({ protocol: /^https$/, error: 'use a full https address' });
const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'write the colour as #rrggbb, lower case');
const host = z
  .string()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'write a host name such as "example.org"');

/**
 * A word or phrase that speaks for a reading. Lower case matches any case; a capital asks for the
 * same case (or all capitals). A `*` at a word's end stands for any ending; `#` for a number of 1 to 4
 * digits that is not a year, `%` for a change in percent, `$` for a ticker sign.
 */
export const cueWordSchema = z
  .string()
  .regex(
    /^[^\s*|]+\*?( [^\s*|]+\*?)*$/,
    'write words joined by single spaces; "*" only ends a word',
  );

export const strengthSchema = z.enum(['slight', 'fair', 'strong', 'certain']);
/** How much a cue says: `certain` outweighs nearly everything, `slight` only tips a balance. */
export type Strength = z.infer<typeof strengthSchema>;

export const cueSchema = z.strictObject({
  /** `before` and `after`: directly beside the name; `near`: the closer, the more it says. */
  where: z.enum(['before', 'after', 'near']),
  strength: strengthSchema,
  words: z.array(cueWordSchema).min(1).readonly(),
});
export type CueRecord = Readonly<z.infer<typeof cueSchema>>;

/** What a short name means when nothing else is known. */
export const oddsSchema = z.enum(['likely', 'open', 'unlikely']);
export type Odds = z.infer<typeof oddsSchema>;

export const aliasSchema = z.discriminatedUnion('strength', [
  z.strictObject({
    text,
    /** Language of the name, or `any`. */
    language: z.enum(['any', 'en', 'es', 'de', 'fr']),
    /** `exact`: as written here; `any`: in any case. */
    case: z.enum(['exact', 'any']),
    /** Stands alone, needs no evidence. */
    strength: z.literal('full'),
  }),
  z.strictObject({
    text,
    language: z.enum(['any', 'en', 'es', 'de', 'fr']),
    case: z.enum(['exact', 'any']),
    strength: z.literal('short'),
    odds: oddsSchema,
    /** Evidence of its own, in place of the entity's. */
    cues: z.array(cueSchema).min(1).readonly().optional(),
  }),
]);
export type AliasRecord = Readonly<z.infer<typeof aliasSchema>>;

export const senseSchema = z.strictObject({
  id,
  /** What people read, in English: "German ICE train". */
  name: text,
  /** Whether the name is a word here or stands for words; capitals in running text speak against a word. */
  form: z.enum(['word', 'abbreviation']),
  /** Full names that introduce this sense wherever they stand on a page. */
  names: z.array(text).readonly(),
  cues: z.array(cueSchema).readonly(),
  hosts: z.array(host).readonly(),
  /** Languages in which this sense is the usual one. */
  languages: z.array(z.enum(['en', 'es', 'de', 'fr'])).readonly(),
});
export type SenseRecord = Readonly<z.infer<typeof senseSchema>>;

export const productSchema = z.strictObject({
  name: text,
  description: text,
  source: id,
  aliases: z.array(aliasSchema).min(1).readonly(),
});
export type ProductRecord = Readonly<z.infer<typeof productSchema>>;

export const appearanceSchema = z.strictObject({
  letters: z.string().regex(/^\S{1,3}$/, 'use one to three letters'),
  line: z.enum(['solid', 'dotted', 'dashed', 'double', 'wavy']),
  colour: z.strictObject({ light: colour, dark: colour, mark: colour }).readonly(),
});

export const entitySchema = z.strictObject({
  id,
  name: text,
  fullName: text,
  kind: id,
  description: text,
  descriptionSource: id,
  officialSite: httpsUrl,
  appearance: appearanceSchema.readonly(),
  aliases: z.array(aliasSchema).min(1).readonly(),
  /** Evidence that a short name means this entity. */
  cues: z.array(cueSchema).readonly(),
  hosts: z.array(host).readonly(),
  senses: z.array(senseSchema).readonly(),
  products: z.array(productSchema).readonly(),
});
export type EntityRecord = Readonly<z.infer<typeof entitySchema>>;

export const entitiesSchema = z.array(entitySchema).min(1).readonly();
