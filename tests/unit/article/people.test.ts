import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameInField, namesInByline, readByline } from '../../../src/core/article/people.ts';

const ana = ['Ana Ruiz'];
const two = ['Ana Ruiz', 'John Doe'];

describe('namesInByline', () => {
  it.each([
    ['By Ana Ruiz and John Doe, Reuters', two],
    ['by Ana Ruiz', ana],
    ['By ANA RUIZ and JOHN O’DOE', ['Ana Ruiz', 'John O’Doe']],
    ['By: Ana Ruiz', ana],
    ['By Ana Ruiz, Staff Writer', ana],
    ['By Ana Ruiz | Updated Feb. 3, 2026 9:10 a.m.', ana],
    ['By Ana Ruiz February 3, 2026', ana],
    ['By Ana Ruiz 5 Min Read', ana],
    ['By Ana Ruiz 10/ 5/26 09:19 PM ET', ana],
    ['February 3, 2026, 7:45 am by Ana Ruiz', ana],
    ['By Ana Ruiz @anaruiz', ana],
    ['By Ana Ruiz ana@example.com', ana],
    ['By Ana de la Cruz, John E. Smith & Li Wei', ['Ana de la Cruz', 'John E. Smith', 'Li Wei']],
    ['Ana Ruiz, John Doe, and Li Wei', [...two, 'Li Wei']],
    ['Written by Dr. Ana Ruiz (Brussels)', ana],
    ['By Ana Ruiz, Ph.D., and John Doe, MD', two],
    ['By Rep. Ana Ruiz (D-N.Y.)', ana],
    ['Analysis by Ana Ruiz', ana],
    ['Guest essay by Ana Ruiz', ana],
    ['Opinion Ana Ruiz', ana],
    ['Ana Ruiz, Ana Ruiz', ana],
    ['Ana Ruiz Ana Ruiz', ana],
    ['Story by Ana Ruiz with John Doe', two],
    ['by Ana Ruiz in Washington and John Doe in New York', two],
    ['By Ana Ruiz, New York', ana],
    ['By Ana Ruiz for The Example Courier', ana],
    ['By ANA RUIZ Associated Press', ana],
    ['Ana Ruiz, USA TODAY', ana],
    ['By Ana Ruiz Opinion Columnist', ana],
    ['Ana Ruiz Senior Washington Correspondent', ana],
    ['Ana Ruiz is a reporter who covers courts', ana],
    ['By Ana Ruiz. Photographs by John Doe.', ana],
    ['Words by Ana Ruiz Photography by John Doe', ana],
    ['Reporting by Ana Ruiz in Washington; Editing by John Doe', ana],
    ['BY SEAN O’BRIEN AND RONALD MCDONALD', ['Sean O’Brien', 'Ronald McDonald']],
    ['Por Ana Ruiz y Juan Pérez', ['Ana Ruiz', 'Juan Pérez']],
    ['Por: Ana Ruiz / Madrid', ana],
    ['Ana Ruiz, Juan Pérez e Inés Sol', ['Ana Ruiz', 'Juan Pérez', 'Inés Sol']],
    ['Por Ana Ruiz y Juan Pérez, enviados especiales', ['Ana Ruiz', 'Juan Pérez']],
    ['Ana Ruiz, corresponsal en Washington', ana],
    ['José Ortega y Gasset', ['José Ortega y Gasset']],
    ['Texto: Ana Ruiz Fotos: Juan Pérez', ana],
    ['Ana Ruiz / EFE', ana],
    ['Von Anna Braun und Karl Weiß', ['Anna Braun', 'Karl Weiß']],
    ['Eine Analyse von Anna Braun', ['Anna Braun']],
    ['Von Anna Braun, Berlin', ['Anna Braun']],
    ['Anna von der Leyen', ['Anna von der Leyen']],
    ['Par Anne Dubois et Jean Petit, envoyés spéciaux à Toulouse', ['Anne Dubois', 'Jean Petit']],
    ['Anne Dubois (avec Jean Petit et Luc Noir)', ['Anne Dubois', 'Jean Petit', 'Luc Noir']],
    ['Por Ana Silva e João Costa, da Folha', ['Ana Silva', 'João Costa']],
    ['Di Anna Rossi', ['Anna Rossi']],
    ['文：山田太郎', ['山田太郎']],
    ['山田太郎記者', ['山田太郎']],
    ['Ana (A.J.) Ruiz', ['Ana (A.J.) Ruiz']],
  ])('reads the names in %j', (byline, names) => {
    expect(namesInByline(byline)).toEqual(names);
  });

  it.each([
    ['Ana Ruiz\nCEO', ana],
    ['By\nAna Ruiz\nFeb. 3, 2026', ana],
    ['By\nAna Ruiz\n,\nJohn Doe\n5 Min Read', two],
    ['Ana Ruiz\n, Staff Attorney, ACLU Justice Program\n&\nJohn Doe\n, Director', two],
    ['Share\nBy Ana Ruiz\nRelated Stories', ana],
  ])('reads the lines of %j', (byline, names) => {
    expect(namesInByline(byline)).toEqual(names);
  });

  it.each([
    'Reuters',
    'By The Associated Press',
    'By Our Foreign Staff',
    'By the Editorial Board',
    'Redacción',
    'Por Redacción',
    'AFP',
    'BBC News Mundo',
    'Photo: Ana Ruiz',
    'Ana Ruiz/Getty Images',
    'Edited by Ana Ruiz',
    'The Example Courier staff',
    'https://example.com/people/ana',
    'Posted on February 3, 2026',
    'Share on Facebook',
    'Related Stories',
    '事件 速報',
    'Ana Ruiz, at the left of the picture, waits with her two sons for the bus that takes them to the border with Mexico',
    '',
    ' ',
  ])('finds nobody in %j', (byline) => {
    expect(namesInByline(byline)).toEqual([]);
  });

  it('tells whether the byline says that somebody signs', () => {
    expect(readByline('By Ana Ruiz').isSigned).toBe(true);
    expect(readByline('Ana Ruiz').isSigned).toBe(false);
  });

  it('never throws and gives trimmed names without markup', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('By ', 'Por ', '', '\n'),
        (byline, by) => {
          for (const name of namesInByline(by + byline)) {
            expect(name).toBe(name.trim());
            expect(name).not.toMatch(/[<>@\n]/);
          }
        },
      ),
    );
  });

  it.each([' ', 'a ', 'By ', 'Ana Ruiz ', ', ', '('])(
    'takes no long time on many of %j',
    (part) => {
      expect(namesInByline(part.repeat(20_000)).length).toBeLessThan(50);
    },
  );
});

describe('nameInField', () => {
  it('turns a name round that begins with the family name', () => {
    expect(nameInField('Ruiz, Ana María')).toEqual(['Ana María Ruiz']);
  });

  it('takes a plain name and a list', () => {
    expect(nameInField('Ana Ruiz')).toEqual(ana);
    expect(nameInField('Ana Ruiz, John Doe')).toEqual(two);
    expect(nameInField('山田太郎')).toEqual(['山田太郎']);
  });

  it('reads names that were encoded twice', () => {
    expect(nameInField('Luis \\u00c1vila')).toEqual(['Luis Ávila']);
    expect(nameInField('Jos&amp;eacute; Ruiz &amp; John Doe')).toEqual(['José Ruiz', 'John Doe']);
    expect(nameInField('Jos&#233; Ruiz')).toEqual(['José Ruiz']);
  });
});
