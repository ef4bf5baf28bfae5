/** English: the words that every place shares. */
import { plural } from '../counting.ts';
import type { WordMessages } from '../word-messages.ts';
import { DIRECTION, LOCALE } from './locale.ts';

export const words: WordMessages = {
  locale: LOCALE,
  direction: DIRECTION,
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
