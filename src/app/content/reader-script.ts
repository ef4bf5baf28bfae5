/** What the script that every page loads and the reader agree on. The reader comes with a page's first name. */
import type { NameList } from '../../core/detection/name-list.ts';
import type { PageHandlers } from '../../platform/messages.ts';
import type { OfferedScript, ScriptKey } from './offered-script.ts';
import type { WorkLog } from './work-log.ts';

/** What the reader takes over. */
export interface ReaderSetting {
  readonly document: Document;
  readonly view: Window;
  readonly list: NameList;
  readonly work: WorkLog;
  readonly signal: AbortSignal;
}

export interface ReaderScript extends OfferedScript {
  /** Begins to read; resolves to what answers calls to the page. */
  open(setting: ReaderSetting): Promise<PageHandlers>;
}

export const readerKey: ScriptKey<ReaderScript> = { symbol: Symbol.for('sidelight.reader-script') };
