/** English: the card. */
import type { CardMessages } from '../card-messages.ts';
import { listText, numberText, plural } from '../counting.ts';
import { CLOSE, RELOAD, RETRY, UPDATED } from './in-page.ts';
import { LOCALE } from './locale.ts';

export const card: CardMessages = {
  close: CLOSE,
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
  updated: UPDATED,
  reload: RELOAD,
  noAnswer: 'The claims could not be looked up.',
  retry: RETRY,
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
