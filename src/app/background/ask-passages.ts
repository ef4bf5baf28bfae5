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
  const request = { passages, patience: PATIENCE };
  let answer = await sendToReference(page, call, request);
  if (!answer.ok && answer.reason === 'no-receiver') {
    if (!(await bringReferenceScript(page))) return 'no-access';
    answer = await sendToReference(page, call, request);
  }
  return answer.ok && isFoundOnPage(answer.value, passages.length) ? answer.value : null;
}
