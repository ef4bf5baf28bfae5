import type { Address } from './address.ts';
import { datesIn, isoDate, type DateInText, type DayOrder } from './dates.ts';
import { readLanguage } from './language.ts';
import type { ArticleRecord, Found, PageFacts } from './record.ts';
import { first, mapped, metaValues, microdataValues, type Sources } from './sources.ts';

const publishedNames = [
  'article:published_time',
  'og:article:published_time',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dc.date.created',
  'dcterms.date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'rnews:datepublished',
  'date',
  'datecreated',
  'analyticsattributes.articledate',
  'published',
  'article_date_original',
  'odate',
  'pdate',
  'ptime',
];
/** Names of the many other elements that hold a date of publication. */
const publishedName =
  /(?:pub(?:lish|lication|lished)?|posted|issued?|release|display|created?)[-_.: ]?(?:date|time|on|at)\b|date[-_.: ]?(?:pub|posted|issue|created)|firstpub|^article[:.]published/;
const modifiedNames = [
  'article:modified_time',
  'og:updated_time',
  'og:article:modified_time',
  'dcterms.modified',
  'dc.date.modified',
  'datemodified',
  'lastmod',
  'last-modified',
  'revised',
  'revision_date',
  'utime',
];

/** The date of publication: as declared, else as shown near the headline, else from the address. */
export function readPublished(sources: Sources): ArticleRecord['published'] {
  const { facts, main, webPage, page } = sources;
  const order = dayOrder(sources);
  const read = (value: unknown) => isoDate(value, order);
  const others = facts.meta
    .filter(({ name }) => publishedName.test(name) && !/modif|updat|expir|unpub/.test(name))
    .map(({ name, content }) => ({
      value: read(content),
      from: `meta:${name}`,
      sure: 'high' as const,
    }));
  const declared = first<string>([
    { value: read(main?.['datePublished']), from: 'json-ld', sure: 'high' },
    ...mapped(metaValues(sources, publishedNames), read),
    ...mapped(microdataValues(sources, ['datePublished']), read),
    ...others,
    { value: read(webPage?.['datePublished']), from: 'json-ld', sure: 'high' },
    { value: read(main?.['dateCreated']), from: 'json-ld', sure: 'high' },
  ]);
  const shown = shownDates(facts, order);
  if (declared === null) return concluded(shown, page && dateInPath(page));
  // A day alone, with its time shown beside the headline.
  const whole = shown.find(
    ({ value, role, isNear }) =>
      isNear && role !== 'updated' && value.startsWith(`${declared.value}T`),
  );
  return whole === undefined ? declared : { ...declared, value: whole.value };
}

/** The date of the last change, as declared or as shown near the headline. */
export function readModified(sources: Sources): ArticleRecord['modified'] {
  const { facts, main, webPage } = sources;
  const order = dayOrder(sources);
  const read = (value: unknown) => isoDate(value, order);
  const shown = shownDates(facts, order).find(({ role }) => role === 'updated');
  return first<string>([
    { value: read(main?.['dateModified']), from: 'json-ld', sure: 'high' },
    ...mapped(metaValues(sources, modifiedNames), read),
    ...mapped(microdataValues(sources, ['dateModified']), read),
    { value: read(webPage?.['dateModified']), from: 'json-ld', sure: 'high' },
    { value: shown?.value ?? null, from: 'text', sure: 'medium' },
  ]);
}

interface ShownDate {
  readonly value: string;
  readonly role: 'published' | 'plain' | 'updated';
  readonly isNear: boolean;
}

/** Elements up from the headline within which a date is still the headline's. */
const near = 3;
/** Lines after the headline that may hold its date, and how long such a line is. */
const leadLines = 25;
const longestLine = 120;
/** A date this far into a longer line is part of a sentence. */
const opening = 12;
/** Text before a date in which it is said what happened then. */
const longestLabel = 45;

function shownDates(facts: PageFacts, order: DayOrder): readonly ShownDate[] {
  const placed = [...facts.dates, ...facts.bylines];
  const read = (text: string, isNear: boolean) =>
    datesIn(text, order).map((date, at, all) => shownDate(text, date, all[at - 1], isNear));
  const lead = facts.lead
    .slice(0, leadLines)
    .flatMap((line) =>
      line.length <= longestLine ? [line] : [line.slice(0, opening + longestLabel)],
    )
    .flatMap((line) =>
      read(line, true).filter(
        ({ start }) => line.length < opening + longestLabel || start <= opening,
      ),
    );
  return [
    ...placed.filter((one) => one.distance <= near).flatMap((one) => read(one.text, true)),
    ...lead,
    ...placed.filter((one) => one.distance > near).flatMap((one) => read(one.text, false)),
  ];
}

const updated =
  /updat|modif|edited|revis|actualiz|mise? à jour|aktualisiert|aggiornat|atualiz|bijgewerkt|更新|수정/iu;
const published =
  /publi|posted|created|veröffentlicht|erstellt|creado|pubblicat|geplaatst|公開|投稿|掲載|입력/iu;

function shownDate(
  text: string,
  { value, start }: DateInText,
  before: DateInText | undefined,
  isNear: boolean,
): ShownDate & { readonly start: number } {
  const label = text.slice(Math.max(before?.end ?? 0, start - longestLabel), start);
  const role = published.test(label) ? 'published' : updated.test(label) ? 'updated' : 'plain';
  return { value, role, isNear, start };
}

/** What a page shows and its address, weighed: they mend each other's faults. */
function concluded(shown: readonly ShownDate[], address: string | null): Found<string> | null {
  const pick = (dates: readonly ShownDate[]) =>
    dates.find(({ role }) => role === 'published') ??
    dates.find(({ role }) => role === 'plain') ??
    dates[0];
  const close = pick(shown.filter(({ isNear }) => isNear));
  const far = pick(shown.filter(({ isNear }) => !isNear));
  if (address === null) {
    const date = close ?? far;
    if (date === undefined) return null;
    return { value: date.value, from: 'text', sure: date === close ? 'medium' : 'low' };
  }
  const agreeing = [close, far, ...shown].find(
    (date) => date !== undefined && daysBetween(date.value, address) <= 2,
  );
  if (agreeing) return { value: agreeing.value, from: 'text', sure: 'high' };
  return { value: address, from: 'address', sure: close === undefined ? 'medium' : 'low' };
}

function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / 86_400_000;
}

/** `/2026/02/03/`, `/2026-02-03-`, `/20260203/`, `/260203/`, `/2026/us/02/03/`. */
function dateInPath({ path }: Address): string | null {
  const match =
    /(?<!\d)((?:19|20)\d{2})(?:[/-](?:[a-z-]+\/)?(\d{1,2})[/-](\d{1,2})|(\d{2})(\d{2}))(?!\d)/i.exec(
      path,
    );
  if (match) {
    const [, year, month, day, compactMonth, compactDay] = match;
    return isoDate(`${year}-${month ?? compactMonth}-${day ?? compactDay}`);
  }
  const short = /\/(\d{2})(\d{2})(\d{2})\//.exec(path);
  return short && isoDate(`20${short[1]}-${short[2]}-${short[3]}`);
}

const dayFirstHosts =
  /\.(uk|au|ie|in|nz|za|sg|my|ke|ng|pk|eu|es|mx|ar|co|cl|pe|fr|de|it|pt|br|ch|at)$/;

/** How figures such as 3/2/2026 are read: by the page's language and region, and by its host. */
function dayOrder(sources: Sources): DayOrder {
  const [language, region] = (readLanguage(sources)?.value ?? '').split('-');
  const host = sources.page?.host ?? '';
  if (language === 'ja' || language === 'ko' || language === 'zh') return null;
  if (language !== undefined && language !== '' && language !== 'en') return 'day-first';
  if (region === 'US') return 'month-first';
  if (region !== undefined || dayFirstHosts.test(host)) return 'day-first';
  return language === 'en' && /\.(com|org|net|us|gov|edu)$/.test(host) ? 'month-first' : null;
}
