/** The records that people write to say what is right: one JSON object a line. */
import { z } from 'zod';

const text = z.string().min(1, 'must not be empty');

/**
 * One judged occurrence of a name. `start` and `end` are UTF-16 offsets into the document's text;
 * `label` is true where the entity is meant, and `sense` says what is meant, in the writer's own
 * words or the dataset's. The text stands here or in the document that `doc` names.
 */
export const mentionLabelSchema = z
  .object({
    id: text.optional(),
    doc: text.optional(),
    text: text.optional(),
    start: z.int().min(0),
    end: z.int().min(1),
    surface: text,
    entity: text,
    label: z.boolean(),
    sense: text,
    lang: text,
  })
  .refine(({ doc, text: own }) => doc !== undefined || own !== undefined, {
    path: ['doc'],
    message: 'name the document that holds the occurrence, or give its text in "text"',
  });

/** A text with judged occurrences; its lines are its blocks. */
export const documentSchema = z.object({ doc: text, text: z.string() });

const found = text.nullable().optional();

/**
 * What a saved page is and says of itself. `file` is relative to the list it stands in. A field
 * that is left out is not judged; null says that the page does not tell.
 */
export const pageLabelSchema = z.object({
  file: text,
  url: z.url().nullable().optional(),
  kind: z.enum(['news-article', 'other-article', 'not-article']).optional(),
  record: z
    .strictObject({
      title: found,
      authors: z.array(text).nullable().optional(),
      published: found,
      modified: found,
      publisher: found,
      language: found,
      canonicalUrl: found,
    })
    .optional(),
});

export type MentionLabel = z.infer<typeof mentionLabelSchema>;
export type PageLabel = z.infer<typeof pageLabelSchema>;
export type RecordLabel = NonNullable<PageLabel['record']>;
export type FieldName = keyof RecordLabel;
