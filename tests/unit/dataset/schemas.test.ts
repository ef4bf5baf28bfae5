import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultLine } from '../../../src/tools/dataset/faults.ts';
import { readRecords } from '../../../src/tools/dataset/read-records.ts';
import { copyOfDataset } from './dataset-directory.ts';

const cases: readonly (readonly [
  name: string,
  file: string,
  from: string,
  to: string,
  fault: string,
])[] = [
  [
    'an unknown field',
    'claims/contracts.json',
    '"statement":',
    '"sentence":',
    'claims/contracts.json · elite-29-9-million-supplement: there is no field "sentence". Remove it or correct its spelling.',
  ],
  [
    'a missing field',
    'claims/contracts.json',
    '"statement":',
    '"sentence":',
    'claims/contracts.json · elite-29-9-million-supplement · statement: the field is missing. Write text in double quotes here.',
  ],
  [
    'an unknown standing',
    'claims/contracts.json',
    '"standing": "reported"',
    '"standing": "proven"',
    'claims/contracts.json · elite-29-9-million-supplement · standing: "proven" does not fit here. Use one of "documented", "reported", "alleged", "disputed", "unresolved".',
  ],
  [
    'an address without https',
    'sources.json',
    '"url": "https://404media.co/',
    '"url": "http://404media.co/',
    'sources.json · 404media-icm-database-2025 · url: "http://404media.co/inside-a-powerful-database-ice-uses-to-identify-and-depor… does not fit here. Use a full https address.',
  ],
  [
    'an impossible date',
    'claims/contracts.json',
    '"reviewed": "2026-11-23"',
    '"reviewed": "2026-11-31"',
    'claims/contracts.json · elite-29-9-million-supplement · reviewed: "2026-11-31" does not fit here. Write the date as YYYY-MM-DD.',
  ],
  [
    'a figure as text',
    'claims/contracts.json',
    '"value": 29900000',
    '"value": "29.9 million"',
    'claims/contracts.json · elite-29-9-million-supplement · figures[0].value: "29.9 million" does not fit here. Write a number here.',
  ],
  [
    'a domain with a scheme',
    'news-sites.json',
    '"domain": "20minutos.es"',
    '"domain": "https://20minutos.es"',
    'news-sites.json · https://20minutos.es · domain: "https://20minutos.es" does not fit here. Write the bare domain in lower case, such as "example.org".',
  ],
  [
    'an empty translation',
    'translations/es.json',
    '"advocacy": "Activismo"',
    '"advocacy": ""',
    'translations/es.json · advocacy: "" does not fit here. Write something or leave the field null.',
  ],
  [
    'a wrong sentence number',
    'coverage.json',
    '"sentence": "0.1"',
    '"sentence": "0,1"',
    'coverage.json · 0,1 · sentence: "0,1" does not fit here. Write "title" or a number such as "4.1".',
  ],
];

test.each(cases)('%s is a fault of its record and field', (_, file, from, to, fault) => {
  using copy = copyOfDataset();
  copy.edit(file, from, to);
  const { records, faults } = readRecords(copy.directory);
  expect(records).toBeNull();
  expect(faults.map(faultLine)).toContain(fault);
});

test('a sentence of more than 240 characters is refused', () => {
  using copy = copyOfDataset();
  copy.edit('claims/contracts.json', '"statement": "', `"statement": "${'Long. '.repeat(40)}`);
  expect(readRecords(copy.directory).faults.map(faultLine).join('\n')).toContain(
    'keep the sentence within 240 characters'.replace('keep', 'Keep'),
  );
});

describe('phrasings', () => {
  const record = (change: object) => [
    {
      claim: 'icm-hosted-on-aws',
      names: [],
      news: {
        en: {
          says: [
            'One sentence of news.',
            'Two sentences of news.',
            'Three of them.....',
            'Four of them, in all.',
          ],
          words: ['one', 'two', 'three', 'four'],
          ...change,
        },
      },
    },
  ];
  const faults = (value: unknown) => {
    using copy = copyOfDataset();
    writeFileSync(join(copy.directory, 'phrasings/oversight.json'), JSON.stringify(value));
    return readRecords(copy.directory).faults.map(faultLine);
  };
  const place = 'phrasings/oversight.json · icm-hosted-on-aws · news.en';
  const four = ['one', 'two', 'three', 'four'];

  test.each([
    [{ words: ['one'] }, `${place}.words: ["one"] does not fit here. Write at least 4.`],
    [
      { words: [' one', 'two', 'three', 'four'] },
      `${place}.words[0]: " one" does not fit here. Remove the spaces at the ends.`,
    ],
    [
      { words: 'one' },
      `${place}.words: "one" does not fit here. Write a list in square brackets here.`,
    ],
    [
      { says: [...four.map((word) => `A sentence with the word ${word}`), 'Short.'] },
      `${place}.says[4]: "Short." does not fit here. Write a sentence or headline of at least 20 characters.`,
    ],
    [{ terms: four }, `${place}: there is no field "terms". Remove it or correct its spelling.`],
  ])('%j is a fault of its record and field', (change, fault) => {
    expect(faults(record(change))).toContain(fault);
  });

  test('a language is named by its two-letter code', () => {
    const [first] = record({});
    const value = [{ ...first, news: { english: first?.news.en } }];
    expect(faults(value).join('\n')).toContain('icm-hosted-on-aws · news.english: ');
  });

  test('more than thirty words are too many', () => {
    const words = Array.from({ length: 31 }, (_, at) => `word ${at}`);
    expect(faults(record({ words })).join('\n')).toContain('Keep the best 30.');
  });
});
