/** English: the library's list of references, its filters, and what is done with many of them. */
import { numberText, plural } from '../counting.ts';
import type {
  DuplicatesMessages,
  ReferenceFilterMessages,
  ReferenceListMessages,
  SelectionMessages,
} from '../library-list-messages.ts';
import { LOCALE } from './locale.ts';

export const references = (count: number): string =>
  plural(LOCALE, count, { one: '# reference', other: '# references' });

export const list: ReferenceListMessages = {
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

export const filters: ReferenceFilterMessages = {
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

export const selection: SelectionMessages = {
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

export const duplicates: DuplicatesMessages = {
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
