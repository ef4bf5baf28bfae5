/** References for the tests of the library and its formats. */
import fc from 'fast-check';
import type { ArticleRecord } from '../../../src/core/article/record.ts';
import type { Author } from '../../../src/core/references/author.ts';
import { bibliographyOf, type RecordField } from '../../../src/core/references/bibliography.ts';
import { referenceTo, type Reference } from '../../../src/core/references/reference.ts';
import { passagePlace } from '../../../src/core/references/selectors.ts';

export const now = '2026-11-23T10:00:00.000Z';

export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

const found = <T>(value: T) => ({ value, from: 'json-ld', sure: 'high' }) as const;

export const record: ArticleRecord = {
  title: found('Agency Signs New Data Contract'),
  authors: found(['Ursula von der Leyen', 'Ana Ruiz']),
  published: found('2026-03-02T08:00:00+01:00'),
  modified: null,
  publisher: found('The Daily Example'),
  language: found('en'),
  canonicalUrl: null,
  description: found('What the agency bought.'),
};

export const pageText =
  'Agency Signs New Data Contract\nThe agency paid about $30 million for the system, officials said on Monday. Critics asked what the system does with the records.\nMore stories';

export const quoted = 'paid about $30 million for the system';

export function placeOf(text: string, exact: string) {
  const start = text.indexOf(exact);
  const place = passagePlace({
    text,
    start,
    end: start + exact.length,
    range: null,
    blockHash: 'ab'.repeat(32),
    language: 'en',
  });
  if (place === null) throw new Error(`"${exact}" is not in the text.`);
  return place;
}

export function reference(number = 1, change: Partial<Reference> = {}): Reference {
  const saved = {
    page: 'https://daily.example/us/agency-signs-new-data-contract',
    url: 'https://www.daily.example/us/agency-signs-new-data-contract?id=4',
    record: bibliographyOf('news-article', record),
    passage: placeOf(pageText, quoted),
    entities: ['one'],
    claims: ['claim-one'],
  };
  return { ...referenceTo(saved, uuid(number), now), ...change };
}

/** What one format or another gives a meaning. */
const awkward = Array.from('{}\\%&$#_~^"\',;<>|=+-@`*[]\n\t ').concat(
  ['\r\n', 'ER  - ', ' and ', 'مرحبا', 'שלום', '😀', '👩‍👩‍👧', 'é', 'e\u0301', '契約', 'ICE'],
  ['word', 'https://a.example'],
);

/** Any text that a page or a person can have written, with what formats stumble over. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.toWellFormed()),
  fc.array(fc.constantFrom(...awkward), { maxLength: 12 }).map((parts) => parts.join('')),
);

/** Text on one line, without control characters: what a title or a name can be. */
export const anyLine = anyText
  .map((text) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\p{Co}]+|\s+/gu, ' ').trim())
  .filter((text) => text !== '');

const word = fc.constantFrom('Ana', 'Bo', 'Çelik', "O'Neil", 'Smith-Jones', 'García Márquez', 'Li');

export const anyAuthor: fc.Arbitrary<Author> = fc.oneof(
  fc.record({
    kind: fc.constant('person' as const),
    given: word,
    particle: fc.constantFrom('', 'von', 'von der', 'de la'),
    family: word,
    suffix: fc.constantFrom('', 'Jr.', 'III'),
  }),
  fc.record({
    kind: fc.constant('whole' as const),
    name: fc.constantFrom(
      'Reuters',
      'The Staff',
      'Ana',
      '山田太郎',
      'Ministry of Data and Records',
    ),
  }),
);

const field = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<RecordField<T>> =>
  fc
    .tuple(
      fc.option(value),
      fc.constantFrom('json-ld', 'person', null),
      fc.boolean(),
      fc.option(value, { nil: undefined }),
    )
    .map(([known, from, edited, said]) => ({
      value: known,
      from,
      edited,
      ...(edited && said !== undefined ? { said } : {}),
    }));

const date = fc.constantFrom('2026', '2026-03', '2026-03-02', '2026-03-02T23:59:00-05:00');

export const anyReference: fc.Arbitrary<Reference> = fc
  .record({
    number: fc.integer({ min: 1, max: 2 ** 32 }),
    title: field(anyLine),
    authors: field(fc.array(anyAuthor, { minLength: 1, maxLength: 4 })),
    publisher: field(anyLine),
    published: field(date),
    description: field(anyLine),
    exact: fc.option(anyText.filter((text) => text.trim() !== '')),
    tags: fc.uniqueArray(fc.constantFrom('contract', 'oversight', 'two words', 'ñ'), {
      maxLength: 3,
    }),
    note: anyText,
  })
  .map(({ number, exact, tags, note, ...fields }) => {
    const base = reference(number);
    const text = exact === null ? null : `Before it. ${exact} After it.`;
    return {
      ...base,
      record: { ...base.record, ...fields },
      passage: text === null || exact === null ? null : placeOf(text, exact),
      tags,
      note,
    };
  });
