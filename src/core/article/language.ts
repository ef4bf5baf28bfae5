import type { ArticleRecord } from './record.ts';
import { first, mapped, metaValues, type Sources } from './sources.ts';

export function readLanguage(sources: Sources): ArticleRecord['language'] {
  const { facts, main } = sources;
  return first<string>([
    { value: languageTag(facts.lang), from: 'html' },
    { value: languageTag(main?.['inLanguage']), from: 'json-ld' },
    ...mapped(
      metaValues(sources, [
        'content-language',
        'dc.language',
        'dcterms.language',
        'citation_language',
        'language',
        'og:locale',
      ]),
      languageTag,
    ),
  ]);
}

function languageTag(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const match = /^\s*([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?\b/i.exec(value);
  if (match?.[1] === undefined || match[1].length > 3) return null;
  const [, language, script, region] = match;
  const title = script && script.charAt(0).toUpperCase() + script.slice(1).toLowerCase();
  return [language.toLowerCase(), title, region?.toUpperCase()].filter(Boolean).join('-');
}
