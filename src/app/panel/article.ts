/** The article beside the panel, made of what its page tells. */
import { describePage } from '../../core/article/describe.ts';
import type { Dataset } from '../../core/dataset/dataset.ts';
import type { ArticleReading } from '../../core/review/article.ts';
import type { PageArticle, PageState } from '../../platform/protocol.ts';
import type { PanelPassage } from '../../ui/panel/page-props.ts';

/** An article as its page tells it. */
export function readArticle(
  { facts, passages }: PageArticle,
  { address }: PageState,
  dataset: Dataset,
): ArticleReading {
  const newsSiteAt = (host: string, path: string): string | null =>
    dataset.site(host, path)?.name ?? null;
  const { kind, record } = describePage(facts, newsSiteAt);
  const lang = record.language?.value ?? facts.lang;
  return { address, url: facts.url ?? address, kind, record, lang, passages };
}

/** The passages that name something marked, numbered in reading order. */
export function numberedPassages({ passages }: ArticleReading): readonly PanelPassage[] {
  return passages
    .filter(({ mentions }) => mentions.some(({ decision }) => decision === 'marked'))
    .map((passage, at) => ({ ...passage, number: at + 1 }));
}
