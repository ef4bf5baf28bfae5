/** English: what a reader sees in the page. The pages of the extension are in `en-pages.ts`. */
import { listText, numberText, plural } from './counting.ts';
import { inPage } from './en-in-page.ts';
import type { CardMessages, WordMessages } from './messages.ts';

const LOCALE = 'en-GB';

export const words: WordMessages = {
  locale: LOCALE,
  direction: inPage.direction,
  quoted: (term) => `“${term}”`,
  range: (from, to) => `${from} – ${to}`,
  from: (date) => `from ${date}`,
  until: (date) => `until ${date}`,
  standing: {
    documented: 'Documented',
    reported: 'Reported',
    alleged: 'Alleged',
    disputed: 'Disputed',
    unresolved: 'Unresolved',
  },
  standingMeaning: {
    documented: 'A record or a party’s own statement says so.',
    reported: 'News or research says so.',
    alleged: 'A party accuses; no record settles it.',
    disputed: 'Sources or parties contradict each other.',
    unresolved: 'Public sources leave the question open.',
  },
  relation: { supports: 'supports', qualifies: 'qualifies', disputes: 'disputes' },
  sourceKind: {
    news: 'news report',
    'government-record': 'government record',
    'government-document': 'government document',
    'court-record': 'court record',
    'legislation-oversight': 'legislation or oversight',
    'company-statement': 'company statement',
    'advocacy-report': 'advocacy report',
    academic: 'academic study',
  },
  basis: {
    read: 'Read at this address.',
    mirror: 'Read only in a copy, not at this address.',
    cited: 'Not read; known only as others cite it.',
  },
  basisShort: { read: '', mirror: 'copy', cited: 'cited by others' },
  copyOf: (publisher, title) => `Carries a text of ${publisher}: “${title}”.`,
  noDate: 'no date',
  opensInNewTab: 'opens in a new tab',
  overrule: {
    undo: 'Undo',
    notHere: 'Not on this page',
    notKept: 'That could not be saved. Try again.',
  },
  reason: {
    fullName: 'the full name is written out',
    introduced: (name) => `the page introduces ${name}`,
    namedOnPage: (name) => `${name} is named elsewhere on the page`,
    before: (terms) => `${terms} stands before it`,
    after: (terms) => `${terms} follows`,
    cue: {
      sentence: (terms) => `the same sentence mentions ${terms}`,
      block: (terms) => `the same paragraph mentions ${terms}`,
      page: (terms) => `the page mentions ${terms}`,
      title: (terms) => `the title mentions ${terms}`,
      host: (host) => `the site is ${host}`,
    },
    otherEntities: (names, count) =>
      plural(LOCALE, count, {
        one: `${names} is named on the page`,
        other: `${names} are named on the page`,
      }),
    form: {
      capitals: 'everything around it is in capitals, so its spelling says nothing',
      ticker: 'it is written as a stock symbol',
    },
    language: (name) => `the page is in ${name}`,
    usual: 'the name hardly ever means anything else',
    pageSense: 'most other mentions on the page read the same way',
    noEvidence: 'nothing near it says what is meant',
    overruled: { page: 'you asked for it on this page', site: 'you asked for it on this site' },
  },
  why: {
    entities: (names) => `both name ${names}`,
    products: (names) => `both name ${names}`,
    terms: (terms) => `both have ${terms}`,
    figure: (text) => `both give the figure ${text}`,
  },
};

export const card: CardMessages = {
  close: inPage.close,
  panel: 'Check article',
  panelHint: 'Lay the whole article beside the dataset',
  pin: 'Pin',
  pinHint: 'Keep the card open',
  loading: 'Looking up claims…',
  onParagraph: 'On this paragraph',
  general: (name) => `${name} in general`,
  noneFits: (name, total) =>
    plural(LOCALE, total, {
      one: `The one claim on ${name} is not about this paragraph.`,
      other: `None of # claims on ${name} is about this paragraph.`,
    }),
  fit: (bearing, total) =>
    `${numberText(LOCALE, bearing)} of ${plural(LOCALE, total, { one: '# fits', other: '# fit' })} this paragraph`,
  more: (count, name) => `${numberText(LOCALE, count)} more on ${name}`,
  loadingMore: 'Loading…',
  moreFailed: 'No answer. Try again',
  all: (total) => plural(LOCALE, total, { one: 'The only claim', other: 'All # claims shown' }),
  empty: (name) => `The dataset has no claim on ${name}.`,
  updated: inPage.noCard.updated,
  reload: inPage.reload,
  noAnswer: 'The claims could not be looked up.',
  retry: inPage.retry,
  limits: 'What this does not show',
  answers: (by) => (by.length > 2 ? 'Answers' : `Answer by ${listText(LOCALE, by)}`),
  sources: (count) => plural(LOCALE, count, { one: '# source', other: '# sources' }),
  detail: 'Detail',
  fits: 'Why it fits',
  whyMarked: 'Why marked?',
  whyLeftAlone: 'Why left alone?',
  readAs: (surface, name) => `“${surface}” is read as ${name}:`,
  asked: (surface, decision, because) =>
    `“${surface}” is ${decision === 'marked' ? 'marked' : 'left alone'}: ${because}.`,
  readWrongly: (surface) => `Wrong? Leave “${surface}” alone`,
  onThisPage: 'on this page',
  onThisSite: 'on this site',
  offHere: 'Off on this site',
  offHereHint: (site) => `No marks on ${site} any more; the toolbar button turns them on again`,
  descriptionFrom: (publisher) => `Source: ${publisher}`,
};
