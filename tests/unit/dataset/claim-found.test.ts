import { expect, it } from 'vitest';
import claimsIndex from '../../../assets/dataset/compiled/claims.json' with { type: 'json' };
import { foundIn } from '../../../src/core/dataset/claim-found.ts';
import { createDataset } from '../../../src/core/dataset/dataset.ts';
import type { DatasetIndex } from '../../../src/core/dataset/index-format.ts';
import type { ClaimView } from '../../../src/core/dataset/views.ts';

const dataset = createDataset(claimsIndex as unknown as DatasetIndex);
const [source] = dataset.index.sources.flatMap(({ id }) => dataset.source(id) ?? []);
const [like] = dataset.index.claims.flatMap(({ id }) => dataset.claim(id, 'en') ?? []);
if (source === undefined || like === undefined) throw new Error('the dataset is empty');

const gazette = { ...source, publisher: 'Gazette', title: 'Lanterns', authors: ['Mo Quay'] };
const claim: ClaimView = {
  ...like,
  statement: 'A ferry left.',
  detail: 'It carried salt.',
  limits: 'The tide is not known.',
  figures: [{ label: 'Barrels', value: 3, unit: 'count', asOf: null }],
  evidence: [
    {
      source: gazette,
      relation: 'supports',
      says: 'It sailed.',
      locator: 'page 4',
      firsthand: false,
    },
  ],
  responses: [{ by: 'The harbour', position: 'No comment.', source: gazette }],
};

it.each([
  ['ferry', null],
  ['ferry salt', null],
  ['salt', 'detail'],
  ['tide', 'limits'],
  ['barrel', 'figures'],
  ['sailed', 'evidence'],
  ['page', 'evidence'],
  ['comment', 'answers'],
  ['gazet', 'sources'],
  ['quay', 'sources'],
  ['zeppelin', null],
  ['', null],
])('%j is found in %j', (query, expected) => {
  expect(foundIn(claim, query)).toBe(expected);
});
