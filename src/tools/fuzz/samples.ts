/** Well-formed values of everything that Sidelight reads back, to be spoilt. */
import { libraryBackup } from '../../core/export/backup.ts';
import { cslJson } from '../../core/export/csl-json.ts';
import { webAnnotations } from '../../core/export/web-annotation.ts';
import { bibliographyOf } from '../../core/references/bibliography.ts';
import { referenceTo, type Reference } from '../../core/references/reference.ts';
import { passagePlace } from '../../core/references/selectors.ts';
import { defaultSettings } from '../../core/settings/settings.ts';
import { emptyWorksheet, type Worksheet } from '../../core/review/worksheet.ts';
import type { PageFacts } from '../../core/article/record.ts';

const NOW = '2026-11-23T10:00:00.000Z';
const ADDRESS = 'https://www.washingtonpost.com/technology/2026/11/02/files/';
const UUID = '8d6f7c1e-6f0f-4a9e-9a53-0f3a1b2c4d5e';
const TEXT =
  'Where the files go\nThe agency paid about $30 million for the system, officials said on Monday.';

export const reference: Reference = {
  ...referenceTo(
    {
      page: ADDRESS,
      url: ADDRESS,
      record: bibliographyOf('news-article', {
        title: found('Where the files go'),
        authors: found(['Ines Brandt', 'Ursula von der Leyen']),
        published: found('2026-11-02T08:00:00-05:00'),
        modified: null,
        publisher: found('The Washington Post'),
        language: found('en'),
        canonicalUrl: found(ADDRESS),
        description: null,
      }),
      passage: passagePlace({
        text: TEXT,
        start: 19,
        end: 60,
        range: null,
        blockHash: 'ab'.repeat(32),
        language: 'en',
      }),
      entities: ['an-entity'],
      claims: ['a-claim'],
    },
    UUID,
    NOW,
  ),
  tags: ['files'],
  note: 'To be asked.',
  check: { kind: 'changed', when: NOW, today: 'The agency paid $31 million' },
};

export const worksheet: Worksheet = {
  ...emptyWorksheet(
    ADDRESS,
    {
      url: ADDRESS,
      title: 'Where the files go',
      authors: ['Ines Brandt'],
      publisher: 'The Washington Post',
      published: '2026-11-02T08:00:00-05:00',
      modified: null,
      language: 'en',
      kind: 'news-article',
      accessed: NOW,
    },
    NOW,
  ),
  summary: 'Mostly so.',
  entries: [
    {
      id: UUID,
      passage: {
        text: TEXT,
        lang: 'en',
        before: 'a',
        after: 'b',
        order: 0,
        entities: ['an-entity'],
      },
      verdict: 'supported',
      evidence: [{ claim: 'a-claim', source: null }],
      note: 'Agrees.',
      changed: NOW,
    },
  ],
};

export const worksheetFile = { format: 'sidelight-worksheet', version: 1, worksheet };

/** As files: a backup, Web Annotations, CSL-JSON. */
export const libraryFiles: readonly [string, string, string] = [
  [...libraryBackup([reference], NOW)].join(''),
  [...webAnnotations([reference], `urn:uuid:${UUID}`)].join(''),
  [...cslJson([reference])].join(''),
];

export const storedWorksheet = { page: ADDRESS, revision: 'r', changed: NOW, worksheet };
export const storedDraft = { page: ADDRESS, key: 'k', base: worksheet, worksheet };
export const worksheetPage = ADDRESS;

export const storedSettings = {
  version: 1,
  values: { ...defaultSettings, sites: { 'news.example': 'always' } },
};

export const storedOverrules = {
  version: 1,
  overrules: [
    {
      entity: 'an-entity',
      surface: 'NAME',
      sense: 'another',
      place: { kind: 'page', address: ADDRESS },
      decision: 'marked',
      made: 1,
    },
  ],
};

export const facts: PageFacts = {
  url: ADDRESS,
  title: 'Where the files go - The Washington Post',
  lang: 'en',
  jsonLd: [
    JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Where the files go',
      datePublished: '2026-11-02T08:00:00-05:00',
      author: [{ '@type': 'Person', name: 'Ines Brandt' }],
      publisher: { '@type': 'Organization', name: 'The Washington Post' },
    }),
  ],
  meta: [{ name: 'og:type', content: 'article' }],
  canonical: ADDRESS,
  microdata: [{ type: 'https://schema.org/Article', prop: 'headline', value: 'Where' }],
  headings: ['Where the files go'],
  bylines: [{ text: 'By Ines Brandt\nReporter', distance: 1 }],
  dates: [{ text: 'Nov. 2, 2026', distance: 2 }],
  lead: ['By Ines Brandt', 'Nov. 2, 2026 at 8:00 a.m. EST', TEXT],
  articles: 1,
  paragraphs: 4,
};

function found<T>(value: T) {
  return { value, from: 'json-ld', sure: 'high' } as const;
}
