/** English: the researcher's library as a whole, its worksheets, and what it says of an act. */
import { plural } from '../counting.ts';
import type {
  LibraryMessages,
  NarrowMessages,
  NoticeMessages,
  WorksheetsMessages,
} from '../library-messages.ts';
import { exporting, importing } from './library-handing.ts';
import { duplicates, filters, list, selection } from './library-list.ts';
import { detail, editor } from './library-reference.ts';
import { LOCALE } from './locale.ts';

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
