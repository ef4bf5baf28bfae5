/** Asks a page how saved passages stand there, and brings the script for that. */
import { isFoundOnPage } from '../../platform/found-guard.ts';
import { bringReferenceScript } from '../../platform/injection.ts';
import { sendToReference, type PagePlace } from '../../platform/messages.ts';
import type { FoundOnPage, PassageSought } from '../../platform/passage-calls.ts';

/** How long a page is given to show what it does not yet, in milliseconds. */
const PATIENCE = 8_000;

/**
 * How passages stand in a page; `show` brings the first into sight. `no-access` where the browser
 * does not let us in, null where the page went or answers what cannot be. Never rejects.
 */
export async function askPassages(
  page: number | PagePlace,
  call: 'find' | 'show',
  passages: readonly PassageSought[],
): Promise<FoundOnPage | 'no-access' | null> {
  if (!(await isReady(page))) return 'no-access';
  const answer = await sendToReference(page, call, { passages, patience: PATIENCE });
  return answer.ok && isFoundOnPage(answer.value, passages.length) ? answer.value : null;
}

/** Who sees to the script in a tab now. */
const seeing = new Map<number, Promise<boolean>>();

/**
 * Whether the script is there, which is brought where it is not. One after the other: a script that
 * comes twice ends what the first one was asked.
 */
function isReady(page: number | PagePlace): Promise<boolean> {
  const tab = typeof page === 'number' ? page : page.tab;
  const ready = (seeing.get(tab) ?? Promise.resolve(true)).then(() => hasScript(page));
  seeing.set(tab, ready);
  return ready.finally(() => seeing.get(tab) === ready && seeing.delete(tab));
}

async function hasScript(page: number | PagePlace): Promise<boolean> {
  const answer = await sendToReference(page, 'show', { passages: [], patience: 0 });
  if (answer.ok || answer.reason !== 'no-receiver') return true;
  return bringReferenceScript(page);
}
