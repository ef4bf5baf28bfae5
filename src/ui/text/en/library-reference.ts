/** English: one reference of the library, and its editor. */
import { plural } from '../counting.ts';
import type {
  ReferenceDetailMessages,
  ReferenceEditorMessages,
} from '../library-reference-messages.ts';
import { LOCALE } from './locale.ts';

export const detail: ReferenceDetailMessages = {
  label: 'Reference',
  none: 'Choose a reference to see it whole.',
  back: 'All references',
  close: 'Close',
  openPassage: 'Open passage',
  openPage: 'Open page',
  copyLink: 'Copy link',
  cite: 'Copy citation',
  archive: 'Look up in the archive',
  edit: 'Edit',
  delete: 'Delete',
  fields: {
    authors: 'Authors',
    publisher: 'Publisher',
    published: 'Published',
    modified: 'Changed',
    accessed: 'Read',
    saved: 'Saved',
    language: 'Language',
    address: 'Address',
    summary: 'Summary',
    kind: 'Kind',
  },
  unknown: 'not known',
  passage: 'Passage',
  context: 'The passage in its context',
  check: {
    unchecked: {
      title: 'Not checked yet',
      hint: 'The passage is looked for when its page is next opened.',
    },
    found: (date) => ({ title: 'Found', hint: `It stood on the page on ${date}.` }),
    changed: (date) => ({
      title: 'Found, but the text changed',
      hint: `This is how it read on ${date}:`,
    }),
    notFound: (date) => ({
      title: 'Not found',
      hint: `It was not on the page on ${date}. An archive may have it.`,
    }),
  },
  pageCheck: {
    unchecked: { title: 'Not checked yet', hint: 'Noted when the page is next opened.' },
    found: (date) => ({ title: 'Found', hint: `The page was there on ${date}.` }),
    changed: (date) => ({ title: 'Changed', hint: `The page read otherwise on ${date}:` }),
    notFound: (date) => ({
      title: 'Not found',
      hint: `The page was not there on ${date}. An archive may have it.`,
    }),
  },
  added: 'added',
  removed: 'removed',
  entities: 'Names',
  claims: 'Claims shown with it',
  missing: (id) => `A claim that the dataset no longer has (${id}).`,
  tags: 'Tags',
  note: 'Note',
  noNote: 'No note yet.',
  record: 'Where this comes from',
  more: (count) => plural(LOCALE, count, { one: '# more claim', other: '# more claims' }),
};

export const editor: ReferenceEditorMessages = {
  title: 'Edit reference',
  done: 'Done',
  tags: 'Tags',
  tagsHint: 'Enter adds a tag.',
  removeTag: (tag) => `Remove ${tag}`,
  note: 'Note',
  record: 'Bibliographic record',
  recordHint: 'As the page states it. What you change goes into every export.',
  field: {
    title: 'Title',
    authors: 'Authors',
    publisher: 'Publisher',
    published: 'Published',
    modified: 'Changed',
    language: 'Language',
    description: 'Summary',
    canonicalUrl: 'Own address',
  },
  authorsHint:
    'One name a line. Write “García Márquez, Gabriel” where the family name has several words.',
  sortedAs: (names) => `Sorted as: ${names.join('; ')}`,
  dateHint: '2026, 2026-03 or 2026-03-02',
  dateOdd: 'Exports cannot use this date. Write 2026, 2026-03 or 2026-03-02.',
  fromPerson: 'written by you',
  fromFile: 'from the imported file',
  fromNowhere: 'not found on the page',
  edited: 'changed by you',
  reset: (value) => `Reset to “${value}”`,
  resetEmpty: 'Empty it again',
  state: { saved: 'Saved', saving: 'Saving…' },
  notSaved: {
    full: 'Not saved: there is no space left. It stays here while this page is open.',
    newer: 'Not saved: a newer Sidelight keeps this library.',
    unavailable:
      'Not saved: the browser’s storage does not answer. It stays here while this page is open.',
    gone: 'Not saved: the reference was deleted meanwhile.',
  },
  again: 'Try again',
};
