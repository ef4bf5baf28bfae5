import type { Settings } from '../../core/settings/settings.ts';

/** What density needs to know of a mention; `block` is any value that is one for each block. */
export interface Placed {
  readonly entity: string;
  readonly block: object;
}

/**
 * The mentions to paint, out of all marked ones in document order: every one, or each entity's
 * first in a block, or its first on the page.
 */
export function selectPainted<M extends Placed>(
  mentions: readonly M[],
  density: Settings['density'],
): readonly M[] {
  if (density === 'every') return mentions;
  const seen = new Map<object | null, Set<string>>();
  return mentions.filter(({ entity, block }) => {
    const scope = density === 'block' ? block : null;
    const entities = seen.get(scope) ?? new Set();
    seen.set(scope, entities);
    const isFirst = !entities.has(entity);
    entities.add(entity);
    return isFirst;
  });
}
