import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameInField, namesInByline } from '../../../src/core/article/people.ts';

describe('namesInByline', () => {
  it.each([
    ['By Ana Ruiz and John Doe, Reuters', ['Ana Ruiz', 'John Doe']],
    ['by Ana Ruiz', ['Ana Ruiz']],
    ['By ANA RUIZ and JOHN O’DOE', ['Ana Ruiz', 'John O’Doe']],
    ['Por Ana Ruiz y Juan Pérez', ['Ana Ruiz', 'Juan Pérez']],
    ['Von Anna Braun und Karl Weiß', ['Anna Braun', 'Karl Weiß']],
    ['By Ana Ruiz, Staff Writer', ['Ana Ruiz']],
    ['By Ana Ruiz | Updated Feb. 3, 2026 9:10 a.m.', ['Ana Ruiz']],
    ['By Ana Ruiz February 3, 2026', ['Ana Ruiz']],
    ['By Ana Ruiz 5 Min Read', ['Ana Ruiz']],
    ['By Ana Ruiz @anaruiz', ['Ana Ruiz']],
    ['By Ana Ruiz ana@example.com', ['Ana Ruiz']],
    ['By Ana de la Cruz, John E. Smith & Li Wei', ['Ana de la Cruz', 'John E. Smith', 'Li Wei']],
    ['Written by Dr. Ana Ruiz (Brussels)', ['Ana Ruiz']],
    ['Analysis by Ana Ruiz', ['Ana Ruiz']],
    ['Ana Ruiz, Ana Ruiz', ['Ana Ruiz']],
    ['Story by Ana Ruiz with John Doe', ['Ana Ruiz', 'John Doe']],
  ])('reads the names in %j', (byline, names) => {
    expect(namesInByline(byline)).toEqual(names);
  });

  it.each([
    'Reuters',
    'By The Associated Press',
    'Redacción',
    'AFP',
    'Photo: Ana Ruiz',
    'The Example Courier staff',
    'https://example.com/people/ana',
    'Posted on February 3, 2026',
    'Ana Ruiz, at the left of the picture, waits with her two sons for the bus that takes them to the border with Mexico',
    '',
    ' ',
  ])('finds nobody in %j', (byline) => {
    expect(namesInByline(byline)).toEqual([]);
  });

  it('never throws and gives trimmed names without markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (byline) => {
        for (const name of namesInByline(`By ${byline}`)) {
          expect(name).toBe(name.trim());
          expect(name).not.toMatch(/[<>@]/);
        }
      }),
    );
  });
});

describe('nameInField', () => {
  it('turns a name round that begins with the family name', () => {
    expect(nameInField('Ruiz, Ana María')).toEqual(['Ana María Ruiz']);
  });

  it('takes a plain name and a list', () => {
    expect(nameInField('Ana Ruiz')).toEqual(['Ana Ruiz']);
    expect(nameInField('Ana Ruiz, John Doe')).toEqual(['Ana Ruiz', 'John Doe']);
  });
});
