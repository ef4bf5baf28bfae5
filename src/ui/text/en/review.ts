/** English: the worksheet in the panel, and its export and import. */
import { listText, numberText, plural } from '../counting.ts';
import type { HandingMessages, ReviewMessages } from '../panel-messages.ts';
import { LOCALE } from './locale.ts';

/** Passages without a number. */
const GONE = 'What is no longer in the article';

const verdict: ReviewMessages['verdict'] = {
  supported: 'Supported',
  contradicted: 'Contradicted',
  partly: 'Partly',
  'lacks-context': 'Lacks context',
  'not-covered': 'Not covered',
  'cannot-tell': 'Cannot tell',
};

export const review: ReviewMessages = {
  verdictLabel: 'Verdict',
  verdict,
  verdictMeaning: {
    supported: 'The evidence says what the passage says.',
    contradicted: 'The evidence says otherwise.',
    partly: 'Some of it is supported, some is not.',
    'lacks-context': 'True as far as it goes; something needed is left out.',
    'not-covered': 'Nothing in the dataset is about it.',
    'cannot-tell': 'The evidence does not settle it.',
  },
  clear: 'Clear',
  note: 'Note',
  notePlaceholder: 'Note',
  summary: 'Summary of the article',
  summaryHint: 'Stands at the head of what you export.',
  useClaim: 'Use as evidence',
  useSource: 'Use this source',
  chosen: (count) =>
    plural(LOCALE, count, { one: '# piece of evidence', other: '# pieces of evidence' }),
  moved: 'It stood elsewhere in the article when you judged it.',
  edited: 'The text has changed since you judged it.',
  editedHint: 'What you wrote is kept. Underlined words are new, struck ones are gone.',
  added: 'added',
  removed: 'removed',
  keepText: 'Take the new text',
  gone: (count) =>
    plural(LOCALE, count, {
      one: '# judged passage is no longer in the article',
      other: '# judged passages are no longer in the article',
    }),
  goneHint: 'They stay in the worksheet and in what you export until you remove them.',
  remove: 'Remove',
  saving: {
    none: 'Saved as you write',
    saving: 'Saving…',
    saved: 'Saved',
    held: 'Private window: kept until this panel closes. Export it to keep it.',
  },
  notSaved: {
    full: 'Not saved: storage is full. Export it, or free some space.',
    unavailable: 'Not saved: the browser’s storage does not answer. Export it to be safe.',
    newer: 'Not saved: a newer version of Sidelight wrote this worksheet. It is left as it is.',
    unreadable: 'Not saved: the stored worksheet is damaged. It is kept as it is; export this one.',
  },
  merged: 'It was changed in another window too. Both changes are in it.',
  contested: (passage, other) =>
    other === null
      ? `Passage ${numberText(LOCALE, passage)} had its verdict taken back there; the newer act stands.`
      : `Passage ${numberText(LOCALE, passage)} was judged “${verdict[other]}” there; the newer verdict stands.`,
  again: 'Try again',
  toExport: 'Export',
  undo: 'Undo',
  redo: 'Redo',
  progress: (judged, all) => `${numberText(LOCALE, judged)} of ${numberText(LOCALE, all)} judged`,
};

export const handing: HandingMessages = {
  title: 'Hand it on',
  lead: 'Everything is made on this computer. Nothing is sent.',
  nothing: 'There is nothing to hand on yet. Judge a passage or write a note first.',
  format: {
    markdown: { title: 'Markdown', hint: 'For a draft, a wiki or a message.' },
    html: { title: 'HTML', hint: 'One page that opens anywhere and prints well.' },
    json: { title: 'JSON', hint: 'Everything, to keep or to import again.' },
    'claim-review': {
      title: 'ClaimReview',
      hint: 'schema.org mark-up for search engines, to stand in your own page.',
    },
  },
  formats: 'Format',
  holds: (count) => plural(LOCALE, count, { one: 'Holds # passage.', other: 'Holds # passages.' }),
  holdsNone: 'Holds no passage.',
  leavesOut: 'Left out',
  omitted: {
    'no-verdict': (list) => `${list || GONE}: no verdict yet.`,
    'no-rating': (list) => `${list || GONE}: the verdict does not say whether it is true.`,
    'no-checker': () => 'Everything: the checker’s name is missing.',
    'no-address': () => 'Everything: the article has no public address.',
  },
  passages: (numbers) =>
    `${plural(LOCALE, numbers.length, { one: 'Passage', other: 'Passages' })} ${listText(
      LOCALE,
      numbers.map((number) => numberText(LOCALE, number)),
    )}`,
  copy: 'Copy',
  download: 'Download',
  copied: 'Copied.',
  downloaded: (fileName) => `Downloaded as ${fileName}.`,
  failed: 'That did not work. Try again.',
  checker: 'Checker’s name',
  checkerHint:
    'Your name or your newsroom’s. ClaimReview needs it; the other formats carry it too.',
  importTitle: 'Take a worksheet in',
  importHint:
    'A JSON file that Sidelight exported. It is checked whole before anything is changed.',
  choose: 'Choose a file…',
  importing: (fileName) => `Reading ${fileName}…`,
  imported: (entries, title) =>
    `${plural(LOCALE, entries, { one: '# judged passage', other: '# judged passages' })} taken in${
      title === null ? '' : ` for “${title}”`
    }.`,
  importMerged: 'There was a worksheet on this article already. Both are in it now.',
  importElsewhere: 'It is about another article, and shows when you open that one.',
  refused: (fileName) => `${fileName} was not taken in`,
  nothingChanged: 'Nothing was changed.',
  fault: {
    unreadable: 'The file could not be read.',
    tooLarge: (size, most) => `The file is too large: ${size}; at most ${most} are read.`,
    notJson: 'The file is not JSON.',
    notAWorksheet: 'The file is JSON, but no worksheet of Sidelight.',
    newer: (version) =>
      `It was written by a newer version of Sidelight (format ${numberText(LOCALE, version)}). Update Sidelight, then import it again.`,
    field: (place, problem) => `${place}: ${problem}`,
    problem: {
      'not-a-record': 'must be an object.',
      'not-a-list': 'must be a list.',
      'not-text': 'must be text.',
      'not-a-number': 'must be a whole number.',
      'not-a-time': 'must be a time in UTC, such as 2026-03-02T08:00:00.000Z.',
      'not-an-address': 'must be an address of the web.',
      'not-known': 'is none of the words that may stand here.',
      'too-long': 'is too long.',
      'too-many': 'has too many items.',
      missing: 'is missing.',
      'unknown-field': 'does not belong here.',
      repeated: 'stands here twice.',
    },
    notStored: 'The browser’s storage did not take it.',
    more: (count) => plural(LOCALE, count, { one: '# more fault', other: '# more faults' }),
  },
  size: (bytes) =>
    (bytes / 1_000_000).toLocaleString(LOCALE, {
      style: 'unit',
      unit: 'megabyte',
      maximumFractionDigits: 1,
    }),
  dismiss: 'Close',
};
