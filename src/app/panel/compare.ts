/** The figures and dates of a passage beside those of claims. */
import type { Dataset } from '../../core/dataset/dataset.ts';
import { compareFigures } from '../../core/matching/figures/compare.ts';
import type { FigureFinding } from '../../core/matching/figures/finding.ts';
import { readFigures } from '../../core/matching/figures/read.ts';
import type { Passage } from '../../core/matching/match.ts';
import { stem, type TextLanguage } from '../../core/matching/stem.ts';
import { contentWords, languageOf } from '../../core/matching/words.ts';

/** Lays a passage's figures beside those of claims; `today` is the day of the article. */
export type Compare = (
  passage: Passage,
  claims: readonly string[],
  today: string | null,
) => readonly FigureFinding[];

/** Compares with claims of the dataset, best first, by their ids. */
export function compareWith(dataset: Dataset): Compare {
  const generic = { en: namesIn(dataset, 'en'), es: namesIn(dataset, 'es') };
  const figures = new Map(dataset.index.claims.map((claim) => [claim.id, claim.figures]));
  return ({ text, lang }, claims, today) => {
    const language = languageOf(text, lang);
    const expressions = readFigures(text, { language, today });
    const known = claims.flatMap((id) => {
      const claim = dataset.claim(id, language);
      const recorded = figures.get(id);
      if (claim === null) return [];
      const { statement, period } = claim;
      return [
        {
          id,
          statement,
          ...(recorded === undefined ? {} : { figures: recorded }),
          ...(period === null ? {} : { period }),
        },
      ];
    });
    return compareFigures({ text, language, generic: generic[language] }, expressions, known);
  };
}

/** Stems of the entities' names, which nearly every claim has. */
function namesIn({ index }: Dataset, language: TextLanguage): ReadonlySet<string> {
  const names = index.entities.flatMap(({ name, fullName }) => [name, fullName]);
  const words = contentWords(names.join(' '), language);
  return new Set(words.map(({ surface }) => stem(surface.toLowerCase(), language)));
}
