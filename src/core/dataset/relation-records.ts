/**
 * The record of `assets/dataset/relations.json`: who builds, hosts, supplies, buys and uses what,
 * each resting on claims. Only tools and tests may use the values of this module.
 */
import { z } from 'zod';

const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'use lower-case words joined by hyphens, such as "four-points"',
  );
const text = z.string().regex(/^\S(.*\S)?$/, 'remove the spaces at the ends');
/** An entity or a party by its id, or a product: `entity/Product`. */
const end = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(\/\S(.*\S)?)?$/,
    'write an id such as "aws", or a product such as "aws/GovCloud"',
  );

export const relationKindSchema = z.enum(['builds', 'hosts', 'supplies', 'buys', 'uses']);
export type RelationKind = z.infer<typeof relationKindSchema>;

const partySchema = z.strictObject({
  id,
  name: text,
  /** Further names that claims use. */
  names: z.array(text).readonly(),
});
/** Somebody who stands in a relation and is not looked for on pages. */
export type Party = Readonly<z.infer<typeof partySchema>>;

export const relationSchema = z.strictObject({
  from: end,
  kind: relationKindSchema,
  to: end,
  /** For whom it is done, where that is somebody else; null otherwise. */
  for: end.nullable(),
  /** The first is the one whose sentence says it, and whose standing is the relation's. */
  claims: z.array(id).min(1, 'name at least one claim').readonly(),
});
export type Relation = Readonly<z.infer<typeof relationSchema>>;

export const relationsSchema = z.strictObject({
  parties: z.array(partySchema).readonly(),
  relations: z.array(relationSchema).readonly(),
});
export type Relations = Readonly<z.infer<typeof relationsSchema>>;
