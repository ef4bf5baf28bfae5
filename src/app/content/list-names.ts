import { createLookout } from '../../core/detection/lookout.ts';
import type { NameList } from '../../core/detection/name-list.ts';
import type { Names } from '../../ui/text/reason-text.ts';
import type { RunOptions } from './run.ts';

/** What a run needs of the list: how to look out for its names, and what they are called. */
export function readingOf(list: NameList): Pick<RunOptions, 'list' | 'lookout' | 'names'> {
  return { list, lookout: createLookout(list.names, list.glances.all), names: namesIn(list) };
}

/** The names of entities as the list has them; a page shows no names of other senses. */
function namesIn({ entities }: NameList): Names {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return { entity: (id) => names.get(id) ?? null, sense: () => null };
}
