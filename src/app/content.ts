import listText from '../../assets/dataset/compiled/names.json?raw';
import type { NameList } from '../core/detection/name-list.ts';
import { letPageWork } from '../page/slices.ts';
import { handlePageCalls, send } from '../platform/messages.ts';
import { extensionVersion } from '../platform/version.ts';
import { FirstLook } from './content/first-look.ts';
import { offeredScript } from './content/offered-script.ts';
import { readerKey } from './content/reader-script.ts';
import { ScriptLoader } from './content/script-loader.ts';
import { WorkLog } from './content/work-log.ts';

const PROTOCOLS: readonly string[] = ['https:', 'http:'];
const CONTENT_TYPES: readonly string[] = ['text/html', 'application/xhtml+xml'];

/**
 * Starts Sidelight in a page: looks for names, and has the reader brought where there are any. Leaves
 * nothing behind when the signal aborts.
 */
export function startContent(signal: AbortSignal): void {
  if (!isReadable(document) || signal.aborted) return;
  const started = performance.now();
  const work = new WorkLog();
  const first = new FirstLook({
    document,
    view: window,
    // Written by our own compiler and held against the records by a test.
    list: JSON.parse(listText) as NameList,
    work,
    signal,
    loader: new ScriptLoader({
      bring: () => send('bringReader'),
      take: () => offeredScript(readerKey, extensionVersion()),
    }),
  });
  handlePageCalls(signal, first.handlers);
  work.note('start', performance.now() - started);
  // Behind what the page itself has to do: while it loads, that is much.
  void letPageWork().then(() => first.start());
}

/** Web pages in HTML; not viewers of pictures, feeds or code. */
function isReadable(page: Document): boolean {
  return PROTOCOLS.includes(page.location.protocol) && CONTENT_TYPES.includes(page.contentType);
}
