import { hasClosedText, likelyHosts } from '../../page/shadow-roots.ts';
import { anyRootOf } from '../../platform/closed-roots.ts';
import type { Undone } from '../../platform/protocol.ts';
import type { Decisions } from './decisions.ts';

/** Why something of a page is left undone, what matters most first; null where nothing is. */
export function undoneOf(
  body: Element | null,
  decisions: Pick<Decisions, 'hasFailed' | 'isFull'>,
  isOurs: (host: Element) => boolean,
): Undone | null {
  if (decisions.hasFailed) return 'no-answer';
  if (decisions.isFull) return 'too-much';
  const rootOf = (host: Element): ShadowRoot | null => (isOurs(host) ? null : anyRootOf(host));
  return body && hasClosedText(body, likelyHosts, rootOf) ? 'closed' : null;
}
