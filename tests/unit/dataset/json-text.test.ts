import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '../../../src/tools/dataset/json-text.ts';

test('JSON is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(readJson(text)).toEqual({ kind: 'read', value: JSON.parse(text) });
    }),
  );
});

test('a text is broken exactly when JSON.parse refuses it', () => {
  const characters = fc.constantFrom(...'{}[]:,"\\ \n-0.e1tnullrue'.split(''));
  fc.assert(
    fc.property(fc.string({ unit: characters, maxLength: 12 }), (text) => {
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      const reading = readJson(text);
      // A field written twice is our own fault to find; JSON.parse lets it pass.
      const twice = reading.kind === 'broken' && reading.problem.includes('twice');
      expect(reading.kind === 'read' || twice).toBe(parses);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['[\n  {"a": 1,}\n]', 2, 11, '"}" cannot stand here', 'Remove the comma before it'],
  ['[\n  {"a": 1}\n  {"b": 2}\n]', 3, 3, '"{" cannot stand here', 'Write a comma or "]" before it'],
  [
    '{"a": “b”}',
    1,
    7,
    '"“" cannot stand here',
    'Write a value here, with text in straight double quotes',
  ],
  ['{"a" 1}', 1, 6, '"1" cannot stand here', 'Write a colon after the field name'],
  ['{a: 1}', 1, 2, '"a" cannot stand here', 'Write a field name in straight double quotes'],
  ['{"a": 1', 1, 8, 'the file ends too early', 'Write a comma or "}" before it'],
  ['[1] 2', 1, 5, '"2" cannot stand here', 'Remove what follows the end of the data'],
  ['{"a": 1, "a": 2}', 1, 10, 'the field "a" stands here twice', 'Keep one of the two'],
  ['', 1, 1, 'the file ends too early', 'Write a value here, with text in straight double quotes'],
])('%j is broken at line %i, column %i', (text, line, column, problem, mend) => {
  expect(readJson(text)).toEqual({ kind: 'broken', line, column, problem, mend });
});
