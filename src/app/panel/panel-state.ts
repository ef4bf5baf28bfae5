/** What one panel knows and shows. */
import type { Language } from '../../core/languages.ts';
import type { Importing } from '../../ui/panel/export-props.ts';
import type { PanelPage, ReadPage } from '../../ui/panel/page-props.ts';
import type { PanelTab } from '../../ui/panel/panel-props.ts';
import type { PanelReview } from '../../ui/panel/review-props.ts';
import type { ClaimsTrail } from '../../ui/claims/trail.ts';
import type { ArticleReading } from '../../core/review/article.ts';
import type { TabPlace } from '../../platform/tabs.ts';

/** The views of the dataset. */
export type ClaimsTab = Extract<PanelTab, 'claims' | 'timeline' | 'map'>;

export interface PanelKnowledge {
  /** The tab that the panel is about; null where there is none. */
  readonly place: TabPlace | null;
  readonly page: PanelPage;
  /** The whole article that `page` shows, with the passages in which all was left alone. */
  readonly article: ArticleReading | null;
  readonly tab: PanelTab;
  readonly trails: Readonly<Record<ClaimsTab, ClaimsTrail>>;
  readonly review: PanelReview;
  readonly importing: Importing;
  readonly checker: string;
  readonly language: Language;
}

/** Holds the knowledge of one panel; every update is drawn. */
export interface PanelStore {
  known(): PanelKnowledge;
  update(change: Partial<PanelKnowledge>): void;
}

/** The article that is shown, or null. */
export function readPageOf(store: PanelStore): ReadPage | null {
  const { page } = store.known();
  return page.kind === 'read' ? page : null;
}
