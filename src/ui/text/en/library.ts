/** English: the researcher's library. What it says of export and import is in `library-handing.ts`. */
import { numberText, plural } from '../counting.ts';
import type {
  DuplicatesMessages,
  LibraryMessages,
  NarrowMessages,
  NoticeMessages,
  ReferenceDetailMessages,
  ReferenceEditorMessages,
  ReferenceFilterMessages,
  ReferenceListMessages,
  SelectionMessages,
  WorksheetsMessages,
} from '../library-messages.ts';
import { exporting, importing } from './library-handing.ts';
import { LOCALE } from './locale.ts';

const references = (count: number): string =>
  plural(LOCALE, count, { one: '# reference', other: '# references' });

const list: ReferenceListMessages = {
  label: 'References',
  keys: 'Arrow keys go through the list, Enter opens, Space selects, Delete deletes. A slash goes to the search.',
  search: 'Search quotes, notes, titles, authors, publishers and tags',
  placeholder: 'Search',
  found: (found, all) =>
    found === all ? references(all) : `${numberText(LOCALE, found)} of ${references(all)}`,
  filling: 'still reading the others',
  none: {
    title: 'No reference fits',
    hint: 'Every word must begin a word of the quote, note, title, author, publisher or tag.',
  },
  empty: {
    title: 'Nothing is saved yet',
    hint: 'A reference keeps the passage with its exact place, the article’s bibliographic record, and your note. It stays on this computer.',
  },
  ways: [
    'Select a passage on a page, and save the selection from the context menu.',
    'Press Save on a card, or beside a passage in the panel.',
    'Press Alt+Shift+K to save the selection or the page.',
  ],
  unreadable: (count) =>
    plural(LOCALE, count, {
      one: 'One stored reference cannot be read. It is kept as it is.',
      other: '# stored references cannot be read. They are kept as they are.',
    }),
  import: 'Import',
  export: (count) => `Export ${numberText(LOCALE, count)}…`,
  order: 'Sort by',
  orders: {
    best: 'Best match',
    saved: 'Last saved',
    published: 'Last published',
    title: 'Title',
    publisher: 'Publisher',
  },
  form: 'View',
  forms: { list: 'List', table: 'Table' },
  grouped: 'By article',
  columns: {
    passage: 'Passage',
    authors: 'Authors',
    publisher: 'Publisher',
    published: 'Published',
    saved: 'Saved',
    tags: 'Tags',
    check: 'On the page',
  },
  untitled: 'Untitled page',
  wholePage: 'whole page',
  ofArticle: (count) => references(count),
  saved: (date) => `saved ${date}`,
  select: (name) => `Select ${name}`,
};

const filters: ReferenceFilterMessages = {
  show: 'Filters',
  label: 'Filter the references',
  parts: {
    entity: 'Name',
    tag: 'Tag',
    publisher: 'Publisher',
    published: 'Published',
    standing: 'Claims',
    check: 'On the page',
  },
  from: 'From',
  to: 'To',
  checks: {
    unchecked: 'not checked',
    found: 'found',
    changed: 'text changed',
    'not-found': 'not found',
  },
  all: (count) => `All ${numberText(LOCALE, count)}`,
  fewer: 'Fewer',
  clear: 'Clear filters',
  article: (title) => `Only “${title}”`,
  allArticles: 'All articles',
};

const selection: SelectionMessages = {
  all: 'Select all that are found',
  count: (count) => `${numberText(LOCALE, count)} selected`,
  tag: 'Tag',
  addTag: 'Add a tag',
  add: 'Add',
  onThem: 'Tags on them',
  drop: (tag) => `Remove ${tag}`,
  export: 'Export…',
  delete: 'Delete',
  clear: 'Clear',
};

const detail: ReferenceDetailMessages = {
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

const editor: ReferenceEditorMessages = {
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

const duplicates: DuplicatesMessages = {
  title: 'Saved more than once',
  lead: 'References to the same passage of the same article. One stays, with all tags, claims and notes; the newest record is kept, and every field that you changed.',
  link: (groups) =>
    plural(LOCALE, groups, {
      one: 'One passage is saved more than once',
      other: '# passages are saved more than once',
    }),
  none: 'No passage is saved more than once.',
  these: 'Saved',
  stays: 'What stays',
  merge: (count) => `Merge ${numberText(LOCALE, count)}`,
  mergeAll: (groups) => `Merge all ${numberText(LOCALE, groups)}`,
};

const worksheets: WorksheetsMessages = {
  label: 'Worksheets',
  lead: 'What you judged in the fact-checking panel, one worksheet for each article.',
  empty: {
    title: 'No worksheet yet',
    hint: 'Judge a passage in the panel, and its worksheet is kept here.',
  },
  untitled: 'Untitled page',
  judged: (count) =>
    plural(LOCALE, count, {
      one: '# passage judged',
      other: '# passages judged',
    }),
  changed: (date) => `changed ${date}`,
  open: (title) => `Open ${title}`,
  openShort: 'Open',
  delete: (title) => `Delete the worksheet of ${title}`,
  deleteShort: 'Delete',
  unreadable: (count) =>
    plural(LOCALE, count, {
      one: 'One stored worksheet cannot be read. It is kept as it is:',
      other: '# stored worksheets cannot be read. They are kept as they are:',
    }),
};

const notice: NoticeMessages = {
  deleted: (count) =>
    plural(LOCALE, count, { one: 'Reference deleted.', other: '# references deleted.' }),
  merged: (count) =>
    plural(LOCALE, count, { one: '# reference merged.', other: '# references merged.' }),
  tagged: (count) =>
    plural(LOCALE, count, { one: 'Tags changed.', other: 'Tags of # references changed.' }),
  restored: (count) =>
    plural(LOCALE, count, { one: 'Reference is back.', other: '# references are back.' }),
  worksheetDeleted: 'Worksheet deleted.',
  copied: 'Copied.',
  notCopied: 'The browser did not allow it to be copied.',
  notOpened: 'The page could not be opened.',
  notChecked: {
    'no-access':
      'The page is open, but not checked: Sidelight has no access to its site. Press the toolbar button there, then open the passage again.',
    'no-answer': 'The page is open, but not checked: it did not answer.',
  },
  failed: {
    full: 'Nothing was changed: there is no space left.',
    newer: 'Nothing was changed: a newer Sidelight keeps this library.',
    unavailable: 'Nothing was changed: the browser’s storage does not answer.',
    gone: 'Nothing was changed: it was deleted meanwhile.',
  },
  undo: 'Undo',
  dismiss: 'Close',
};

const narrow: NarrowMessages = {
  here: 'Saved of this page',
  nothingHere: 'Nothing is saved of this page.',
  all: 'All references',
  openLibrary: 'Open the library',
};

export const library: LibraryMessages = {
  name: 'Library',
  views: 'Views',
  sections: { references: 'References', worksheets: 'Worksheets' },
  back: 'Back to the references',
  loading: 'Opening the library…',
  fault: {
    full: {
      title: 'There is no space left',
      hint: 'The browser’s storage is full. Export what you have, and make room.',
    },
    newer: {
      title: 'A newer Sidelight keeps this library',
      hint: 'It is left as it is. Update Sidelight to open it.',
    },
    unavailable: {
      title: 'The library cannot be opened',
      hint: 'The browser’s storage does not answer. Nothing is lost; try again, or restart the browser.',
    },
    gone: { title: 'The reference is gone', hint: 'It was deleted.' },
  },
  again: 'Try again',
  list,
  filters,
  selection,
  detail,
  editor,
  duplicates,
  worksheets,
  exporting,
  importing,
  notice,
  narrow,
};
