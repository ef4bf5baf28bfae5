/** English: what is said of an act of saving. */
import type { SavingMessages } from '../saving-messages.ts';

export const saving: SavingMessages = {
  saved: { passage: 'Passage saved to your library', page: 'Page saved to your library' },
  staysSaved: 'It stays there after this private window is closed.',
  before: (day) => `Saved before, on ${day}`,
  undone: 'Undone: your library no longer has it',
  notUndone: {
    changed: 'It was changed since it was saved, so it stays. It can be deleted in the library.',
    gone: 'Your library no longer has it',
    failed: 'It could not be undone. It can be deleted in the library.',
  },
  failed: {
    'switched-off': 'Your organisation has switched saving off.',
    'no-access':
      'The browser does not let Sidelight read this page. The toolbar button allows it on most pages.',
    'no-answer': 'The page did not answer. Reload it, then try again.',
    'no-selection': 'No text of the page is selected. Select a passage, or save the page.',
    'in-frame':
      'This text belongs to another page that is shown within this one. Open it in its own tab to save it.',
    gone: 'The passage is no longer on the page. Save it where it stands now.',
    'too-long': 'The selection is too long for one quote. Select less, or save the page.',
    'not-web': 'This page has no web address that a reference could lead to.',
    'not-kept': 'What the page says of itself is more than a reference can hold. Save a passage.',
    full: 'Nothing was saved: the disk is full. Free some space, then try again.',
    newer:
      'Nothing was saved: a newer Sidelight has used this library. Update Sidelight, then try again.',
    unavailable: 'Nothing was saved: the browser’s storage did not work. Try again.',
  },
  nothingHeld: 'There is nothing left to save again. Save it from the page.',
  on: (day) => `Saved on ${day}`,
  pageOn: (day) => `Page saved on ${day}`,
  passageOn: (day) => `Passage saved on ${day}`,
  quoted: (text) => `“${text}”`,
  acts: {
    undo: 'Undo',
    details: 'Add details',
    open: 'Open in library',
    again: 'Try again',
    copy: 'Copy as text',
  },
  copied: { done: 'Copied', failed: 'The browser did not allow copying' },
  close: 'Close',
  way: (key) => `${key} again leads to the buttons.`,
};
