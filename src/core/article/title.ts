import { headingKey } from './main-node.ts';
import { plainText } from './plain-text.ts';
import { readPublisher } from './publisher.ts';
import type { ArticleRecord, Sureness } from './record.ts';
import { metaValues, type Sources } from './sources.ts';
import { siteNamesOf, withoutSiteName } from './site-name.ts';

/** A text that may be the title, and how much it counts when they disagree. */
interface Candidate {
  readonly text: string;
  readonly key: string;
  readonly from: string;
  readonly weight: number;
}

/** Metadata names of titles, most trusted first; those that copy another count little. */
const fields: readonly (readonly [name: string, weight: number])[] = [
  ['citation_title', 4],
  ['og:title', 3],
  ['dc.title', 2],
  ['dcterms.title', 2],
  ['headline', 2],
  ['parsely-title', 2],
  ['sailthru.title', 1],
  ['twitter:title', 1],
];

/**
 * The title as the page shows it, without the site's name: the candidate that most others agree
 * with, its heading in doubt, since the others are often written for search engines.
 */
export function readTitle(sources: Sources): ArticleRecord['title'] {
  const candidates = collect(sources);
  const [first] = candidates;
  if (first === undefined) return null;
  const support = (one: Candidate) =>
    sum(candidates.filter((other) => isSameTitle(one.key, other.key)));
  const best = candidates.reduce((a, b) => (support(b) > support(a) ? b : a), first);
  const same = candidates.filter((other) => isSameTitle(best.key, other.key));
  const exact = (one: Candidate) => sum(same.filter(({ key }) => key === one.key));
  const chosen = same.reduce((a, b) => (exact(b) > exact(a) ? b : a), same[0] ?? best);
  const agreeing = new Set(
    candidates.flatMap(({ key, from }) => (key === chosen.key ? [from] : [])),
  );
  const sure: Sureness = agreeing.size > 1 ? 'high' : candidates.length === 1 ? 'medium' : 'low';
  const from = [...agreeing].find((name) => name !== 'h1') ?? chosen.from;
  return { value: chosen.text, from, sure };
}

/** Headings first: where two candidates count alike, what the page shows is its title. */
function collect(sources: Sources): readonly Candidate[] {
  const { facts, main } = sources;
  const site = siteNamesOf(sources, readPublisher(sources)?.value ?? null);
  const found: Candidate[] = [];
  const add = (value: unknown, from: string, weight: number) => {
    const whole = plainText(value);
    if (whole === null) return;
    const text = from === 'h1' ? whole : withoutSiteName(whole, site);
    const key = headingKey(text);
    if (key !== '' && !site.includes(key)) found.push({ text, key, from, weight });
  };
  for (const heading of facts.headings.slice(0, 12)) add(heading, 'h1', 0);
  const declared: readonly Candidate[] = (() => {
    const before = found.length;
    add(main?.['headline'] ?? main?.['name'], 'json-ld', 3);
    for (const [name, weight] of fields) {
      for (const { value } of metaValues(sources, [name])) {
        add(value, `meta:${name}`, weight);
        break;
      }
    }
    add(facts.microdata.find(({ prop }) => prop === 'headline')?.value, 'microdata:headline', 2);
    add(facts.title, 'title', 2);
    return found.slice(before);
  })();
  const isKnown = (one: Candidate) => declared.some(({ key }) => isSameTitle(one.key, key));
  const shown = found.filter(({ from }) => from === 'h1');
  const isAnyKnown = shown.some(isKnown);
  return found.flatMap((one) => {
    if (one.from !== 'h1') return [one];
    if (isKnown(one) || declared.length === 0) return [{ ...one, weight: 5 }];
    if (isAnyKnown || shown.length > 1) return [];
    // The only headline that readers see, written anew for those who search.
    const isAnew =
      declared.some(({ text }) => sharesWords(one.text, text)) &&
      !declared.some(({ key }) => key.includes(one.key));
    return [{ ...one, weight: isAnew ? 7 : 1.5 }];
  });
}

/** Whether two titles are about the same: they share two longer words, or a third of them. */
function sharesWords(a: string, b: string): boolean {
  const [words, others] = [a, b].map(
    (text) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []),
  );
  if (words === undefined || others === undefined || words.size < 2) return false;
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared >= 2 || shared * 3 >= words.size;
}

function sum(candidates: readonly Candidate[]): number {
  const byKind = new Map<string, number>();
  for (const { from, weight } of candidates) {
    byKind.set(from, Math.max(byKind.get(from) ?? 0, weight));
  }
  return [...byKind.values()].reduce((total, weight) => total + weight, 0);
}

/** Letters by which a title may be longer than the other: a kicker before it, a subtitle after. */
const mostBefore = 24;
const longEnough = 12;

/** Whether two titles are one, cut short or with a kicker before it. */
function isSameTitle(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < longEnough) return false;
  return (
    long.startsWith(short) || (long.endsWith(short) && long.length - short.length < mostBefore)
  );
}
