/** What is said in a page that was opened from the library: how the passage stands there today. */
import type { VisitFinding } from '../../core/references/check-visit.ts';
import type { Reference } from '../../core/references/reference.ts';
import { archiveLink } from '../../core/references/text-fragment.ts';
import { shortDifference } from '../../core/review/short-difference.ts';
import type { Language } from '../../core/languages.ts';
import type { PassageToday } from '../../platform/passage-calls.ts';
import type { Notice } from '../../platform/reference-calls.ts';
import { reopeningTexts } from '../../ui/text/reopening-messages.ts';
import { aboutOf, noticeOf } from './saving-words.ts';

/** The notice of a reference whose page was opened; `passage` is what was found of its passage. */
export function noticeToday(
  reference: Reference,
  finding: VisitFinding,
  passage: PassageToday | null,
  language: Language,
): Notice {
  const text = reopeningTexts.in(language);
  const { kind } = finding;
  const isThere = kind === 'found' || kind === 'changed';
  const says = text[reference.passage === null ? 'page' : 'passage'][kind];
  const difference = passage?.kind === 'changed' ? shortDifference(passage.difference) : [];
  const told = {
    kind: isThere ? kind : ('not-found' as const),
    says,
    // Where the difference shows it there is no need for the quote.
    about: difference.length > 0 ? '' : aboutOf(reference, language),
    reference: reference.id,
    acts: [{ act: 'open' as const, label: text.library }],
    copy: null,
  };
  return {
    ...noticeOf(told, language, null, kind !== 'found'),
    today: {
      difference,
      lang: reference.passage?.language ?? null,
      added: text.added,
      removed: text.removed,
      archive: isThere ? null : { label: text.archive, url: archiveLink(reference.url) },
    },
  };
}
