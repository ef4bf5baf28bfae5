import { failure, success, type Result } from '../../core/result.ts';
import { isDescribedPlace } from '../../platform/described-guard.ts';
import { bringReferenceScript } from '../../platform/injection.ts';
import { sendToReference, type PagePlace } from '../../platform/messages.ts';
import type { DescribedPlace, NoPlace, Pointed } from '../../platform/reference-calls.ts';

/** What a page said of the place that a person points at. */
export type PlaceOnPage = Extract<DescribedPlace, { kind: 'place' }>;

export type AskFault = NoPlace | 'no-access' | 'no-answer';

/** Asks a page for the place that a person points at, and brings the script for that. Never rejects. */
export async function askPlace(
  page: number | PagePlace,
  what: Pointed,
): Promise<Result<PlaceOnPage, AskFault>> {
  let answer = await sendToReference(page, 'describe', { what });
  if (!answer.ok && answer.reason === 'no-receiver') {
    if (!(await bringReferenceScript(page))) return failure('no-access');
    answer = await sendToReference(page, 'describe', { what });
  }
  if (!answer.ok || !isDescribedPlace(answer.value)) return failure('no-answer');
  const described = answer.value;
  return described.kind === 'place' ? success(described) : failure(described.because);
}
