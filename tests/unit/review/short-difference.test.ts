import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDifference } from '../../../src/core/review/difference.ts';
import { shortDifference } from '../../../src/core/review/short-difference.ts';

const many = 'one two three four five six seven eight nine ten '.repeat(6).trim();

describe('a short difference', () => {
  it('is the difference itself where that is short', () => {
    const changes = textDifference('The vote is in March.', 'The vote is in April.');
    expect(shortDifference(changes)).toEqual(changes);
  });

  it('leaves out what stays the same, and cuts between words', () => {
    const changes = textDifference(
      `${many} March ${many} May ${many}`,
      `${many} April ${many} June ${many}`,
    );
    const said = shortDifference(changes).map(({ kind, text }) => `${kind}: ${text}`);
    expect(said).toEqual([
      'same: …four five six seven eight nine ten ',
      'removed: March',
      'added: April',
      'same:  one two three four five six seven…four five six seven eight nine ten ',
      'removed: May',
      'added: June',
      'same:  one two three four five six seven…',
    ]);
  });

  it('is short whatever was changed, and has every kind of change', () => {
    const text = fc.array(fc.constantFrom('a', 'word', '😀', '\n', 'another'), { maxLength: 400 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const changes = textDifference(one.join(' '), other.join(' '));
        const short = shortDifference(changes);
        const length = short.reduce((sum, change) => sum + change.text.length, 0);
        expect(length).toBeLessThan(8_000);
        expect(short.every((change) => change.text.isWellFormed())).toBe(true);
        expect(short.length).toBeLessThanOrEqual(25);
      }),
    );
  });
});
