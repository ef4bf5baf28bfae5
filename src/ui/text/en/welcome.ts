/** English: the welcome page. */
import { numberText, plural } from '../counting.ts';
import type { WelcomeMessages } from '../welcome-messages.ts';
import { LOCALE } from './locale.ts';

export const welcome: WelcomeMessages = {
  tabTitle: 'Welcome to Sidelight',
  title: 'Sidelight is ready',
  lead: 'It marks a few names on news pages. Rest the pointer on one to see what is known, who says so and how firm it is.',
  exampleTitle: 'Try it',
  exampleHint: 'Point at an underlined name, press it, or reach it with Tab and press Enter.',
  exampleNote: 'The paragraph is made of sentences from the dataset, and so are the cards.',
  whatTitle: 'What a card says',
  what: [
    {
      title: 'The sentence',
      text: 'One neutral sentence with its date. Those that are about the paragraph come first, under their own heading.',
    },
    {
      title: 'How it stands',
      text: 'A shape and a word say what kind of evidence there is. They never say who is right.',
    },
    {
      title: 'Who says so',
      text: 'Every source is a link, with its date, its kind and how it was checked.',
    },
    {
      title: 'The other side',
      text: 'What the claim does not show, and what the named party answered, are one step away.',
    },
  ],
  standingTitle: 'Five standings',
  moreTitle: 'For those who check and collect',
  more: [
    {
      title: 'Check an article',
      text: 'The panel sets its passages beside the claims about them. Judge each, and hand on the worksheet.',
    },
    {
      title: 'Keep a passage',
      text: 'The library keeps it with its place and the article’s record, finds it on the page again, and exports it for Zotero, LaTeX and others.',
    },
  ],
  neverTitle: 'What it never does',
  never: [
    'It sends nothing: no requests, no statistics, no account.',
    'It loads nothing: all claims came with the extension.',
    'It does not change the page’s text, and reads no page outside the sites below unless you ask.',
    'It does not guess: where a name may mean something else, it is left alone and the toolbar button says why.',
  ],
  sitesTitle: (count) => `On from the start: ${numberText(LOCALE, count)} news sites`,
  sitesLead: 'By country. Each can be turned off with the toolbar button or in the card.',
  searchSites: 'Find a site',
  noSiteFound: 'Not on the list.',
  sitesFound: (count) => plural(LOCALE, count, { one: '# site', other: '# sites' }),
  elsewhere:
    'On any other page, the toolbar button runs it once, or always on that site when you allow it.',
  keysTitle: 'Keys',
  keysLead: 'You can change all but the last in the browser.',
  keys: {
    next: 'Next mention',
    previous: 'Previous mention',
    open: 'Open the card of a mention',
    panel: 'Check the article in the panel',
    save: 'Save what is selected, or the page',
    close: 'Close the card',
  },
  keyUnset: 'not set',
  pinTitle: 'Keep the button in sight',
  pin: [
    'Open the extensions menu, the puzzle piece in the toolbar.',
    'Choose Pin, or Pin to Toolbar, beside Sidelight.',
  ],
  options: 'Options',
  claimsOf: (claims, sources, date) =>
    `${numberText(LOCALE, claims)} claims from ${numberText(LOCALE, sources)} sources, as of ${date}.`,
};
