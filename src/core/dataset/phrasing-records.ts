/**
 * The records of `assets/dataset/phrasings/`: how news speaks of each claim's matter, written
 * beforehand so that a passage in other words finds the claim (document expansion after Nogueira
 * et al., "Document Expansion by Query Prediction", 2019). Nobody is shown them. Only tools and
 * tests may use the values of this module; everything else imports its types.
 */
import { z } from 'zod';

const trimmed = z.string().regex(/^\S(.*\S)?$/, 'remove the spaces at the ends');
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write the id of a claim, such as "icm-hosted-on-aws"');
const languageCode = z.string().regex(/^[a-z]{2}$/, 'use the two-letter language code');
const list = (phrase: z.ZodString, least: number, most: number) =>
  z
    .array(phrase)
    .min(least, `write at least ${least}`)
    .max(most, `keep the best ${most}`)
    .readonly();

export const newsPhrasesSchema = z.strictObject({
  says: list(
    trimmed
      .min(20, 'write a sentence or headline of at least 20 characters')
      .max(180, 'keep the sentence within 180 characters'),
    4,
    10,
  ),
  words: list(
    trimmed.min(2, 'write a word or short phrase').max(48, 'keep it within 48 characters'),
    4,
    30,
  ),
});
/**
 * What news says in one language. `says`: sentences and headlines that report, ask about or deny
 * the matter; `words`: further words and short phrases that count towards it.
 */
export type NewsPhrases = Readonly<z.infer<typeof newsPhrasesSchema>>;

export const phrasingsSchema = z.strictObject({
  claim: id,
  /** Names, titles and acronyms that are the same in every language and tell of this matter. */
  names: list(trimmed.min(2, 'write a name').max(60, 'keep it within 60 characters'), 0, 20),
  /** By two-letter language code. */
  news: z.record(languageCode, newsPhrasesSchema).readonly(),
});
export type Phrasings = Readonly<z.infer<typeof phrasingsSchema>>;
