import type { ArticleRecord } from './record.ts';
import { first, mapped, metaValues, type Sources } from './sources.ts';

const fields = [
  'content-language',
  'dc.language',
  'dcterms.language',
  'citation_language',
  'language',
  'inlanguage',
  'og:locale',
];

/** Words that hold a language together; none of them stands in two of the lists. */
const glue: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'the and of to that with was were has have from his her they this which would not is are been',
  ),
  es: words('el los las y del con para fue según también pero más su sus han este esta sobre'),
  fr: words('et les des du dans est une pour qui sur pas avec au aux ce cette ont été sont par'),
  de: words('der die und ist nicht ein eine von mit auf für sich dem den wird auch bei wurde nach'),
  pt: words('os não uma um foi são mais às dos ao pela pelo também já você seu sua até'),
  it: words('il gli della delle nel che di è sono per anche più alla dei stato come questo'),
};

/** Words of a language in the text before it counts as written in it. */
const enough = 6;
/** So many times more of them than of the declared language before the declaration is a mistake. */
const clearly = 5;

/**
 * The page's language: as declared, unless its first paragraphs are plainly in another, as on
 * sites whose template was never translated; from those paragraphs where nothing is declared.
 */
export function readLanguage(sources: Sources): ArticleRecord['language'] {
  const { facts, main } = sources;
  const declared = first<string>([
    { value: languageTag(facts.lang), from: 'html', sure: 'high' },
    { value: languageTag(main?.['inLanguage']), from: 'json-ld', sure: 'high' },
    ...mapped(metaValues(sources, fields), languageTag),
  ]);
  const counts = countGlue([facts.title, ...facts.headings, ...facts.lead].join(' '));
  const [[language, count] = ['', 0]] = [...counts].toSorted((a, b) => b[1] - a[1]);
  if (declared === null) {
    const script = scriptOf([facts.title, ...facts.lead].join(' '));
    const value = script ?? (count >= enough ? language : null);
    return value === null ? null : { value, from: 'text', sure: 'low' };
  }
  const own = counts.get(declared.value.split('-')[0] ?? '');
  const isMistaken = own !== undefined && count >= 2 * enough && count > clearly * (own + 1);
  return isMistaken ? { value: language, from: 'text', sure: 'medium' } : declared;
}

function languageTag(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const match = /^\s*([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?\b/i.exec(value);
  if (match?.[1] === undefined || match[1].length > 3) return null;
  const [, language, script, region] = match;
  const title = script && script.charAt(0).toUpperCase() + script.slice(1).toLowerCase();
  return [language.toLowerCase(), title, region?.toUpperCase()].filter(Boolean).join('-');
}

function countGlue(text: string): ReadonlyMap<string, number> {
  const counts = new Map(Object.keys(glue).map((language) => [language, 0]));
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    for (const [language, list] of Object.entries(glue)) {
      if (list.has(word)) counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  return counts;
}

/** The language of a text whose script tells it. */
function scriptOf(text: string): string | null {
  const share = (script: RegExp) => text.replace(script, '').length / Math.max(text.length, 1);
  if (share(/[^\p{sc=Hiragana}\p{sc=Katakana}]/gu) > 0.1) return 'ja';
  if (share(/[^\p{sc=Hangul}]/gu) > 0.2) return 'ko';
  if (share(/[^\p{sc=Han}]/gu) > 0.2) return 'zh';
  return share(/[^\p{sc=Arabic}]/gu) > 0.3 ? 'ar' : null;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
