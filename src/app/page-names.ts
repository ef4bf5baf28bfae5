/** Names of entities and of other senses, for the extension's own pages. */
import type { Dataset } from '../core/dataset/dataset.ts';
import type { Language } from '../core/languages.ts';
import type { Names } from '../ui/text/reason-text.ts';
import { bundledLexicon } from './bundled-lexicon.ts';

/** Looks names up in the bundled dataset and lexicon. */
export function pageNames(dataset: Dataset, language: Language): Names {
  return {
    entity: (id) => dataset.entity(id, language)?.name ?? null,
    sense: (entity, sense) =>
      dataset.index.translations[language]?.entities[entity]?.senses[sense] ??
      bundledLexicon()
        .entities.find(({ id }) => id === entity)
        ?.senses.find(({ id }) => id === sense)?.name ??
      null,
  };
}
