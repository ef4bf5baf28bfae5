/**
 * The records of `assets/dataset/`, defined once: types are inferred from these schemas, the JSON
 * Schemas for editors are generated from them. Only tools, tests and importers may use the values
 * of this module (zod is too heavy for a page); everything else imports its types.
 */
import { z } from 'zod';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens, such as "icm-on-aws"');
const httpsUrl = z.url({ protocol: /^https$/, error: 'use a full https address' });
/** A day, a month or a year: ISO 8601 reduced precision. */
const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write the date as YYYY-MM-DD, YYYY-MM or YYYY');
const day = z.iso.date('write the date as YYYY-MM-DD');
const text = z.string().trim().min(1, 'write something or leave the field null');

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
  statement: text.max(240, 'keep the sentence within 240 characters'),
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
