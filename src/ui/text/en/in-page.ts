/** English: what is said in a page without a card. Its own module: every page's script carries it. */
import { numberText } from '../counting.ts';
import type { InPageMessages } from '../in-page-messages.ts';
import { DIRECTION, LOCALE } from './locale.ts';

/** What a card says too; one by one, so that its script carries nothing else of this. */
export const UPDATED = 'Sidelight was updated. Reload the page to open cards again.';
export const RELOAD = 'Reload the page';
export const RETRY = 'Try again';
export const CLOSE = 'Close';

export const inPage: InPageMessages = {
  locale: LOCALE,
  direction: DIRECTION,
  position: (name, at, of) =>
    `${name}, mention ${numberText(LOCALE, at)} of ${numberText(LOCALE, of)}`,
  noCard: {
    updated: UPDATED,
    'no-access':
      'The browser no longer lets Sidelight show cards on this page. Its toolbar button allows it again.',
    failed: 'The card could not be opened.',
  },
  reload: RELOAD,
  retry: RETRY,
  close: CLOSE,
};
