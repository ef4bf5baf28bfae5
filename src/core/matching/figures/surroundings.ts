import { Sentences } from '../../detection/sentences.ts';
import type { TextLanguage } from '../stem.ts';
import { contentWords, type Word } from '../words.ts';
import type { FigureExpression } from './finding.ts';
import { mattersOf, type Matter } from './matters.ts';

/** The words that tell what a figure in a text is about, by stem. */
export interface Surroundings {
  /** Between the figures before and after it, within its sentence. */
  readonly near: ReadonlySet<string>;
  readonly sentence: ReadonlyMap<string, Word>;
  readonly passage: ReadonlySet<string>;
  /** Stems of the entities that the passage names. */
  readonly entities: ReadonlySet<string>;
  /** What the words near it speak of; those of the sentence where they tell nothing. */
  readonly matters: ReadonlySet<Matter>;
  /** Stems of what is counted. */
  readonly counted: ReadonlySet<string>;
  /** Years that the sentence names. */
  readonly years: ReadonlySet<string>;
}

/** Reads the surroundings of each expression of a text; they are in its order. */
export function surroundingsOf(
  text: string,
  expressions: readonly FigureExpression[],
  language: TextLanguage,
  generic: ReadonlySet<string>,
): readonly Surroundings[] {
  const sentences = new Sentences(text);
  const passage = new Set(contentWords(text, language).map(({ stem }) => stem));
  const entities = new Set([...passage].filter((stem) => generic.has(stem)));
  const known = new Map<number, ReadonlyMap<string, Word>>();
  return expressions.map((expression, at) => {
    const span = sentences.around(expression.start, expression.end);
    const sentence = known.get(span.start) ?? byStem(text.slice(span.start, span.end), language);
    known.set(span.start, sentence);
    const from = Math.max(span.start, expressions[at - 1]?.end ?? 0);
    const to = Math.min(span.end, expressions[at + 1]?.start ?? text.length);
    const near = new Set(byStem(text.slice(from, to), language).keys());
    const { quantity } = expression;
    const counted = quantity.kind === 'number' ? (quantity.counted ?? '') : '';
    const matters = mattersOf(near, language);
    return {
      near,
      sentence,
      passage,
      entities,
      matters: matters.size > 0 ? matters : mattersOf(sentence.keys(), language),
      counted: new Set(contentWords(counted, language).map(({ stem }) => stem)),
      years: yearsIn(text.slice(span.start, span.end)),
    };
  });
}

function byStem(text: string, language: TextLanguage): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>();
  for (const word of contentWords(text, language)) {
    const known = words.get(word.stem);
    if (known === undefined || (word.name && !known.name)) words.set(word.stem, word);
  }
  return words;
}

/** Years that a text names. */
export function yearsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/(?<![\d.,$])(?:19|20)\d\d(?![\d,]|\.\d)/g) ?? []);
}
