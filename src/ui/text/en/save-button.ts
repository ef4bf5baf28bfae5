/** English: the button that saves. */
import type { SaveButtonMessages } from '../save-button-messages.ts';

export const saveButton: SaveButtonMessages = {
  passage: { label: 'Save passage', hint: 'Save this passage to your library' },
  page: { label: 'Save page', hint: 'Save this page to your library' },
  saving: 'Saving…',
  noAnswer: 'Sidelight did not answer. Reload the page, then try again.',
};
