import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { aliasSchema } from '../../../src/core/dataset/entity-records.ts';
import { phrasingsSchema } from '../../../src/core/dataset/phrasing-records.ts';
import { relationSchema } from '../../../src/core/dataset/relation-records.ts';
import { claimSchema, newsSiteSchema, sourceSchema } from '../../../src/core/dataset/records.ts';

const guide = readFileSync(resolve(import.meta.dirname, '../../../docs/dataset.md'), 'utf8');
const examples = [...guide.matchAll(/```json\n(.*?)```/gs)].map(([, text = '']) =>
  JSON.parse(text),
);

test('the examples of the guide for editors are valid records', () => {
  const schemas = [
    claimSchema,
    sourceSchema,
    aliasSchema,
    relationSchema,
    newsSiteSchema,
    phrasingsSchema,
  ];
  expect(examples.map((_, at) => schemas[at]?.safeParse(examples[at]).success)).toEqual(
    schemas.map(() => true),
  );
});
