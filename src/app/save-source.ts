/** What a card, the popup or the panel saves: the calls behind the button for it. */
import type { Language } from '../core/languages.ts';
import type { SavedSign, Told, ToldAct } from '../core/references/told.ts';
import type { Result } from '../core/result.ts';
import type { CallFailure, send } from '../platform/messages.ts';
import type { Pointed } from '../platform/reference-calls.ts';
import type { SaveSource } from '../ui/parts/SaveAct.tsx';
import { saveButtonTexts } from '../ui/text/save-button-messages.ts';

export interface SaveSourceOptions {
  readonly kind: 'page' | 'passage';
  /** Asked for when it is saved: a passage may have another number by then. */
  readonly what: () => Pointed;
  /** Null for the page that this runs in. */
  readonly tab: number | null;
  readonly language: Language;
  /** False where an organisation does without saving: what was saved is still told. */
  readonly canSave: boolean;
  /** Asks the background: handed in, so that the card's script need not carry it. */
  readonly ask: typeof send;
  /** Puts a text into the clipboard, in a click; false where the browser does not let it. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly sign: () => Promise<SavedSign | null>;
  /** Calls back whenever the sign may be another: something was saved, changed or deleted anywhere. */
  readonly watch: (listener: () => void, signal: AbortSignal) => void;
}

/** The calls to save one thing; none of them rejects. */
export function saveSource(options: SaveSourceOptions): SaveSource {
  const { kind, what, tab, language, canSave, ask, copy, sign, watch } = options;
  const text = saveButtonTexts.in(language);
  const heard = (answer: Result<Told, CallFailure>): Told =>
    answer.ok ? answer.value : { ...silence, says: text.noAnswer };
  const act = async (wanted: ToldAct, reference: string | null): Promise<Told | null> => {
    if (wanted === 'open') {
      await ask('openLibrary', { reference });
      return null;
    }
    return wanted === 'undo' && reference !== null
      ? heard(await twice(() => ask('undoSave', { reference, language })))
      : heard(await twice(() => ask('saveAgain', { language })));
  };
  return {
    kind,
    words: text[kind],
    saving: text.saving,
    sign,
    watch,
    act,
    copy,
    save: canSave
      ? async () => heard(await twice(() => ask('saveReference', { what: what(), tab, language })))
      : null,
  };
}

/**
 * Asks once more where no answer came: browsers end the background even while it is at work. What it
 * did by then is not done a second time, since what is saved already is given back as it is.
 */
async function twice(
  ask: () => Promise<Result<Told, CallFailure>>,
): Promise<Result<Told, CallFailure>> {
  const answer = await ask();
  return answer.ok ? answer : ask();
}

const silence: Omit<Told, 'says'> = {
  kind: 'failed',
  about: '',
  reference: null,
  acts: [],
  copy: null,
};
