import { describe, expect, test } from 'vitest';
import { piecesOf, withLongTexts } from '../../../../src/tools/bench/source-map.ts';

describe('a built file and its map', () => {
  // "aaaa" of one.ts, "bb" of two.ts, "c" of none; on the second line "dd" of one.ts again.
  const map = { sources: ['one.ts', 'two.ts'], mappings: 'AAAA,ICAA,E;ADAA' };

  test('give the pieces of each source', () => {
    expect([...piecesOf('aaaabbc\ndd', map)]).toEqual([
      ['one.ts', ['aaaa', 'dd']],
      ['two.ts', ['bb']],
      ['', ['c']],
    ]);
  });

  test('add up to the whole file', () => {
    const pieces = [...piecesOf('aaaabbc\ndd', map).values()].flat();
    expect(pieces.join('')).toHaveLength('aaaabbcdd'.length);
  });

  test('give what stands before the first mapping to nobody', () => {
    expect(piecesOf('xxaa', { sources: ['one.ts'], mappings: 'EAAA' }).get('')).toEqual(['xx']);
  });

  test.each([[null], [{}], [{ sources: [], mappings: 1 }], [{ sources: ['a'], mappings: '!' }]])(
    'are refused where the map is %j',
    (broken) => {
      expect(() => piecesOf('a', broken)).toThrow(/expected|digit/);
    },
  );
});

test('long texts are taken apart from the code around them', () => {
  const text = `\`{"a":${'1'.repeat(2_000)}}\``;
  const apart = withLongTexts(new Map([['one.ts', ['let a=', text, ';say("short")']]]));
  expect(apart.get('one.ts')).toEqual(['let a=;say("short")']);
  expect([...apart.values()].flat().join('')).toHaveLength(text.length + 19);
});
