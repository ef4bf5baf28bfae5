/** English: the panel. What it says of the worksheet and its export is in `review.ts`. */
import { listText, numberText, plural } from '../counting.ts';
import type {
  ArticleMessages,
  FiguresMessages,
  PanelMessages,
  PanelPageMessages,
  PassagesMessages,
} from '../panel-messages.ts';
import { LOCALE } from './locale.ts';
import { handing, review } from './review.ts';

const page: PanelPageMessages = {
  asking: 'Asking the page…',
  unreadable: {
    title: 'Not a page that can be read',
    hint: 'Press Sidelight’s toolbar button on the page to let it be read. Browsers keep their own pages and the add-on stores closed to extensions. Claims, timeline and map are here all the same.',
  },
  withheld: (site) => ({
    title: `No access to ${site}`,
    hint: 'The browser asks you before Sidelight reads this site.',
  }),
  noAnswer: {
    title: 'The page does not answer',
    hint: 'It was opened before Sidelight was installed or updated. Reload it, or run here.',
  },
  off: (site) => ({ title: `Off on ${site}`, hint: 'No page of this site is read.' }),
  notRun: {
    'not-asked': { title: 'Not one of the news sites', hint: 'This page has not been read.' },
    'not-news': {
      title: 'Does not declare itself a news article',
      hint: 'Only its description in the page’s head was read.',
    },
  },
  asleep: {
    title: 'The browser put this tab to sleep',
    hint: 'Reload it to have it read.',
  },
  nothing: {
    title: 'No mentions on this page',
    hint: 'Mentions that load later are found too.',
  },
  run: 'Run on this page',
  allow: 'Ask for access',
  turnOn: 'Turn on here',
  reload: 'Reload the page',
  open: 'Open the page again',
  contact: {
    closed: 'The page was closed. This is how it stood.',
    asleep: 'The browser put the page to sleep. This is how it stood.',
    left: 'The tab shows another page now. This is how the article stood.',
    silent: 'The page does not answer any more. This is how it stood.',
  },
};

const article: ArticleMessages = {
  untitled: 'Untitled page',
  byline: (authors) => `By ${listText(LOCALE, authors)}`,
  kind: {
    'news-article': 'news article',
    'other-article': 'article, not news',
    'not-article': 'not an article',
  },
  fields: 'Where this comes from',
  field: {
    title: 'Title',
    authors: 'Authors',
    publisher: 'Publisher',
    published: 'Published',
    modified: 'Changed',
    language: 'Language',
    canonicalUrl: 'Address',
    description: 'Summary',
    kind: 'Kind',
  },
  notFound: 'not found',
  from: {
    'json-ld': () => 'stated for machines (JSON-LD)',
    meta: (name) => `stated in the page’s head (${name})`,
    microdata: (name) => `stated in the page’s markup (${name})`,
    link: () => 'stated in the page’s head',
    address: () => 'read from the address',
    byline: () => 'read from the byline',
    heading: () => 'read from the headline',
    title: () => 'read from the tab’s title',
    html: () => 'stated for the whole page',
    text: () => 'read from the text',
    site: () => 'known of the site',
  },
  sure: { high: '', medium: 'shown only, not stated', low: 'concluded; check it' },
  strip: 'Where the mentions lie',
  stripHint: 'Arrow keys move along the page, Enter goes there.',
  place: (names, passages, at) =>
    `${names}, ${plural(LOCALE, passages.length, { one: 'passage', other: 'passages' })} ${listText(
      LOCALE,
      passages.map((number) => numberText(LOCALE, number)),
    )}, ${at.toLocaleString(LOCALE, { style: 'percent' })} down the page`,
  mentions: (name, count) =>
    plural(LOCALE, count, { one: `${name}: # mention`, other: `${name}: # mentions` }),
  countOf: (count) => numberText(LOCALE, count),
  leftAlone: (count) => `${numberText(LOCALE, count)} left alone`,
  rescan: 'Read again',
  reading: 'Still reading the page…',
  unread: {
    'no-answer':
      'Not read to the end: a part of Sidelight does not answer. It is asked again; reloading the page may help.',
    'too-much': 'Not read to the end: the page has more names than Sidelight keeps of one page.',
    closed: 'Some of the page’s text is in components that it keeps closed; that text is not read.',
  },
};

const passages: PassagesMessages = {
  label: 'Passages in reading order',
  number: (number) => `Passage ${numberText(LOCALE, number)}`,
  go: 'Go to it',
  back: 'Back',
  shown: (shown, all) =>
    shown === all
      ? plural(LOCALE, all, { one: '# passage', other: '# passages' })
      : `${numberText(LOCALE, shown)} of ${plural(LOCALE, all, { one: '# passage', other: '# passages' })}`,
  lookingUp: (left) =>
    plural(LOCALE, left, { one: '# still being looked up', other: '# still being looked up' }),
  filters: 'Filter the passages',
  filter: { entity: 'Name', topic: 'Topic', standing: 'Standing', verdict: 'Verdict' },
  any: {
    entity: 'Any name',
    topic: 'Any topic',
    standing: 'Any standing',
    verdict: 'Any verdict',
  },
  unjudged: 'Not judged yet',
  judged: 'Judged',
  edited: 'Edited since',
  showAll: 'Show all',
  noneMatch: 'No passage fits these filters.',
  looking: 'Looking up claims…',
  noneBears: 'No claim bears on this passage.',
  claims: (count) =>
    plural(LOCALE, count, {
      one: 'Claim that bears on it',
      other: '# claims that bear on it',
    }),
  moreClaims: (count) => plural(LOCALE, count, { one: '# more claim', other: '# more claims' }),
  general: (name, total) => `${name} in general (${numberText(LOCALE, total)})`,
  generalHint: 'These do not bear on the passage itself.',
  allGeneral: (name, total) =>
    plural(LOCALE, total, { one: `The claim on ${name}`, other: `All # claims on ${name}` }),
  behind: 'Evidence and limits',
  because: (reasons) => listText(LOCALE, reasons),
  limits: 'What this does not show',
  detail: 'Detail',
  evidence: 'Evidence',
  answers: 'Answers',
  related: 'Related claims',
  openClaim: 'Open in Claims',
  publishers: (names, more) =>
    listText(LOCALE, more === 0 ? names : [...names, `${numberText(LOCALE, more)} more`]),
};

const figures: FiguresMessages = {
  title: 'Figures and dates',
  hint: 'What the passage says beside what the dataset has. Both have their own date; neither is a verdict.',
  outcome: {
    same: 'Same',
    'same-rounded': 'Same when rounded',
    differs: 'Differs',
    starts: 'Same beginning',
    ends: 'Same end',
    within: 'Within',
    overlaps: 'Overlaps',
    outside: 'Apart',
  },
  absent: 'Not in the dataset',
  value: (value, label, asOf) =>
    asOf === null ? `${value}, ${label}` : `${value}, ${label}, as of ${asOf}`,
  noPeriod: 'no period given',
  claim: 'Claim',
  difference: (by, more, share) =>
    `${by} ${more ? 'more' : 'less'} here${share === null ? '' : ` (${share})`}`,
  amount: (value, unit) => {
    if (unit === 'USD') return dollars.format(value);
    if (unit === 'percent') return `${numberText(LOCALE, value)} %`;
    return unit === 'people'
      ? plural(LOCALE, value, { one: '# person', other: '# people' })
      : numberText(LOCALE, value);
  },
  share: (share) => share.toLocaleString(LOCALE, { style: 'percent', maximumFractionDigits: 1 }),
  more: (count) => plural(LOCALE, count, { one: '# more figure', other: '# more figures' }),
};

const dollars = new Intl.NumberFormat(LOCALE, {
  style: 'currency',
  currency: 'USD',
  currencyDisplay: 'narrowSymbol',
  maximumFractionDigits: 2,
  trailingZeroDisplay: 'stripIfInteger',
});

export const panel: PanelMessages = {
  name: 'Fact-checking panel',
  views: 'Views',
  tabs: {
    passages: 'Passages',
    references: 'Saved',
    claims: 'Claims',
    timeline: 'Timeline',
    map: 'Map',
    export: 'Export',
  },
  switchedOff: 'Your organisation has switched this panel off.',
  options: 'Options',
  openTab: 'Open in a tab',
  page,
  article,
  passages,
  figures,
  review,
  handing,
};
