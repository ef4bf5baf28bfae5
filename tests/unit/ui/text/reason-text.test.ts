import { describe, expect, it } from 'vitest';
import type { Reason } from '../../../../src/core/detection/mention.ts';
import type { Why } from '../../../../src/core/matching/match.ts';
import { words } from '../../../../src/ui/text/en/words.ts';
import {
  mainReasons,
  type Names,
  reasonText,
  sentenceCase,
  whyText,
} from '../../../../src/ui/text/reason-text.ts';

const names: Names = {
  entity: (id) => ({ moon: 'Moon Agency', sun: 'Sun Works' })[id] ?? null,
  sense: () => null,
};

describe('reasonText', () => {
  const table: readonly (readonly [Reason, string])[] = [
    [{ kind: 'full-name' }, 'the full name is written out'],
    [{ kind: 'introduced', name: 'Moon Agency (MA)' }, 'the page introduces “Moon Agency (MA)”'],
    [
      { kind: 'named-on-page', name: 'Moon Agency' },
      '“Moon Agency” is named elsewhere on the page',
    ],
    [{ kind: 'beside', side: 'after', words: 'agents' }, '“agents” follows'],
    [{ kind: 'beside', side: 'before', words: 'NYSE' }, '“NYSE” stands before it'],
    [
      { kind: 'cue', where: 'sentence', words: ['visa', 'border', 'raid'] },
      'the same sentence mentions “visa”, “border” and “raid”',
    ],
    [{ kind: 'cue', where: 'block', words: ['visa'] }, 'the same paragraph mentions “visa”'],
    [{ kind: 'cue', where: 'page', words: ['visa'] }, 'the page mentions “visa”'],
    [{ kind: 'cue', where: 'title', words: ['visa'] }, 'the title mentions “visa”'],
    [{ kind: 'cue', where: 'host', words: ['bahn.example'] }, 'the site is bahn.example'],
    [{ kind: 'other-entities', entities: ['sun'] }, 'Sun Works is named on the page'],
    [
      { kind: 'other-entities', entities: ['moon', 'sun'] },
      'Moon Agency and Sun Works are named on the page',
    ],
    [{ kind: 'form', form: 'ticker' }, 'it is written as a stock symbol'],
    [{ kind: 'language', language: 'de' }, 'the page is in German'],
    [{ kind: 'language', language: '!!' }, 'the page is in !!'],
    [{ kind: 'usual' }, 'the name hardly ever means anything else'],
    [{ kind: 'page-sense' }, 'most other mentions on the page read the same way'],
    [
      { kind: 'form', form: 'capitals' },
      'everything around it is in capitals, so its spelling says nothing',
    ],
    [{ kind: 'no-evidence' }, 'nothing near it says what is meant'],
    [{ kind: 'overruled', scope: 'page' }, 'you asked for it on this page'],
    [{ kind: 'overruled', scope: 'site' }, 'you asked for it on this site'],
  ];

  it.each(table)('puts %j into words', (reason, text) => {
    expect(reasonText(words, reason, names)).toBe(text);
  });

  it('leaves out a word that stands in another one of the list', () => {
    const reason: Reason = {
      kind: 'cue',
      where: 'sentence',
      words: ['Bank', 'Bank of the Moon', 'rates'],
    };
    expect(reasonText(words, reason, names)).toBe(
      'the same sentence mentions “Bank of the Moon” and “rates”',
    );
  });

  it('falls back to the id of an entity that the dataset no longer has', () => {
    const reason: Reason = { kind: 'other-entities', entities: ['mars'] };
    expect(reasonText(words, reason, names)).toBe('mars is named on the page');
  });
});

describe('mainReasons', () => {
  it('keeps to the two strongest', () => {
    const all: readonly Reason[] = [
      { kind: 'full-name' },
      { kind: 'usual' },
      { kind: 'page-sense' },
    ];
    expect(mainReasons(words, all, names)).toEqual([
      'the full name is written out',
      'the name hardly ever means anything else',
    ]);
    expect(mainReasons(words, [], names)).toEqual([]);
  });
});

describe('whyText', () => {
  const table: readonly (readonly [Why, string])[] = [
    [{ kind: 'entities', entities: ['moon', 'sun'] }, 'both name Moon Agency and Sun Works'],
    [{ kind: 'products', products: ['Lander'] }, 'both name Lander'],
    [{ kind: 'terms', terms: ['hosting', 'cloud'] }, 'both have “hosting” and “cloud”'],
    [{ kind: 'figure', text: '$30 million' }, 'both give the figure “$30 million”'],
  ];

  it.each(table)('puts %j into words', (why, text) => {
    expect(whyText(words, why, names)).toBe(text);
  });
});

describe('sentenceCase', () => {
  it('raises a first letter and leaves quotation marks and capitals alone', () => {
    expect(sentenceCase('en', 'the title has “visa”')).toBe('The title has “visa”');
    expect(sentenceCase('en', '“agents” follows')).toBe('“agents” follows');
    expect(sentenceCase('en', 'ICM')).toBe('ICM');
  });
});
