import { describe, expect, test } from 'vitest';
import { readRequest } from '../../../../src/tools/bench/request.ts';

const output = { json: null, strict: false };

describe('the command line', () => {
  test('asks for pages of our own making where nothing is named', () => {
    expect(readRequest([])).toEqual({
      kind: 'pages',
      paths: [],
      family: 'chromium',
      loads: 5,
      ...output,
    });
  });

  test('names pages, a browser and loads', () => {
    expect(readRequest(['a', 'b', '--browser', 'firefox', '--loads', '9'])).toEqual({
      kind: 'pages',
      paths: ['a', 'b'],
      family: 'firefox',
      loads: 9,
      ...output,
    });
  });

  test('asks for entities, in a file or in made-up news', () => {
    expect(readRequest(['--entities', '--strict'])).toEqual({
      kind: 'entities',
      file: null,
      json: null,
      strict: true,
    });
    expect(readRequest(['--entities', 'x.txt', '--json', 'y.json'])).toEqual({
      kind: 'entities',
      file: 'x.txt',
      json: 'y.json',
      strict: false,
    });
  });

  test('asks for the library, in a browser', () => {
    expect(readRequest(['--library'])).toEqual({ kind: 'library', family: 'chromium', ...output });
    expect(readRequest(['--library', '--browser', 'firefox'])).toMatchObject({ family: 'firefox' });
    expect(readRequest(['--library', 'x'])).toBe('--library takes no file.');
  });

  test('asks for sizes and for a comparison', () => {
    expect(readRequest(['--size'])).toEqual({ kind: 'size', ...output });
    expect(readRequest(['--compare', 'a', 'b'])).toEqual({
      kind: 'compare',
      before: 'a',
      after: 'b',
    });
  });

  test.each([
    [['--compare', 'a']],
    [['--compare', 'a', 'b', 'c']],
    [['--entities', 'a', 'b']],
    [['--size', 'a']],
    [['--size', '--entities']],
    [['--browser', 'opera']],
    [['--loads', '3']],
    [['--loads', 'many']],
    [['--nonsense']],
  ])('%j is answered with a sentence', (args) => {
    expect(readRequest(args)).toEqual(expect.stringMatching(/\w/));
  });
});
