import { headingKey } from './main-node.ts';
import { plainText } from './plain-text.ts';
import { readPublisher } from './publisher.ts';
import type { ArticleRecord } from './record.ts';
import { first, mapped, metaValues, type Sources } from './sources.ts';

export function readTitle(sources: Sources): ArticleRecord['title'] {
  const { facts, main } = sources;
  const declared = first<string>([
    { value: plainText(main?.['headline']), from: 'json-ld' },
    ...mapped(
      metaValues(sources, [
        'citation_title',
        'og:title',
        'dc.title',
        'dcterms.title',
        'parsely-title',
        'sailthru.title',
        'twitter:title',
      ]),
      plainText,
    ),
    { value: plainText(main?.['name']), from: 'json-ld' },
  ]);
  const headings = facts.headings.flatMap((heading) => plainText(heading) ?? []);
  const page = plainText(facts.title);
  const claimed = declared ?? (page === null ? null : { value: page, from: 'title' });
  if (claimed === null)
    return headings[0] === undefined ? null : { value: headings[0], from: 'h1' };
  const shown = headings.find((heading) => isSameTitle(heading, claimed.value));
  if (shown !== undefined) return { value: shown, from: claimed.from };
  const only = headings.length === 1 ? headings[0] : undefined;
  if (only !== undefined && page !== null && isSameTitle(only, page))
    return { value: only, from: 'h1' };
  return {
    value: withoutSiteName(claimed.value, readPublisher(sources)?.value ?? null),
    from: claimed.from,
  };
}

/** Letters of a section's name before a title, such as "Opinion | ". */
const mostBefore = 20;

/** Whether a heading is a declared title, cut short or with the site's name added. */
function isSameTitle(heading: string, title: string): boolean {
  const [a, b] = [headingKey(heading), headingKey(title)];
  if (a.length < 8) return a !== '' && a === b;
  return (
    a === b ||
    b.startsWith(a) ||
    (b.length >= 30 && a.startsWith(b)) ||
    (b.endsWith(a) && b.length - a.length < mostBefore)
  );
}

/** "Headline - The Paper" → "Headline": cut where what follows a separator names the site. */
function withoutSiteName(title: string, site: string | null): string {
  const name = headingKey((site ?? '').replace(/(\.\w{2,4}){1,2}$/, ''));
  for (const match of title.matchAll(/\s+(?:[|•·»]|[-–—])\s+/gu)) {
    const rest = headingKey(title.slice(match.index + match[0].length));
    const isSite = name !== '' && rest !== '' && (rest.includes(name) || name.includes(rest));
    if (match.index >= 8 && isSite) return title.slice(0, match.index);
  }
  const bar = /^(.{8,}?)\s+[|•·»]\s+[^|•·»]{2,40}$/u.exec(title);
  return bar?.[1] ?? title;
}
