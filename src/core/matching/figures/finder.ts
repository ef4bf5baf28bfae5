import type { DatasetIndex, IndexedClaim } from '../../dataset/index-format.ts';
import type { TextLanguage } from '../stem.ts';
import { languageOf } from '../words.ts';
import { compareFigures, type FigureClaim } from './compare.ts';
import type { FigureFinding } from './finding.ts';
import { readFigures } from './read.ts';
import { genericStems } from './ties.ts';

/** Lays the figures and dates of passages beside those of a dataset's claims. */
export interface FigureFinder {
  /**
   * All figures and dates of a passage in reading order, each with what the claims have beside it.
   * `claims` are the ids of those that bear on the passage, best first; unknown ones are passed
   * over. `today` is the day on which the article appeared, `YYYY-MM-DD`.
   */
  find(
    passage: { readonly text: string; readonly lang: string | null },
    claims: readonly string[],
    today: string | null,
  ): readonly FigureFinding[];
}

export function createFigureFinder(index: DatasetIndex): FigureFinder {
  const claims = new Map(index.claims.map((claim) => [claim.id, claim]));
  const names = index.entities.flatMap(({ name, fullName }) => [name, fullName]);
  const generic = { en: genericStems(names, 'en'), es: genericStems(names, 'es') };
  return {
    find({ text, lang }, ids, today) {
      const language = languageOf(text, lang);
      const beside = ids.flatMap((id) => {
        const claim = claims.get(id);
        return claim === undefined ? [] : [inLanguage(claim, index, language)];
      });
      const expressions = readFigures(text, { language, today });
      return compareFigures({ text, language, generic: generic[language] }, expressions, beside);
    },
  };
}

function inLanguage(claim: IndexedClaim, index: DatasetIndex, language: TextLanguage): FigureClaim {
  const translated = index.translations[language]?.claims[claim.id];
  return translated === undefined ? claim : { ...claim, statement: translated.statement };
}
