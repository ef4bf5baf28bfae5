/** English: what is said of a reference in its page. */
import type { ReopeningMessages } from '../reopening-messages.ts';

const elsewhere = 'Not found: this address now leads to another page';
const noPage = 'Not checked: the server did not give the page';

export const reopening: ReopeningMessages = {
  passage: {
    found: 'Found: the passage stands here as it was saved',
    changed: 'Found, but the text changed since it was saved',
    'not-found': 'Not found: the passage is not on this page today',
    elsewhere,
    'no-page': noPage,
  },
  page: {
    found: 'Found: this is the page that was saved',
    changed: 'This is the page that was saved, and it has changed',
    'not-found': 'Not found: the server says that the page is gone',
    elsewhere,
    'no-page': noPage,
  },
  added: 'added',
  removed: 'removed',
  archive: 'Look up in the archive',
  library: 'Open in library',
};
