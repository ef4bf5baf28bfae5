import type { NameList } from '../../core/detection/name-list.ts';
import type { Names } from '../../ui/text/reason-text.ts';

/** The names of entities as the list has them; a page shows no names of other senses. */
export function namesIn({ entities }: NameList): Names {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return { entity: (id) => names.get(id) ?? null, sense: () => null };
}
