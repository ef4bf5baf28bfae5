/**
 * The records of `assets/dataset/`, defined once: types are inferred from these schemas, the JSON
 * Schemas for editors are generated from them. Only tools, tests and importers may use the values
 * of this module (zod is too heavy for a page); everything else imports its types.
 */
import { z } from 'zod';

const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'use lower-case words joined by hyphens, such as "hosting-order-2026"',
  );
const httpsUrl = z.url({ protocol: /^https$/, error: 'use a full https address' });
/** A day, a month or a year: ISO 8601 reduced precision. */
const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write the date as YYYY-MM-DD, YYYY-MM or YYYY');
const day = z.iso.date('write the date as YYYY-MM-DD');
const text = z
  .string()
  .min(1, 'write something or leave the field null')
  .regex(/^\S(.*\S)?$/s, 'remove the spaces at the ends');
const sentence = text.max(240, 'keep the sentence within 240 characters');

export const standingSchema = z.enum([
  'documented',
  'reported',
  'alleged',
  'disputed',
  'unresolved',
]);
/** How a claim stands on its evidence; never a judgement of who is right. */
export type Standing = z.infer<typeof standingSchema>;

export const relationSchema = z.enum(['supports', 'qualifies', 'disputes']);
export type Relation = z.infer<typeof relationSchema>;

export const sourceKindSchema = z.enum([
  'news',
  'government-record',
  'government-document',
  'court-record',
  'legislation-oversight',
  'company-statement',
  'advocacy-report',
  'academic',
]);
export type SourceKind = z.infer<typeof sourceKindSchema>;

/** `read`: seen at its own address; `mirror`: read in a copy; `cited`: only described by others. */
export const basisSchema = z.enum(['read', 'mirror', 'cited']);
export type Basis = z.infer<typeof basisSchema>;

export const sourceSchema = z.strictObject({
  id,
  publisher: text,
  title: text,
  authors: z.array(text).readonly(),
  url: httpsUrl,
  published: partialDate.nullable(),
  kind: sourceKindSchema,
  basis: basisSchema,
  note: text.nullable(),
  copyOf: z.strictObject({ publisher: text, title: text }).readonly().nullable(),
});
export type Source = Readonly<z.infer<typeof sourceSchema>>;

export const figureSchema = z.strictObject({
  label: text,
  value: z.number(),
  unit: z.enum(['USD', 'count', 'people', 'percent']),
  asOf: partialDate.nullable(),
});
export type Figure = Readonly<z.infer<typeof figureSchema>>;

export const claimSchema = z.strictObject({
  id,
  statement: sentence,
  detail: text.nullable(),
  entities: z.array(id).min(1).readonly(),
  topics: z.array(id).min(1).readonly(),
  standing: standingSchema,
  period: z
    .strictObject({ from: partialDate.nullable(), to: partialDate.nullable() })
    .readonly()
    .nullable(),
  figures: z.array(figureSchema).readonly(),
  evidence: z
    .array(
      z
        .strictObject({
          source: id,
          relation: relationSchema,
          says: text,
          locator: text.nullable(),
          /** The source prints the statement or document itself, or received it from its author. */
          firsthand: z.literal(true).optional(),
        })
        .readonly(),
    )
    .min(1, 'name at least one source')
    .readonly(),
  responses: z
    .array(z.strictObject({ by: text, position: text, source: id }).readonly())
    .readonly(),
  limits: text.nullable(),
  related: z.array(id).readonly(),
  /** Section of the founding article that this claim carries; null for what goes beyond it. */
  articleSection: z.int().min(0).nullable(),
  reviewed: day,
});
export type Claim = Readonly<z.infer<typeof claimSchema>>;
export type Evidence = Claim['evidence'][number];
export type Response = Claim['responses'][number];

export const topicSchema = z.strictObject({ id, name: text });
/** A subject that claims are filed and filtered under. */
export type Topic = Readonly<z.infer<typeof topicSchema>>;

export const newsSiteSchema = z.strictObject({
  domain: z
    .string()
    .regex(
      /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/,
      'write the bare domain in lower case, such as "example.org"',
    ),
  name: text,
  country: z.string().regex(/^[A-Z]{2}$/, 'use the two-letter country code, such as "US"'),
  language: z.string().regex(/^[a-z]{2}$/, 'use the two-letter language code, such as "en"'),
  paths: z
    .array(z.string().regex(/^\/\S*\*$/, 'begin with "/" and end with "*", such as "/news/*"'))
    .min(1, 'name a path or leave the field out')
    .readonly()
    .optional(),
});
/** A site on which Sidelight runs from installation; `paths` narrows it to parts of the site. */
export type NewsSite = Readonly<z.infer<typeof newsSiteSchema>>;

export const translationSchema = z.strictObject({
  topics: z.record(id, text).readonly(),
  entities: z
    .record(
      id,
      z
        .strictObject({
          name: text,
          fullName: text,
          description: text,
          /** Descriptions by the product's name. */
          products: z.record(text, text).readonly(),
          /** What else its names may mean, by the sense's id. */
          senses: z.record(id, text).readonly(),
        })
        .readonly(),
    )
    .readonly(),
  /** Labels of figures, by the English one. */
  figures: z.record(text, text).readonly(),
  claims: z
    .record(
      id,
      z
        .strictObject({ statement: sentence, detail: text.nullable(), limits: text.nullable() })
        .readonly(),
    )
    .readonly(),
});
/** All texts of the dataset in one further language, by record id. */
export type Translation = Readonly<z.infer<typeof translationSchema>>;

export const coverageSchema = z.strictObject({
  sentences: z
    .array(
      z
        .strictObject({
          /** `title`, or section and place in it, such as `4.1`. */
          sentence: z
            .string()
            .regex(/^(title|\d+\.\d+)$/, 'write "title" or a number such as "4.1"'),
          paraphrase: text,
          claims: z.array(id).min(1, 'name the claims that carry the sentence').readonly(),
          note: text.nullable(),
        })
        .readonly(),
    )
    .readonly(),
  beyond: z.array(id).readonly(),
});
/** Which claims carry each sentence of the founding article, and which go beyond it. */
export type Coverage = Readonly<z.infer<typeof coverageSchema>>;
