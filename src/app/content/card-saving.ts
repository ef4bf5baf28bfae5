import type { Language } from '../../core/languages.ts';
import type { Pointed } from '../../platform/reference-calls.ts';
import type { SaveSource } from '../../ui/parts/SaveAct.tsx';
import { saveSource } from '../save-source.ts';
import type { CardSetting } from './card-script.ts';
import type { Occurrence } from './occurrence.ts';
import { copyInPage } from './reference-access.ts';

/** Saving the passage of a mention from its card; null where the passage is gone. */
export function cardSaving(
  { address, ask, passageIdOf, library, offer }: CardSetting,
  target: Occurrence,
  language: Language,
): SaveSource | null {
  const passage = passageIdOf(target);
  if (passage === null) return null;
  const sign = async () => {
    const passages = [target.block.text];
    const answer = await ask('savedOn', { ...address(), passages, language });
    return answer.ok ? (answer.value.passages[0] ?? answer.value.page) : null;
  };
  const what = (): Pointed => ({ kind: 'passage', passage: passageIdOf(target) ?? passage });
  const watch: SaveSource['watch'] = (listener, signal) =>
    library.addEventListener('change', listener, { signal });
  return saveSource({
    kind: 'passage',
    what,
    tab: null,
    language,
    canSave: offer().saving,
    ask,
    copy: copyInPage,
    sign,
    watch,
  });
}
