import type { PageKind } from '../../core/article/record.ts';
import { siteState, type Settings } from '../../core/settings/settings.ts';
import type { PageState } from '../../platform/protocol.ts';

/** What may decide whether to run on a page; the last two are asked only when they matter. */
export interface Circumstances {
  readonly settings: Settings;
  readonly host: string;
  /** A person asked for this page by a click. */
  readonly isAsked: boolean;
  readonly pageKind: () => PageKind;
  /** Whether the page is on a bundled news site. */
  readonly isListed: () => Promise<boolean>;
}

/** Whether to run on a page: what a person asked for, then what they set, then what the page is. */
export async function decide(about: Circumstances): Promise<PageState['status']> {
  if (about.isAsked) return { kind: 'running' };
  const state = siteState(about.settings, about.host);
  if (state === 'off') return { kind: 'idle', because: 'off' };
  if (state === 'always' || (await about.isListed())) return { kind: 'running' };
  if (!about.settings.everywhere) return { kind: 'idle', because: 'not-asked' };
  return about.pageKind() === 'news-article'
    ? { kind: 'running' }
    : { kind: 'idle', because: 'not-news' };
}
