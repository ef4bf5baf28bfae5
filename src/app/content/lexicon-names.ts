import type { Lexicon } from '../../core/detection/lexicon.ts';
import type { Names } from '../../ui/text/reason-text.ts';

/** The names of entities and senses as the lexicon has them. */
export function namesIn(lexicon: Lexicon): Names {
  const entities = new Map(lexicon.entities.map((entity) => [entity.id, entity]));
  return {
    entity: (id) => entities.get(id)?.name ?? null,
    sense: (id, sense) =>
      entities.get(id)?.senses.find((other) => other.id === sense)?.name.en ?? null,
  };
}
