/** English: what is said in a page without a card. Its own module: every page's script carries it. */
import { numberText } from '../counting.ts';
import type { InPageMessages } from '../in-page-messages.ts';
import { LOCALE } from './locale.ts';

export const inPage: InPageMessages = {
  locale: LOCALE,
  direction: 'ltr',
  position: (name, at, of) =>
    `${name}, mention ${numberText(LOCALE, at)} of ${numberText(LOCALE, of)}`,
  noCard: {
    updated: 'Sidelight was updated. Reload the page to open cards again.',
    'no-access':
      'The browser no longer lets Sidelight show cards on this page. Its toolbar button allows it again.',
    failed: 'The card could not be opened.',
  },
  reload: 'Reload the page',
  retry: 'Try again',
  close: 'Close',
};
