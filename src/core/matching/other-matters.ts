import type { DatasetIndex } from '../dataset/index-format.ts';
import type { TextLanguage } from './stem.ts';
import { contentWords } from './words.ts';

/** What else news writes about the entities, by stem. */
export interface OtherMatters {
  /** Which matters news writes of beside any of these entities. */
  about(entities: ReadonlySet<string>): ReadonlySet<number>;
  /** Whether news names all of these entities together when it writes of another matter. */
  named(entities: readonly string[]): boolean;
  /** The matters that a stem is typical of. */
  readonly byStem: ReadonlyMap<string, readonly number[]>;
}

/** Reads the words of all matters in one language. */
export function readOtherMatters(
  { otherMatters }: DatasetIndex,
  language: TextLanguage,
  withoutEntities: (text: string) => string,
): OtherMatters {
  const byStem = new Map<string, number[]>();
  for (const [at, { words }] of otherMatters.entries()) {
    const stems = (words[language] ?? []).flatMap((text) =>
      contentWords(withoutEntities(text), language).map(({ stem }) => stem),
    );
    for (const stem of new Set(stems)) {
      const known = byStem.get(stem);
      if (known === undefined) byStem.set(stem, [at]);
      else known.push(at);
    }
  }
  return {
    byStem,
    named: (entities) =>
      otherMatters.some((matter) => entities.every((entity) => matter.entities.includes(entity))),
    about: (entities) =>
      new Set(
        [...otherMatters.keys()].filter((at) =>
          otherMatters[at]?.entities.some((entity) => entities.has(entity)),
        ),
      ),
  };
}
