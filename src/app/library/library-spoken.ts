/** What the library says and looks up in a language. */
import type { Dataset } from '../../core/dataset/dataset.ts';
import type { Language } from '../../core/languages.ts';
import type { LibraryGiven } from '../../ui/library/library-props.ts';
import { cardTexts } from '../../ui/text/card-messages.ts';
import { libraryTexts } from '../../ui/text/library-messages.ts';
import { panelTexts } from '../../ui/text/panel-messages.ts';
import { wordTexts } from '../../ui/text/word-messages.ts';

/** To be made once for each language: a view of a claim is the same object each time. */
export function librarySpoken(
  language: Language,
  dataset: Dataset,
): Pick<LibraryGiven, 'dataset' | 'text'> {
  const claims = new Map<string, ReturnType<Dataset['claim']>>();
  return {
    dataset: {
      entities: dataset.index.entities.flatMap(({ id }) => dataset.entity(id, language) ?? []),
      claimOf: (id) => {
        if (!claims.has(id)) claims.set(id, dataset.claim(id, language));
        return claims.get(id) ?? null;
      },
    },
    text: {
      words: wordTexts.in(language),
      card: cardTexts.in(language),
      panel: panelTexts.in(language),
      library: libraryTexts.in(language),
    },
  };
}
