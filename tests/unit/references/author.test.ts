import { describe, expect, it } from 'vitest';
import { authorOf, fullName, sortName } from '../../../src/core/references/author.ts';

describe('a name in its parts', () => {
  it.each([
    ['Ana Ruiz', 'Ruiz, Ana'],
    ['Ursula von der Leyen', 'Leyen, Ursula von der'],
    ['Vincent van Gogh', 'Gogh, Vincent van'],
    ['Charles de Gaulle', 'Gaulle, Charles de'],
    ['Van Morrison', 'Morrison, Van'],
    ['Gabriel José García', 'García, Gabriel José'],
    ['John Q. Smith Jr.', 'Smith, John Q., Jr.'],
    ['John Q. Smith, Jr.', 'Smith, John Q., Jr.'],
    ['Henry Louis Gates III', 'Gates, Henry Louis, III'],
    ['  Jean-Luc   Picard ', 'Picard, Jean-Luc'],
    ["Sinéad O'Connor", "O'Connor, Sinéad"],
  ])('of %s is %s', (name, sorted) => {
    const author = authorOf(name);
    expect(author.kind).toBe('person');
    expect(sortName(author)).toBe(sorted);
  });

  it.each([
    'Madonna',
    'Associated Press',
    'The Guardian',
    'BBC News',
    'Ministry of the Interior',
    '山田太郎',
    '김 민수',
    'Smith, Jones & Co',
    'van Gogh',
    '',
  ])('stays whole: %s', (name) => {
    const author = authorOf(name);
    expect(author).toEqual({ kind: 'whole', name });
    expect(sortName(author)).toBe(name);
  });

  it('is put together again as it was written', () => {
    for (const name of ['Ursula von der Leyen', 'Ana Ruiz', 'John Q. Smith, Jr.', 'Madonna']) {
      expect(fullName(authorOf(name))).toBe(name);
    }
  });
});
