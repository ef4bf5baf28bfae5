import { addressSigns } from './address-signs.ts';
import { declaredSigns } from './declared-signs.ts';
import type { PageKind } from './record.ts';
import type { Sign } from './sign.ts';
import type { Sources } from './sources.ts';
import { textSigns } from './text-signs.ts';

/** From here a page is an article; from here an article is news. */
const articleFrom = 2.5;
const newsFrom = 0.6;

/** The kind of a page from what it declares, and where it declares nothing from its shape. */
export function judgeKind(sources: Sources): {
  readonly kind: PageKind;
  readonly reasons: readonly string[];
} {
  const signs = [...declaredSigns(sources), ...addressSigns(sources), ...textSigns(sources)];
  const sum = (side: 'article' | 'news') => signs.reduce((total, sign) => total + sign[side], 0);
  const isArticle = sum('article') >= articleFrom;
  const isNews = sum('news') >= newsFrom;
  const kind = !isArticle ? 'not-article' : isNews ? 'news-article' : 'other-article';
  const telling = signs.filter(({ article, news }) =>
    kind === 'not-article' ? article < 0 : article > 0 || (kind === 'news-article') === news > 0,
  );
  const strongest = telling.toSorted((a, b) => weightOf(b) - weightOf(a));
  return { kind, reasons: strongest.map((sign) => sign.reason) };
}

function weightOf({ article, news }: Sign): number {
  return Math.abs(article) + Math.abs(news);
}
