/** What the panel can find out about the page of a tab. */
import { bringArticleScript } from '../../platform/injection.ts';
import { sendToArticle } from '../../platform/messages.ts';
import type { ArticleAnswer, PageArticle, PageState } from '../../platform/protocol.ts';
import type { TabPlace } from '../../platform/tabs.ts';
import { siteOf } from '../../core/sites/site.ts';
import type { PanelPage } from '../../ui/panel/page-props.ts';
import type { PopupPage } from '../../ui/popup/popup-props.ts';
import { pageOf, readPage, webPlace } from '../popup-page.ts';

type RunningPage = Extract<PopupPage, { kind: 'running' }>;

/** What a page is found to be. */
export type PageAnswer =
  | {
      readonly kind: 'article';
      readonly page: RunningPage;
      readonly state: PageState;
      readonly revision: string;
      /** Null where it is as it was at the revision that was known. */
      readonly article: PageArticle | null;
    }
  | { readonly kind: 'other'; readonly page: Exclude<PanelPage, { kind: 'read' | 'asking' }> };

/**
 * Asks the page of a tab for its article, and brings the script for that where it is missing.
 * `known` is the revision that was read last. Never rejects.
 */
export async function askPage(place: TabPlace | null, known: string | null): Promise<PageAnswer> {
  if (place === null) return other({ kind: 'unreadable' });
  if (place.isAsleep) {
    const web = webPlace(place.url);
    return other(
      web === null ? { kind: 'unreadable' } : { kind: 'asleep', site: siteOf(web.hostname) },
    );
  }
  const first = await sendToArticle(place.tab, 'article', { known });
  if (first.ok && first.value) return answerOf(first.value);
  const page = await readPage(place);
  if (page.kind !== 'running') return other(idlePage(page));
  // The reader runs, but what lays its article open is not there.
  if (!(await bringArticleScript(place.tab))) return other({ kind: 'withheld', site: page.site });
  const second = await sendToArticle(place.tab, 'article', { known });
  if (second.ok && second.value) return answerOf(second.value);
  return other({ kind: 'no-answer', site: page.site });
}

function answerOf({ state, revision, article }: ArticleAnswer): PageAnswer {
  const page = pageOf(state);
  if (page.kind !== 'running') return other(idlePage(page));
  return { kind: 'article', page, state, revision, article };
}

function other(page: Exclude<PanelPage, { kind: 'read' | 'asking' }>): PageAnswer {
  return { kind: 'other', page };
}

/** A page on which Sidelight does not run, as the popup tells it. */
function idlePage(
  page: Exclude<PopupPage, RunningPage>,
): Exclude<PanelPage, { kind: 'read' | 'asking' }> {
  if (page.kind === 'asking') return { kind: 'unreadable' };
  if (page.kind !== 'not-run') return page;
  const { site, because } = page;
  return because === 'no-answer' ? { kind: 'no-answer', site } : { kind: 'not-run', site, because };
}
