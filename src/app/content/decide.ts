import { siteState, type Settings } from '../../core/settings/settings.ts';
import type { FactsExtent } from '../../page/near-headline.ts';
import type { PageReport, PageState } from '../../platform/protocol.ts';

/** What may decide whether to run on a page; the last is asked only when it matters. */
export interface Circumstances {
  readonly settings: Settings;
  readonly host: string;
  /** A person asked for this page by a click. */
  readonly isAsked: boolean;
  /** A page's kind is judged from the whole of its facts. */
  readonly learn: (extent: FactsExtent) => Promise<Pick<PageReport, 'listed' | 'kind'> | null>;
}

/** Whether to run on a page: what a person asked for, then what they set, then what the page is. */
export async function decide(about: Circumstances): Promise<PageState['status']> {
  if (about.isAsked) return { kind: 'running' };
  const state = siteState(about.settings, about.host);
  if (state === 'off') return { kind: 'idle', because: 'off' };
  if (state === 'always') return { kind: 'running' };
  const report = await about.learn('outline');
  if (!report) return { kind: 'idle', because: 'no-answer' };
  if (report.listed) return { kind: 'running' };
  if (!about.settings.everywhere) return { kind: 'idle', because: 'not-asked' };
  const judged = await about.learn('whole');
  if (!judged) return { kind: 'idle', because: 'no-answer' };
  return judged.kind === 'news-article'
    ? { kind: 'running' }
    : { kind: 'idle', because: 'not-news' };
}
