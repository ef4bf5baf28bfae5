import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonInSteps } from '../../../src/core/export/json-in-steps.ts';
import { allSteps } from '../../../src/core/steps.ts';

const lines = (items: readonly unknown[]): string =>
  items.map((item) => JSON.stringify(item)).join(',\n');

/** The value, and in how many steps it came. */
function counted(text: string): { readonly value: unknown; readonly steps: number } {
  const all = jsonInSteps(text);
  for (let steps = 0; ; steps += 1) {
    const step = all.next();
    if (step.done === true) return { value: step.value, steps };
  }
}

describe('JSON that is read in steps', () => {
  it('is what it would be at once, an item a step', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), fc.jsonValue(), (items, other) => {
        const head = JSON.stringify({ other }).slice(0, -1);
        for (const text of [
          `[\n${lines(items)}\n]\n`,
          `${head},"items":[\n${lines(items)}\n]}\n`,
          `${head},"first":{"of":[[1],{"items":[\n${lines(items)}\n]}]},"total":3}`,
        ]) {
          expect(counted(text)).toEqual({ value: JSON.parse(text), steps: items.length });
        }
      }),
    );
  });

  it.each([
    ['written in another way', JSON.stringify([{ a: [1, 2] }, { b: null }], null, 2)],
    ['of two lists', '{"a":[\n1\n],"b":[\n2\n]}'],
    ['of lists in a list', '[\n[\n1,\n2\n]\n]'],
    ['an empty list', '[\n]\n'],
    ['of one name twice', '{"a":[\n1\n],"a":2}'],
    ['of items that are lists of one', '[["-"],[\n["------"],\n"------"\n]]'],
    ['beside much else', `{"much":"${'m'.repeat(20_000)}","a":[\n1,\n2\n]}`],
    ['with an empty line', '[\n1,\n\n2\n]'],
    ['a number', '7'],
  ])('is read where it is %s', (_, text) => {
    expect(allSteps(jsonInSteps(text))).toEqual(JSON.parse(text));
  });

  it('keeps the name of a prototype a name', () => {
    const text = '{"__proto__":{"a":1},"items":[\n{"__proto__":2}\n]}';
    const value = Object(allSteps(jsonInSteps(text)));
    expect(Object.keys(value)).toEqual(['__proto__', 'items']);
    expect(JSON.stringify(value)).toBe(text.replaceAll('\n', ''));
  });

  it.each([
    '[\n1,\n2,\n]',
    '[\n1\n2\n]',
    '{"a":"[\n1\n]"}',
    '[\n1\n],[\n2\n]',
    '[\n1],[2\n]',
    '[\n"a\n"\n]',
    '[\n1\n',
    '{"a":[\n1\n]',
  ])('is refused where it is none: %j', (text) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(() => allSteps(jsonInSteps(text))).toThrow(SyntaxError);
  });
});
