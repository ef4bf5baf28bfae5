import { plausibleCanonical, writeAddress } from './address.ts';
import { isoDate } from './dates.ts';
import { isNode, listOf } from './json-ld.ts';
import { plainText } from './plain-text.ts';
import type { ArticleRecord } from './record.ts';
import { first, mapped, metaValues, microdataValues, type Sources } from './sources.ts';

export function readPublished(sources: Sources): ArticleRecord['published'] {
  const { facts, main, page } = sources;
  const names = [
    'article:published_time',
    'og:article:published_time',
    'citation_publication_date',
    'citation_date',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date',
    'dc.date.created',
    'parsely-pub-date',
    'sailthru.date',
    'datepublished',
    'pubdate',
    'publish-date',
    'publishdate',
    'publish_date',
    'publication_date',
    'ptime',
    'date',
    'cxenseparse:recs:publishtime',
    'bt:pubdate',
    'rnews:datepublished',
  ];
  return first<string>([
    { value: isoDate(main?.['datePublished']), from: 'json-ld' },
    ...mapped(metaValues(sources, names), isoDate),
    ...mapped(microdataValues(sources, ['datePublished']), isoDate),
    { value: isoDate(main?.['dateCreated']), from: 'json-ld' },
    ...facts.times.slice(0, 1).map((time) => ({ value: isoDate(time), from: 'time' })),
    { value: page && dateInPath(page.path), from: 'address' },
  ]);
}

function dateInPath(path: string): string | null {
  const match = /\/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=\D)/.exec(path);
  return match && isoDate(`${match[1]}-${match[2]}-${match[3]}`);
}

export function readModified(sources: Sources): ArticleRecord['modified'] {
  const names = [
    'article:modified_time',
    'og:updated_time',
    'og:article:modified_time',
    'dcterms.modified',
    'dc.date.modified',
    'datemodified',
    'lastmod',
    'last-modified',
    'revised',
    'utime',
  ];
  return first<string>([
    { value: isoDate(sources.main?.['dateModified']), from: 'json-ld' },
    ...mapped(metaValues(sources, names), isoDate),
    ...mapped(microdataValues(sources, ['dateModified']), isoDate),
  ]);
}

export function readCanonical(sources: Sources): ArticleRecord['canonicalUrl'] {
  const { facts, main, page } = sources;
  const believe = (value: unknown) =>
    typeof value === 'string' ? plausibleCanonical(value, page) : null;
  const entity = listOf(main?.['mainEntityOfPage'])[0];
  return first<string>([
    { value: believe(facts.canonical), from: 'link:canonical' },
    ...mapped(metaValues(sources, ['og:url']), believe),
    { value: believe(isNode(entity) ? entity['@id'] : entity), from: 'json-ld' },
    { value: believe(main?.['url']), from: 'json-ld' },
    { value: page && writeAddress(page), from: 'address' },
  ]);
}

export function readDescription(sources: Sources): ArticleRecord['description'] {
  return first<string>([
    ...mapped(
      metaValues(sources, [
        'og:description',
        'description',
        'dc.description',
        'twitter:description',
        'sailthru.description',
      ]),
      plainText,
    ),
    { value: plainText(sources.main?.['description']), from: 'json-ld' },
  ]);
}
