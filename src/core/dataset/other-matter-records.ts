/**
 * The records of `assets/dataset/other-matters.json`: what else news writes about an entity, of
 * which the dataset says nothing. A passage that speaks of such a matter is left without claims
 * rather than given some that only share its words. Nobody is shown them. Only tools and tests may
 * use the values of this module; everything else imports its types.
 */
import { z } from 'zod';

const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'use lower-case words joined by hyphens, such as "aws-outage"',
  );
const word = z
  .string()
  .regex(/^\S(.*\S)?$/, 'remove the spaces at the ends')
  .min(2, 'write a word or short phrase')
  .max(48, 'keep it within 48 characters');

export const otherMatterSchema = z.strictObject({
  id,
  /** Entities about which news writes of this matter. */
  entities: z.array(id).min(1, 'name at least one entity').readonly(),
  /** Words and short phrases typical of it, by two-letter language code. */
  words: z
    .record(
      z.string().regex(/^[a-z]{2}$/, 'use the two-letter language code'),
      z.array(word).min(5, 'write at least 5').max(50, 'keep the best 50').readonly(),
    )
    .readonly(),
});
/** A matter of which news writes beside an entity's name and on which there is no claim. */
export type OtherMatter = Readonly<z.infer<typeof otherMatterSchema>>;
