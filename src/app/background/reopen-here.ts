/** Opening references, and looking after those of pages that are visited, in this background. */
import { loadSettings } from '../../platform/settings.ts';
import { sendToReference, type BackgroundHandlers } from '../../platform/messages.ts';
import type { Reopened } from '../../platform/passage-calls.ts';
import { hasAccess } from '../../platform/permissions.ts';
import { watchEmptied } from '../../platform/store/emptying.ts';
import { openAddress, openTabs, showTab, tabWithId } from '../../platform/tabs.ts';
import { interfaceLanguage } from '../speech.ts';
import { askPassages } from './ask-passages.ts';
import { libraryStore } from './library-store.ts';
import { noticeToday } from './reopening-words.ts';
import { Reopening } from './reopening.ts';
import { Visits } from './visits.ts';

export interface ReopenHere {
  readonly handlers: Pick<BackgroundHandlers, 'openReference'>;
  readonly visits: Visits;
}

/** Whoever asked is answered by then; a page that takes longer is waited for all the same. */
const LONGEST_ANSWER = 10_000;

export function reopenHere(): ReopenHere {
  const store = libraryStore();
  const reopening = new Reopening({
    store,
    openTabs,
    showTab,
    openTab: openAddress,
    tab: tabWithId,
    hasAccess,
    ask: (tab, passages) => askPassages(tab, 'show', passages),
    async tell(tab, reference, finding, found) {
      const language = interfaceLanguage((await loadSettings()).settings);
      const passage = found.passages[0] ?? null;
      await sendToReference(tab, 'tell', noticeToday(reference, finding, passage, language));
    },
    now,
    pause: (time) => new Promise((resolve) => setTimeout(resolve, time)),
  });
  const visits = new Visits({
    store,
    ask: (page, passages) => askPassages(page, 'find', passages),
    now,
  });
  watchEmptied(new AbortController().signal, () => visits.forget());
  return {
    handlers: {
      openReference: ({ reference }, { page }) => {
        // Pages have no say in what is opened.
        if (page !== null) return { kind: 'not-opened' };
        return Promise.race([reopening.open(reference), later<Reopened>({ kind: 'opening' })]);
      },
    },
    visits,
  };
}

function now(): string {
  return new Date().toISOString();
}

function later<Value>(value: Value): Promise<Value> {
  return new Promise((resolve) => setTimeout(resolve, LONGEST_ANSWER, value));
}
