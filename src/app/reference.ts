import { PassageFlash } from '../page/flash.ts';
import { copyText } from '../platform/files.ts';
import { handleReferenceCalls, send } from '../platform/messages.ts';
import type { Told, ToldAct } from '../core/references/told.ts';
import type { Notice } from '../platform/reference-calls.ts';
import { extensionVersion } from '../platform/version.ts';
import { offeredScript, offerScript } from './content/offered-script.ts';
import { PageNotice } from './content/page-notice.ts';
import { PassageScript } from './content/passage-script.ts';
import { offeredReader } from './content/reader-access.ts';
import { referenceKey } from './content/reference-access.ts';
import { ReferenceScript } from './content/reference-script.ts';

/** Answers about what to save of the page; started anew, it takes the place of the one before. */
export function startReference(): void {
  const version = extensionVersion();
  if (version === null) return;
  offeredScript(referenceKey, version)?.end();
  const ending = new AbortController();
  const { signal } = ending;
  const script = new ReferenceScript(window, () => offeredReader(version), signal);
  const end = (): void => ending.abort();
  offerScript(referenceKey, { version, open: script, copy: copyText, end }, signal);
  const passages = new PassageScript({ view: window, signal, flash: createFlash(signal) });
  const notice = new PageNotice(document, { signal, onAct: obey, onCopy: copyText });
  handleReferenceCalls(signal, {
    describe: (request) => script.describe(request),
    find: (request) => passages.find(request),
    show: (request) => passages.show(request),
    tell: (told) => {
      notice.show(told);
      return true;
    },
  });
}

function createFlash(signal: AbortSignal): PassageFlash {
  return new PassageFlash({
    signal,
    highlights: CSS.highlights,
    createHighlight: (...places) => new Highlight(...places),
    createSheet: () => new CSSStyleSheet(),
  });
}

async function obey(act: ToldAct, { reference, language }: Notice): Promise<Told | null> {
  if (act === 'open') {
    await send('openLibrary', { reference });
    return null;
  }
  const isUndo = act === 'undo' && reference !== null;
  const answer = isUndo
    ? await send('undoSave', { reference, language })
    : await send('saveAgain', { language });
  return answer.ok ? answer.value : null;
}
