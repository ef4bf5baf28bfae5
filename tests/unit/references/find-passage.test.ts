import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassage, SearchedText } from '../../../src/core/references/find-passage.ts';
import { passagePlace, type PassagePlace } from '../../../src/core/references/selectors.ts';
import { anyText, placeOf } from './samples.ts';

const page = `Council meets on harbour plan
The council of the small town met on Tuesday to hear the plan for the new harbour. Twelve people spoke against it.
"Nobody asked us," said Maria Alvarez, who has fished there since 1984. The mayor said that the plan would be put on paper again before the vote in March.
A second meeting is planned for the spring, when engineers will show their drawings to the public.
Advertisement
The port authority said it had received 112 letters, most of them against the plan. It promised to answer each of them.`;

const sentence =
  'The mayor said that the plan would be put on paper again before the vote in March.';

/** What stands where the passage is found, with how it was found. */
function find(text: string, place: Pick<PassagePlace, 'quote' | 'position'>): string {
  const found = findPassage(new SearchedText(text), place);
  return found.kind === 'not-found'
    ? found.kind
    : `${found.kind}: ${text.slice(found.start, found.end)}`;
}

function bare(exact: string, prefix = '', suffix = ''): Pick<PassagePlace, 'quote' | 'position'> {
  return { quote: { type: 'TextQuoteSelector', exact, prefix, suffix }, position: null };
}

describe('a passage whose words are the same', () => {
  it('is found where it stood', () => {
    expect(find(page, placeOf(page, sentence))).toBe(`found: ${sentence}`);
  });

  it('is found where other text came before it', () => {
    expect(find(`Breaking news 😀\n${page}`, placeOf(page, sentence))).toBe(`found: ${sentence}`);
  });

  it('is found by its place where positions count code points beyond the first plane', () => {
    const text = `😀😀 one word, 😀 one word, one word`;
    const start = text.lastIndexOf('one word');
    const place = passagePlace({
      text,
      start,
      end: start + 8,
      range: null,
      blockHash: null,
      language: null,
    });
    const found = place && findPassage(new SearchedText(text), place);
    expect(found).toEqual({ kind: 'found', start, end: start + 8 });
  });

  it('is found whatever quotation marks, dashes and spaces are used', () => {
    const quote = '"Nobody asked us," said Maria Alvarez, who has fished there since 1984.';
    const today = page.replace('"Nobody asked us,"', '“Nobody  asked us,”');
    expect(find(`More\n${today}`, placeOf(page, quote))).toBe(
      'found: “Nobody  asked us,” said Maria Alvarez, who has fished there since 1984.',
    );
  });

  it('is found where a paragraph was parted in two', () => {
    const today = page.replace('plan would be', 'plan\nwould be');
    expect(find(today, placeOf(page, sentence))).toMatch(/^found: The mayor said that the plan\n/);
  });

  it('is found among others by what stands around it', () => {
    const text =
      'He spoke of the plan at noon. She heard of the plan at night. They knew the plan.';
    const start = text.indexOf('the plan at night');
    const place = bare('the plan', 'at noon. She heard of ', ' at night. They');
    const found = findPassage(new SearchedText(`First.\n${text}`), place);
    expect(found).toEqual({ kind: 'found', start: start + 7, end: start + 15 });
  });

  it('is found by its place where nothing else tells it from another', () => {
    const line = 'Read more about the plan of the council and the harbour today\n';
    const text = line.repeat(6);
    const at = text.indexOf('plan', 200);
    const place = passagePlace({
      text,
      start: at,
      end: at + 4,
      range: null,
      blockHash: null,
      language: null,
    });
    const found = place && findPassage(new SearchedText(text), place);
    expect(found).toEqual({ kind: 'found', start: at, end: at + 4 });
    expect(place && find(`x ${text}`, place)).toBe('not-found');
  });

  it('is not found where it stands twice and nothing is known of its place', () => {
    expect(find(`${sentence} And again: ${sentence}`, bare(sentence))).toBe('not-found');
    expect(find(`And once: ${sentence}`, bare(sentence))).toBe(`found: ${sentence}`);
  });

  it('is not found in the middle of other words', () => {
    const place = placeOf('They measured ethane and methane in the lake.', 'ethane');
    expect(find('They measured methane in the lake.', place)).toBe('not-found');
  });

  it('of a few words is not found elsewhere', () => {
    const today = page.replace(' Twelve people spoke against it.', '');
    expect(find(today, placeOf(page, 'against'))).toBe('not-found');
  });
});

describe('a passage whose words were changed', () => {
  it.each([
    ['a word', 'in March', 'in April'],
    ['its first word', 'The mayor', 'Mayor Ruiz'],
    ['a clause', 'the plan would', 'the plan, which has many foes, would'],
    [
      'much of it',
      sentence,
      'According to the mayor, a new plan will be put on paper before the vote.',
    ],
  ])('is found with %s changed', (_what, before, after) => {
    const found = find(page.replace(before, after), placeOf(page, sentence));
    expect(found).toBe(`changed: ${sentence.replace(before, after)}`);
  });

  it('says what was removed and what was added', () => {
    const today = page.replace('in March', 'in April');
    const found = findPassage(new SearchedText(today), placeOf(page, sentence));
    expect(found.kind === 'changed' && found.difference).toEqual([
      { kind: 'same', text: sentence.replace('March.', '') },
      { kind: 'removed', text: 'March' },
      { kind: 'added', text: 'April' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('is told by what stands around it where it is but a number', () => {
    const today = page.replace('112 letters', '131 letters');
    expect(find(today, placeOf(page, '112'))).toBe('changed: 131');
    expect(find(page.replace('112 ', ''), placeOf(page, '112'))).toBe('not-found');
  });

  it('is looked for in its own place before its words are taken elsewhere', () => {
    const today = page.replace(sentence, 'The mayor said that the plan would be dropped.');
    expect(find(`${today}\nEarlier we wrote: ${sentence}`, placeOf(page, sentence))).toBe(
      'changed: The mayor said that the plan would be dropped.',
    );
  });

  it('is not found where it was taken out, also with one like it on the page', () => {
    const twin = 'The judge said that the case would be put on paper again before the vote in May.';
    const today = page.replace(` ${sentence}`, '');
    expect(find(today, placeOf(page, sentence))).toBe('not-found');
    expect(find(`${today}\n${twin}`, placeOf(page, sentence))).toBe('not-found');
  });

  it('is not found where two texts are as near to it', () => {
    const [one, other] = ['March', 'April'].map((month) => sentence.replace('March', month));
    const place = bare(sentence.replace('March', 'May'));
    expect(find(`Home\n${one}\nNews\n${other}`, place)).toBe('not-found');
  });
});

describe('looking for any passage in any text', () => {
  const stretch = fc.tuple(fc.array(anyText, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat());

  it('finds it in the text it was saved from', () => {
    fc.assert(
      fc.property(stretch, ([parts, a, b]) => {
        const text = parts.join('\n');
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].toSorted(
          (x, y) => x - y,
        );
        const place = passagePlace({
          text,
          start: start ?? 0,
          end: end ?? 0,
          range: null,
          blockHash: null,
          language: null,
        });
        fc.pre(place !== null && place.quote.prefix + place.quote.suffix !== '');
        expect(place && find(text, place)).toBe(`found: ${place?.quote.exact}`);
      }),
    );
  });

  it('never calls anything the same that is not, and stays within the text', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (exact, prefix, suffix, text) => {
        const today = `${text}${prefix}${exact.slice(1)}${suffix}${exact}`;
        const found = findPassage(new SearchedText(today), bare(exact, prefix, suffix));
        if (found.kind === 'not-found') return;
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeLessThanOrEqual(today.length);
        expect(found.start).toBeLessThan(found.end);
        const plain = (one: string): string => one.replace(/[^\p{L}\p{N}]/gu, '');
        if (found.kind === 'changed') return;
        expect(plain(today.slice(found.start, found.end))).toBe(plain(exact));
      }),
    );
  });

  it('ends soon on five million letters that repeat themselves', () => {
    const texts = ['a'.repeat(5e6), 'word '.repeat(1e6), ' \u00a0'.repeat(25e5), '😀'.repeat(25e5)];
    const quotes = [
      bare('a'),
      bare(`${'a'.repeat(99_999)}b`, 'a'.repeat(64), 'a'.repeat(64)),
      bare('word '.repeat(20_000), 'word '.repeat(12), 'word x '.repeat(12)),
      bare('😀 one two three four five six seven eight nine ten'),
    ];
    for (const text of texts) {
      const searched = new SearchedText(text);
      for (const quote of quotes) expect(findPassage(searched, quote).kind).toBe('not-found');
    }
  }, 60_000);
});
