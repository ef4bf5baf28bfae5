/** Makes what is saved out of what a page said: its record, its identity, and what was shown with it. */
import { describePage } from '../../core/article/describe.ts';
import { outlinePage } from '../../core/article/outline.ts';
import type { PageFacts } from '../../core/article/record.ts';
import type { Detector } from '../../core/detection/detector.ts';
import type { Matcher } from '../../core/matching/matcher.ts';
import { PageReading } from '../../core/reading/page-reading.ts';
import { bibliographyOf } from '../../core/references/bibliography.ts';
import { pageIdentity } from '../../core/references/page-identity.ts';
import { mostKept, type SavedPage } from '../../core/references/reference.ts';
import type { PointedPassage } from '../../platform/reference-calls.ts';
import type { PlaceOnPage } from './pointed-place.ts';

export interface SavedPageOptions {
  readonly newsSiteAt: (host: string, path: string) => string | null;
  readonly matcher: () => Matcher;
  readonly detector: () => Detector;
}

/** A passage with the entities that are meant there. */
interface Meant {
  readonly text: string;
  readonly lang: string | null;
  readonly entities: readonly string[];
}

/** Passages whose claims are looked up; a longer page has said by then what it is about. */
const MOST_PASSAGES = 60;

/** What to save of a place on a page that has a web address. */
export async function savedPage(
  { facts, place, block, passages }: PlaceOnPage,
  options: SavedPageOptions,
): Promise<SavedPage> {
  const url = facts.url ?? '';
  const { kind, record } = describePage(facts, options.newsSiteAt);
  const meant = meantIn(passages, facts, options);
  const entities = [...new Set(meant.flatMap((passage) => passage.entities))];
  return {
    page: pageIdentity(url, facts.canonical),
    url,
    record: bibliographyOf(kind, record),
    passage: place && { ...place, blockHash: block === null ? null : await sha256(block) },
    entities: entities.slice(0, mostKept.ids),
    claims: claimsOn(meant, options).slice(0, mostKept.ids),
  };
}

/** The claims that bear on the passages, each once, those of earlier passages first. */
function claimsOn(passages: readonly Meant[], { matcher }: SavedPageOptions): readonly string[] {
  const withNames = passages.filter(({ entities }) => entities.length > 0);
  const claims = withNames.slice(0, MOST_PASSAGES).flatMap(({ text, lang, entities }) =>
    entities.flatMap((entity) => {
      const others = entities.filter((other) => other !== entity);
      return matcher()
        .rank({ text, lang, entities: [entity, ...others] })
        .filter(({ bears }) => bears)
        .map(({ claim }) => claim);
    }),
  );
  return [...new Set(claims)];
}

/** Where nobody reads the page, the names in the passages are looked up here. */
function meantIn(
  passages: readonly PointedPassage[],
  facts: PageFacts,
  { detector, newsSiteAt }: SavedPageOptions,
): readonly Meant[] {
  const { context } = outlinePage(facts, newsSiteAt);
  const unread = passages.filter(({ entities }) => entities === null);
  const found = unread.length === 0 ? null : new PageReading(detector());
  found?.apply({
    gone: [],
    added: passages.map(({ text, lang }, id) => ({ id, before: null, text, lang, kind: 'text' })),
  });
  found?.settle({ ...context, rest: () => passages.map(({ text }) => text) }, []);
  const marked = found ? markedByBlock(found) : new Map<number, readonly string[]>();
  return passages.map(({ text, lang, entities }, id) => ({
    text,
    lang: lang ?? context.lang,
    entities: entities ?? marked.get(id) ?? [],
  }));
}

function markedByBlock(reading: PageReading): ReadonlyMap<number, readonly string[]> {
  const marked = new Map<number, readonly string[]>();
  for (let isMore = true; isMore;) {
    const { outcomes, more } = reading.tell();
    for (const { block, mentions } of outcomes) {
      const meant = mentions.filter(({ decision }) => decision === 'marked');
      marked.set(block, [...new Set(meant.map(({ entity }) => entity))]);
    }
    isMore = more;
  }
  return marked;
}

/** In lower-case hexadecimal digits. Here and not in the page, which may lack it without https. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
