/** Nothing moves by itself (WCAG 2.2.2, 2.3.1), so that there is no motion to reduce either. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const MOTION =
  /@keyframes|(?<![\w-])(?:(?:animation|transition)(?:-[a-z]+)?|scroll-behavior)\s*:|['"]smooth['"]|\.animate\(/;

/** Lines that would set something in motion, with their numbers. */
function motionsIn(text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line, at) => (MOTION.test(line) ? [`${at + 1}: ${line.trim()}`] : []));
}

test('nothing in style sheets or code sets anything in motion', () => {
  const files = globSync('src/**/*.{css,ts,tsx}');
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    motionsIn(readFileSync(file, 'utf8')).map((line) => `${file}:${line}`),
  );
  expect(found).toEqual([]);
});

test.each([
  '.card { transition: opacity 0.2s }',
  'animation-name: pulse;',
  '@keyframes pulse {',
  'html { scroll-behavior : smooth }',
  "element.scrollIntoView({ behavior: 'smooth' })",
  'host.animate([])',
])('%s would be found', (line) => {
  expect(motionsIn(`a\n${line}`)).toHaveLength(1);
});

test.each(['overscroll-behavior: contain', 'const transition = 1;', ':active-view-transition'])(
  '%s would not',
  (line) => {
    expect(motionsIn(line)).toEqual([]);
  },
);
