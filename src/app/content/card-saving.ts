import type { Language } from '../../core/languages.ts';
import type { Pointed } from '../../platform/reference-calls.ts';
import type { SaveSource } from '../../ui/parts/SaveAct.tsx';
import { saveSource } from '../save-source.ts';
import type { CardSetting } from './card-script.ts';
import type { Occurrence } from './occurrence.ts';

/** Saving the passage of a mention from its card; null where the passage is gone. */
export function cardSaving(
  { document, ask, copy, passageIdOf, library, offer }: CardSetting,
  target: Occurrence,
  language: Language,
): SaveSource | null {
  const passage = passageIdOf(target);
  if (passage === null) return null;
  const sign = async () => {
    // By the browser's own function: the names of images stand in front of the document's.
    const link = Document.prototype.querySelector.call(document, 'link[rel~="canonical" i]');
    const answer = await ask('savedOn', {
      url: document.location.href,
      canonical: link?.getAttribute('href') ?? null,
      passages: [target.block.text],
      language,
    });
    return answer.ok ? (answer.value.passages[0] ?? answer.value.page) : null;
  };
  const what = (): Pointed => ({ kind: 'passage', passage: passageIdOf(target) ?? passage });
  const watch: SaveSource['watch'] = (listener, signal) => {
    library.addEventListener('change', listener, { signal });
    // Pages out of sight are not told.
    const look = ({ isTrusted }: Event): void => void (isTrusted && listener());
    document.addEventListener('visibilitychange', look, { signal });
  };
  return saveSource({
    kind: 'passage',
    what,
    tab: null,
    language,
    canSave: offer().saving,
    ask,
    copy,
    sign,
    watch,
  });
}
