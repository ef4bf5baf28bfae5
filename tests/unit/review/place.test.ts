import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticlePassage } from '../../../src/core/review/article.ts';
import { placeEntries, type Placement } from '../../../src/core/review/place.ts';
import { savedPassage } from '../../../src/core/review/snapshot.ts';
import type { WorksheetEntry } from '../../../src/core/review/worksheet.ts';
import { entry, passage } from './samples.ts';

const texts = [
  'The agency paid the company $30 million in April for a case system that it had asked for since last year, records show.',
  'A spokesman for the company said on Tuesday that its software does not decide whom the agency arrests, and that every search is logged.',
  'Two former workers described how lists of addresses were drawn up overnight and handed to teams in the field before dawn.',
  'The cloud contract was renewed in the summer without a public tender, according to a notice on a federal website.',
];

/** Passages as a page shows them: each with the texts next to it. */
function page(...shown: readonly string[]): readonly ArticlePassage[] {
  return shown.map((text, id) =>
    passage(id, text, { before: shown[id - 1] ?? '', after: shown[id + 1] ?? '' }),
  );
}

function judged(passages: readonly ArticlePassage[]): readonly WorksheetEntry[] {
  return passages.map((one, order) => entry(`e${order}`, { passage: savedPassage(one, order) }));
}

function kinds(placements: readonly Placement[]): readonly string[] {
  return placements.map((one) => (one.kind === 'gone' ? 'gone' : `${one.kind} ${one.passage.id}`));
}

describe('the passages of a worksheet', () => {
  const entries = judged(page(...texts));

  it('are where they were on a page that did not change', () => {
    expect(kinds(placeEntries(entries, page(...texts)))).toEqual([
      'same 0',
      'same 1',
      'same 2',
      'same 3',
    ]);
  });

  it('are where they were when a paragraph came above them or white space changed', () => {
    const shown = page('A paragraph that is new.', ...texts.map((text) => text.replace(' ', '  ')));
    expect(kinds(placeEntries(entries.slice(1), shown))).toEqual(['same 2', 'same 3', 'same 4']);
  });

  it('are found again where they were moved', () => {
    const [first = '', ...rest] = texts;
    const shown = page(...rest, 'A paragraph that is new.', first);
    expect(kinds(placeEntries(entries.slice(0, 1), shown))).toEqual(['moved 4']);
  });

  it('are shown with the words that were added and removed', () => {
    const [first = '', ...rest] = texts;
    const shown = page(first.replace('$30 million in April', '$29.9 million'), ...rest);
    const [placement] = placeEntries(entries, shown);
    expect(placement?.kind).toBe('edited');
    expect(placement?.kind === 'edited' && placement.difference).toEqual([
      { kind: 'same', text: 'The agency paid the company $' },
      { kind: 'removed', text: '30' },
      { kind: 'added', text: '29.9' },
      { kind: 'same', text: ' million ' },
      { kind: 'removed', text: 'in April ' },
      { kind: 'same', text: expect.stringContaining('for a case system') },
    ]);
  });

  it('are found when they and a neighbour were edited and one came between', () => {
    const shown = page(
      texts[0] ?? '',
      'A paragraph that came later and speaks of something else.',
      (texts[1] ?? '').replace('said on Tuesday', 'told reporters in an e-mail on Wednesday'),
      (texts[2] ?? '').replace('Two', 'Three'),
      texts[3] ?? '',
    );
    expect(kinds(placeEntries(entries, shown))).toEqual([
      'same 0',
      'edited 2',
      'edited 3',
      'same 4',
    ]);
  });

  it('are found in a paragraph that was joined with another, and in the half of a split one', () => {
    const [one = '', two = '', three = '', four = ''] = texts;
    const joined = page(`${one} ${two} ${three}`, four);
    expect(kinds(placeEntries(entries.slice(0, 1), joined))).toEqual(['edited 0']);
    const whole = judged(page(`${one} ${two}`, three));
    const split = page(one, 'Of something else.', three);
    expect(kinds(placeEntries(whole, split))).toEqual(['edited 0', 'same 2']);
  });

  it('are gone where the article no longer has them', () => {
    expect(kinds(placeEntries(entries, page(...texts.slice(2))))).toEqual([
      'gone',
      'gone',
      'same 0',
      'same 1',
    ]);
    expect(kinds(placeEntries(entries, []))).toEqual(['gone', 'gone', 'gone', 'gone']);
  });

  it.each([
    [
      'Twelve arrested in Dallas on Monday, agency says',
      'Forty arrested in Austin on Monday, agency says',
    ],
    [
      'Agents arrested twelve people in Dallas on Monday, the agency said in a statement.',
      'Agents arrested forty people in Austin on Friday, the agency said in a statement.',
    ],
  ])('are not taken for a sentence of the same form about another matter: %s', (before, after) => {
    expect(kinds(placeEntries(judged(page(before)), page(after)))).toEqual(['gone']);
  });

  it('are not guessed where two passages are equally alike', () => {
    const text = texts[0] ?? '';
    const shown = page(
      text.replace('April', 'March'),
      'Between them stands something else.',
      text.replace('April', 'May'),
    );
    expect(kinds(placeEntries(judged([passage(0, text)]), shown))).toEqual(['gone']);
  });

  it('are told from equal texts by their neighbours', () => {
    const shown = page('Photo: agency', texts[0] ?? '', 'Photo: agency', texts[1] ?? '');
    const [second] = judged(shown).slice(2, 3);
    const fewer = page(texts[0] ?? '', 'Photo: agency', texts[1] ?? '');
    expect(kinds(placeEntries(judged(shown).slice(0, 3), fewer))).toEqual([
      'gone',
      'same 0',
      'same 1',
    ]);
    expect(kinds(placeEntries(second ? [second] : [], shown))).toEqual(['same 2']);
  });

  it('are found in a script without spaces', () => {
    const before =
      '移民局は四月に三千万ドルの契約を結び、事件を管理する仕組みを会社に求めたと記録が示している。';
    const after = before.replace('三千万', '二千九百万');
    expect(kinds(placeEntries(judged([passage(0, before)]), page(after)))).toEqual(['edited 0']);
  });

  it('are given to one entry each at most, whatever is judged and shown', () => {
    const words = fc.constantFrom('the', 'agency', 'paid', 'company', 'April', 'records', 'show');
    const text = fc.array(words, { maxLength: 30 }).map((list) => list.join(' '));
    const list = fc.array(text, { maxLength: 8 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const placements = placeEntries(judged(page(...before)), page(...after));
        expect(placements).toHaveLength(before.length);
        const taken = placements.flatMap((one) => (one.kind === 'gone' ? [] : [one.passage.id]));
        expect(new Set(taken).size).toBe(taken.length);
        for (const one of placements) {
          if (one.kind !== 'same' && one.kind !== 'moved') continue;
          expect(one.passage.text).toBe(one.entry.passage.text);
        }
      }),
    );
  });

  it('are all found where paragraphs only changed their order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (shuffled) => {
        for (const one of placeEntries(entries, page(...shuffled))) {
          expect(one.kind === 'gone' ? '' : one.passage.text).toBe(one.entry.passage.text);
        }
      }),
    );
  });
});
