import { plausibleCanonical, writeAddress } from './address.ts';
import { isNode, listOf } from './json-ld.ts';
import { plainText } from './plain-text.ts';
import type { ArticleRecord } from './record.ts';
import { first, mapped, metaValues, type Sources } from './sources.ts';

/** The page's address without tracking, as the page itself gives it where that can be believed. */
export function readCanonical(sources: Sources): ArticleRecord['canonicalUrl'] {
  const { facts, main, page } = sources;
  const believe = (value: unknown) =>
    typeof value === 'string' ? plausibleCanonical(value, page) : null;
  const entity = listOf(main?.['mainEntityOfPage'])[0];
  return first<string>([
    { value: believe(facts.canonical), from: 'link:canonical', sure: 'high' },
    ...mapped(metaValues(sources, ['og:url']), believe),
    { value: believe(isNode(entity) ? entity['@id'] : entity), from: 'json-ld', sure: 'high' },
    { value: believe(main?.['url']), from: 'json-ld', sure: 'high' },
    { value: page && writeAddress(page), from: 'address', sure: 'medium' },
  ]);
}

/** The page's own summary of itself. */
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
    { value: plainText(sources.main?.['description']), from: 'json-ld', sure: 'high' },
  ]);
}
