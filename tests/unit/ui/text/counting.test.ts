import { describe, expect, it } from 'vitest';
import { listText, numberText, plural } from '../../../../src/ui/text/counting.ts';
import { card } from '../../../../src/ui/text/en/card.ts';
import { popup } from '../../../../src/ui/text/en/popup.ts';
import { welcome } from '../../../../src/ui/text/en/welcome.ts';

describe('plural', () => {
  it('takes the form of the language and writes the number into it', () => {
    const forms = { one: '# source', other: '# sources' };
    expect(plural('en', 1, forms)).toBe('1 source');
    expect(plural('en', 0, forms)).toBe('0 sources');
    expect(plural('en', 1204, forms)).toBe('1,204 sources');
  });

  it('falls back to the general form when a language has a form that is not given', () => {
    expect(plural('pl', 3, { one: '# a', other: '# b' })).toBe('3 b');
  });

  it('leaves a dollar sign in a form as it is', () => {
    expect(plural('en', 2, { other: '$& # $1' })).toBe('$& 2 $1');
  });
});

describe('numbers and lists', () => {
  it('follow the language', () => {
    expect(numberText('de', 1204)).toBe('1.204');
    expect(listText('es', ['a', 'b', 'c'])).toBe('a, b y c');
    expect(listText('en', [])).toBe('');
  });
});

describe('the English tables', () => {
  it('agree in number', () => {
    expect(card.fit(1, 1)).toBe('1 of 1 fits this paragraph');
    expect(card.fit(3, 70)).toBe('3 of 70 fit this paragraph');
    expect(card.more(67, 'Moon')).toBe('67 more on Moon');
    expect(card.sources(1)).toBe('1 source');
    expect(popup.leftAloneMore(2)).toBe('and 2 other readings');
    expect(welcome.sitesFound(1)).toBe('1 site');
  });

  it('name who answered while the names are few', () => {
    expect(card.answers(['Moon', 'Sun'])).toBe('Answer by Moon and Sun');
    expect(card.answers(['Moon', 'Sun', 'Mars'])).toBe('Answers');
  });
});
