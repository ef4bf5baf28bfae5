/** Saving from wherever the person is: what pages and our own views ask for, the key and the menu. */
import type { Language } from '../../core/languages.ts';
import { showTrouble } from '../../platform/badge.ts';
import { heldSave, holdSave } from '../../platform/held-save.ts';
import { shortcuts } from '../../platform/keys.ts';
import { openLibrary } from '../../platform/library-page.ts';
import { sendToReference, type BackgroundHandlers, type Caller } from '../../platform/messages.ts';
import type { Told } from '../../platform/protocol.ts';
import type { Pointed } from '../../platform/reference-calls.ts';
import { loadPolicy } from '../../platform/policy.ts';
import { loadSettings } from '../../platform/settings.ts';
import { tabWithId } from '../../platform/tabs.ts';
import { bundledDetector } from '../bundled-lexicon.ts';
import { bundledMatcher } from '../bundled-matcher.ts';
import { interfaceLanguage } from '../speech.ts';
import { libraryStore } from './library-store.ts';
import { askPlace } from './pointed-place.ts';
import { newsSiteAt } from './readings.ts';
import { savedPage } from './saved-page.ts';
import { Saving } from './saving.ts';
import { noticeOf, toldFailed } from './saving-words.ts';

/** How the person asked, where no view of ours is there to answer in. */
export type AskedBy = 'key' | 'menu';

export interface SaveHere {
  readonly handlers: Pick<
    BackgroundHandlers,
    'openLibrary' | 'saveAgain' | 'savedOn' | 'saveReference' | 'undoSave'
  >;
  /** Saves what is pointed at in a tab's page, and says so there. Never rejects. */
  save(tab: number, what: Pointed, by: AskedBy): Promise<void>;
  /** Says in a tab's page that what was chosen in a frame of it is not saved. */
  refuseFrame(tab: number): Promise<void>;
}

/** Saving for this background, whose database opens with the first act. */
export function saveHere(): SaveHere {
  const saving = new Saving({
    isOff: async () => (await loadPolicy()).off.includes('saving'),
    store: libraryStore(),
    ask: askPlace,
    make: (place) =>
      savedPage(place, { newsSiteAt, matcher: bundledMatcher, detector: bundledDetector }),
    held: heldSave,
    hold: holdSave,
  });
  return {
    handlers: {
      openLibrary: ({ reference }) => openLibrary(reference),
      saveAgain: ({ language }, { page }) =>
        saving.again(page, { language, isPrivate: page?.isPrivate ?? false }),
      savedOn: (request, { page }) => saving.signs(request, page),
      saveReference: async ({ what, tab, language }, caller) => {
        const page = caller.page ?? tab;
        if (page === null) return toldFailed('no-answer', language);
        return saving.save(page, what, { language, isPrivate: await isPrivate(caller, tab) });
      },
      undoSave: ({ reference, language }, { page }) => saving.undo(reference, language, page),
    },
    async save(tab, what, by) {
      const language = await ownLanguage();
      const place = await tabWithId(tab);
      const act = { language, isPrivate: place?.isPrivate ?? false };
      const told = await saving.save(tab, what, act);
      await tell(tab, told, language, by);
    },
    async refuseFrame(tab) {
      const language = await ownLanguage();
      // Brings the script that says it, as saving would have done.
      await askPlace(tab, { kind: 'selection' });
      await tell(tab, toldFailed('in-frame', language), language, 'menu');
    },
  };
}

async function tell(tab: number, told: Told, language: Language, by: AskedBy): Promise<void> {
  const key = (await shortcuts()).get('save-reference') ?? null;
  const takesFocus = by === 'key' && told.kind === 'known';
  const shown = await sendToReference(tab, 'tell', noticeOf(told, language, key, takesFocus));
  if (!shown.ok) await showTrouble(tab, told.says);
}

async function isPrivate({ page }: Caller, tab: number | null): Promise<boolean> {
  if (page !== null) return page.isPrivate;
  return tab !== null && ((await tabWithId(tab))?.isPrivate ?? false);
}

async function ownLanguage(): Promise<Language> {
  return interfaceLanguage((await loadSettings()).settings);
}
