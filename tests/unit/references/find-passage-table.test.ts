import { describe, expect, it } from 'vitest';
import { findPassage, SearchedText } from '../../../src/core/references/find-passage.ts';
import { passagePlace } from '../../../src/core/references/selectors.ts';
import { madeArticle, oneOf, randomFrom, sentencesOf, type Random } from './made-article.ts';

/** A page's text after an edit, and what has become of the passage; null where it is gone. */
interface Edited {
  readonly text: string;
  readonly now: string | null;
}

type Edit = (before: string, passage: string, after: string, random: Random) => Edited;

const instead = (before: string, now: string, after: string): Edited => ({
  text: `${before}${now}${after}`,
  now,
});

function withWord(passage: string, random: Random, change: (word: string) => string): string {
  const words = passage.split(' ');
  const at = Math.floor(random() * words.length);
  return words.map((word, index) => (index === at ? change(word) : word)).join(' ');
}

const others = ['harvest', 'seven', 'quietly', 'Norwegian', 'lamp', 'between'];
const clause = 'which came as a surprise to many of them';

/** Each kind of edit, and in how many of a hundred passages it is told right at least. */
const edits: Readonly<Record<string, { readonly least: number; readonly edit: Edit }>> = {
  nothing: { least: 100, edit: instead },
  'a paragraph before it': {
    least: 97,
    edit: (before, passage, after) => instead(`${clause} ${clause}\n${before}`, passage, after),
  },
  'other quotation marks, dashes and spaces': {
    least: 97,
    edit: (before, passage, after) =>
      instead(`More.\n${before}`, passage.replaceAll(' ', '\u00a0 ').replaceAll("'", '’'), after),
  },
  'one word': {
    least: 97,
    edit: (before, passage, after, random) =>
      instead(
        before,
        withWord(passage, random, () => oneOf(others, random)),
        after,
      ),
  },
  'one word, and a paragraph before it': {
    least: 97,
    edit: (before, passage, after, random) =>
      instead(
        `${clause}\n${before}`,
        withWord(passage, random, () => oneOf(others, random)),
        after,
      ),
  },
  'a clause put in': {
    least: 95,
    edit: (before, passage, after) =>
      instead(before, passage.replace(' that ', `, ${clause}, that `), after),
  },
  'its last words taken out': {
    least: 90,
    edit: (before, passage, after) =>
      instead(before, `${passage.split(' ').slice(0, -4).join(' ')}.`, after),
  },
  'one word, and the sentences beside it': {
    least: 75,
    edit: (before, passage, after, random) =>
      instead(
        before.replace(/[^\n.]+\.? ?$/, 'Nothing of the kind was said before. '),
        withWord(passage, random, () => oneOf(others, random)),
        after.replace(/^ ?[^\n.]+\.?/, ' Nothing of the kind was said after.'),
      ),
  },
  'moved to the end': {
    least: 95,
    edit: (before, passage, after) => instead(`${before}${after}\n`, passage, ''),
  },
  'a line break within': {
    least: 97,
    edit: (before, passage, after) => instead(before, passage.replace(' that ', ' that\n'), after),
  },
  'taken out': {
    least: 97,
    edit: (before, _, after) => ({ text: `${before}${after}`, now: null }),
  },
  'taken out with its paragraph': {
    least: 97,
    edit: (before, _, after) => ({
      text: `${before.replace(/[^\n]*$/, '')}${after.replace(/^[^\n]*\n/, '')}`,
      now: null,
    }),
  },
  'another article in its place': {
    least: 100,
    edit: (_before, _passage, _after, random) => ({ text: madeArticle(random), now: null }),
  },
};

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** How often a kind of edit is told right, and how often a wrong place is given, of `count`. */
function measure(edit: Edit, count: number): { readonly right: number; readonly wrong: number } {
  const random = randomFrom(11);
  let [right, wrong] = [0, 0];
  for (let at = 0; at < count; at++) {
    const text = madeArticle(random);
    const { start, end } = oneOf(sentencesOf(text), random);
    const place = passagePlace({ text, start, end, range: null, blockHash: null, language: 'en' });
    if (place === null) throw new Error('A sentence has a place.');
    const passage = text.slice(start, end);
    const today = edit(text.slice(0, start), passage, text.slice(end), random);
    const found = findPassage(new SearchedText(today.text), place);
    const got = found.kind === 'not-found' ? null : today.text.slice(found.start, found.end);
    if (
      got === today.now ||
      (got !== null && today.now !== null && plain(got) === plain(today.now))
    ) {
      right++;
    } else if (got !== null && !isPartOf(got, today.now)) wrong++;
  }
  return { right: (right / count) * 100, wrong };
}

/** Whether it is the passage, with more or less at its ends. */
function isPartOf(got: string, now: string | null): boolean {
  return now !== null && (plain(now).includes(plain(got)) || plain(got).includes(plain(now)));
}

describe('finding a passage again, by what was done to its page', () => {
  it.each(Object.entries(edits))('%s', (_name, { edit, least }) => {
    const { right, wrong } = measure(edit, 200);
    expect(wrong).toBe(0);
    expect(right).toBeGreaterThanOrEqual(least);
  });
});
