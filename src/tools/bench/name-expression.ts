import type { Lexicon } from '../../core/detection/lexicon.ts';

/**
 * One regular expression of all names of a lexicon, each in its own case rule, at word boundaries:
 * what one writes who has no index. Null where the engine refuses it for its size.
 */
export function nameExpression({ entities }: Lexicon): RegExp | null {
  const exact = new Set<string>();
  const anyCase = new Set<string>();
  for (const { names, senses } of entities) {
    for (const [, letters, texts] of names) {
      for (const text of texts.split('|')) (letters === 'exact' ? exact : anyCase).add(text);
    }
    for (const sense of senses) {
      for (const text of sense.names.split('|')) if (text !== '') anyCase.add(text);
    }
  }
  const groups = [
    ...(exact.size > 0 ? [alternation(exact)] : []),
    ...(anyCase.size > 0 ? [`(?i:${alternation(anyCase)})`] : []),
  ];
  try {
    const expression = new RegExp(String.raw`\b(?:${groups.join('|')})(?!\w)`, 'gu');
    // Engines compile at the first use, and may refuse only then.
    expression.test('');
    return expression;
  } catch {
    return null;
  }
}

/** Longer names first, so that none hides behind its own beginning. */
function alternation(names: ReadonlySet<string>): string {
  return [...names]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
    .join('|');
}
