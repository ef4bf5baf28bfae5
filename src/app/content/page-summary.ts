import type { LeftAlone } from '../../platform/protocol.ts';
import { overruledBy } from '../../core/overrules/apply.ts';
import type { Mention } from '../../core/detection/mention.ts';

/** Number of mentions by entity id. */
export function countByEntity(
  mentions: readonly { readonly entity: string }[],
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { entity } of mentions) counts[entity] = (counts[entity] ?? 0) + 1;
  return counts;
}

/**
 * What was left alone, and what a person overruled, grouped by what it says and what it was read as,
 * most frequent first.
 */
export function groupLeftAlone(mentions: readonly Mention[]): readonly LeftAlone[] {
  const groups = new Map<string, LeftAlone>();
  for (const mention of mentions) {
    const { surface, entity, sense, reasons, decision } = mention;
    if (decision === 'marked' && !overruledBy(mention)) continue;
    const key = JSON.stringify([surface, entity, sense]);
    const known = groups.get(key);
    const count = (known?.count ?? 0) + 1;
    groups.set(key, {
      surface,
      entity,
      sense,
      decision,
      reasons: known?.reasons ?? reasons,
      count,
    });
  }
  return [...groups.values()].toSorted((a, b) => b.count - a.count);
}
