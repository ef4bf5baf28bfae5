import type { Mention } from '../detection/mention.ts';
import type { Wish } from './overrule.ts';

/**
 * The mention as the person wants it: its decision changes and the first reason says so. The sense
 * stays what detection reads, by which the wish is found again.
 */
export function overrule(mention: Mention, wishes: readonly Wish[]): Mention {
  const wish = wishes.find(
    ({ entity, surface, sense }) =>
      entity === mention.entity && surface === mention.surface && sense === mention.sense,
  );
  if (!wish) return mention;
  const { decision, scope } = wish;
  return { ...mention, decision, reasons: [{ kind: 'overruled', scope }, ...mention.reasons] };
}

/** By what place a person overruled the mention, or null where detection decided. */
export function overruledBy({ reasons }: Pick<Mention, 'reasons'>): Wish['scope'] | null {
  const [first] = reasons;
  return first?.kind === 'overruled' ? first.scope : null;
}
