import type { Language } from '../core/languages.ts';
import { copyText } from '../platform/files.ts';
import { canonicalOf } from '../platform/injection.ts';
import { send } from '../platform/messages.ts';
import { isSwitchedOff } from '../platform/policy.ts';
import { watchReferences } from '../platform/store/reference-changes.ts';
import type { TabPlace } from '../platform/tabs.ts';
import type { SaveSource } from '../ui/parts/SaveAct.tsx';
import { saveSource } from './save-source.ts';

/** Saving the page of a tab from the popup; null for a page that is not of the web. */
export function popupSaving(place: TabPlace | null, language: Language): SaveSource | null {
  if (place === null || (place.url !== null && !/^https?:/.test(place.url))) return null;
  const { tab, url } = place;
  const sign = async () => {
    if (url === null) return null;
    const canonical = await canonicalOf(tab);
    const answer = await send('savedOn', { url, canonical, passages: [], language });
    return answer.ok ? (answer.value.page ?? answer.value.latest ?? null) : null;
  };
  return saveSource({
    kind: 'page',
    what: () => ({ kind: 'page' }),
    tab,
    language,
    canSave: !isSwitchedOff('saving'),
    ask: send,
    copy: copyText,
    sign,
    watch: watchReferences,
  });
}
