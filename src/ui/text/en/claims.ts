/** English: the claims view. */
import type { Figure } from '../../../core/dataset/records.ts';
import type { ClaimsMessages } from '../claims-messages.ts';
import { numberText, plural } from '../counting.ts';
import { LOCALE } from './locale.ts';

export const claims: ClaimsMessages = {
  back: 'Back',
  forward: 'Forward',
  list: {
    search: 'Search the claims',
    placeholder: 'Words, names, amounts',
    filters: 'Filters',
    entities: 'About',
    standings: 'Standing',
    topic: 'Topic',
    publisher: 'Source',
    year: 'Year',
    any: 'Any',
    option: (name, count) => `${name} (${numberText(LOCALE, count)})`,
    clear: 'Clear filters',
    found: (count, of) =>
      count === of
        ? plural(LOCALE, of, { one: '# claim', other: '# claims' })
        : `${numberText(LOCALE, count)} of ${plural(LOCALE, of, { one: '# claim', other: '# claims' })}`,
    newestFirst: 'newest first',
    bestFirst: 'best match first',
    reading: 'still reading the claims',
    none: 'No claim fits.',
    noneHint: 'Try fewer words or clear a filter. What is not here is not known to be untrue.',
    label: 'Claims',
    from: (publisher, others) =>
      others === 0
        ? publisher
        : `${publisher} and ${plural(LOCALE, others, { one: '# other', other: '# others' })}`,
    foundIn: {
      detail: 'found in its detail',
      limits: 'found in what it does not show',
      figures: 'found in its figures',
      evidence: 'found in its evidence',
      answers: 'found in the answers to it',
      sources: 'found in its sources',
    },
  },
  claim: {
    fromSources: (dates) => `sources of ${dates}`,
    figures: 'Figures',
    figure: 'Figure',
    value: 'Value',
    asOf: 'As of',
    figureValue,
    noDay: 'not dated',
    evidence: { supports: 'Supports it', qualifies: 'Qualifies it', disputes: 'Disputes it' },
    firsthand: 'First-hand',
    firsthandHint: 'Prints the statement or document itself, or received it from its author.',
    aboutSource: (publisher, others) =>
      others === 0
        ? `About this source: ${publisher}`
        : plural(LOCALE, others, {
            one: '# other claim rests on this source',
            other: '# other claims rest on this source',
          }),
    answers: 'Answers',
    noAnswers: 'No answer of a named party is recorded.',
    limits: 'What this does not show',
    related: 'Related claims',
    inArticle: 'In this article',
    onMap: 'On the map',
    passage: (number) => `Passage ${numberText(LOCALE, number)}`,
    about: 'About',
    topics: 'Topics',
    reviewed: (date) => `Last held against its sources on ${date}`,
    missing: 'The dataset no longer has this claim.',
  },
  source: {
    kind: 'Kind',
    authors: 'By',
    published: 'Published',
    checked: 'How it was checked',
    copyOf: 'Carries',
    open: 'Open the source',
    restingOn: (count) =>
      plural(LOCALE, count, {
        one: '# claim rests on this source',
        other: '# claims rest on this source',
      }),
    nothingRests: 'It stands behind a description, not behind a claim.',
    as: { supports: 'supports', qualifies: 'qualifies', disputes: 'disputes', answer: 'answer' },
    missing: 'The dataset no longer has this source.',
  },
  timeline: {
    label: 'Claims along time',
    years: 'Years',
    year: (year, count) =>
      `${year}: ${plural(LOCALE, count, { one: '# claim', other: '# claims' })}`,
    hint: 'Each claim stands where its period begins.',
    undated: (count) =>
      plural(LOCALE, count, {
        one: '# claim has no date and is not shown here.',
        other: '# claims have no date and are not shown here.',
      }),
    none: 'No claim of these filters has a date.',
  },
  map: {
    title: 'Who builds, hosts, supplies, buys and uses what',
    limits:
      'Each line is what a claim says, at the time of that claim. No line does not mean no relation.',
    columns: ['Builds, hosts, supplies', 'What', 'Buys, uses'],
    picture: 'Map of relations',
    lines: 'Lines of the map',
    relation: {
      builds: (from, to, whom) => `${from} builds ${to}${forWhom(whom)}`,
      hosts: (from, to, whom) => `${from} hosts ${to}${forWhom(whom)}`,
      supplies: (from, to, whom) => `${from} supplies ${to}${forWhom(whom, 'to')}`,
      buys: (from, to, whom) => `${from} buys ${to}${forWhom(whom)}`,
      uses: (from, to, whom) => `${from} uses ${to}${forWhom(whom)}`,
    },
    claims: (count) => plural(LOCALE, count, { one: '# claim', other: '# claims' }),
    line: (sentence, standing, count) =>
      `${sentence}, ${standing.toLowerCase()}, ${plural(LOCALE, count, { one: '# claim', other: '# claims' })}`,
    relationsOf: (name, count) =>
      plural(LOCALE, count, { one: `# relation of ${name}`, other: `# relations of ${name}` }),
    all: (count) => plural(LOCALE, count, { one: '# relation', other: 'All # relations' }),
    showAll: 'Show all',
    point: 'Point at a line, or choose one here, to see its claims.',
    standing: {
      documented: 'documented',
      reported: 'reported',
      alleged: 'alleged',
      disputed: 'disputed',
      unresolved: 'unresolved',
    },
    legend: 'A line is drawn by the standing of its first claim:',
  },
};

function forWhom(whom: string | null, word = 'for'): string {
  return whom === null ? '' : ` ${word} ${whom}`;
}

function figureValue(value: number, unit: Figure['unit']): string {
  switch (unit) {
    case 'USD':
      return `$${numberText(LOCALE, value)}`;
    case 'percent':
      return `${numberText(LOCALE, value)}%`;
    case 'people':
      return plural(LOCALE, value, { one: '# person', other: '# people' });
    case 'count':
      return numberText(LOCALE, value);
  }
}
