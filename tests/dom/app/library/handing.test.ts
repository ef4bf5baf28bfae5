import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handingDeeds } from '../../../../src/app/library/handing-deeds.ts';
import type { LibraryIndex } from '../../../../src/app/library/library-index.ts';
import { placeOf } from '../../../../src/app/library/library-place.ts';
import { firstKnowledge, type LibraryStore } from '../../../../src/app/library/library-state.ts';
import { success } from '../../../../src/core/result.ts';
import type { ReferenceStore } from '../../../../src/platform/store/references.ts';
import type { ExportState } from '../../../../src/ui/library/handing-props.ts';
import { reference } from '../../../unit/references/samples.ts';

const files: { readonly blob: Blob; readonly name: string }[] = [];
const clipboard: Readonly<Record<string, Promise<Blob>>>[] = [];

beforeEach(() => {
  files.length = 0;
  clipboard.length = 0;
  const postTask = async (task: () => unknown): Promise<unknown> => {
    await new Promise((resolve) => setTimeout(resolve));
    return task();
  };
  vi.stubGlobal('scheduler', { postTask });
  let blob = new Blob();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
    blob = given as Blob;
    return 'blob:1';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function clicked(
    this: HTMLAnchorElement,
  ) {
    files.push({ blob, name: this.download });
  });
  vi.stubGlobal('ClipboardItem', function item(parts: Readonly<Record<string, Promise<Blob>>>) {
    clipboard.push(parts);
  });
  const write = async (): Promise<void> => {
    await Promise.all(Object.values(clipboard.at(-1) ?? {}));
  };
  vi.stubGlobal('navigator', { clipboard: { write } });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A busy machine takes its time. */
const SLOW = { timeout: 10_000 };

const all = Array.from({ length: 1200 }, (_, index) => reference(index + 1));

function library() {
  let known = firstKnowledge(placeOf(''), 'en');
  const states: ExportState[] = [];
  const store: LibraryStore = {
    known: () => known,
    update(change) {
      known = { ...known, ...change };
      if (change.exporting !== undefined) states.push(change.exporting);
    },
  };
  const reading = Promise.withResolvers<boolean>();
  let there = all.slice(0, 100);
  void reading.promise.then(() => (there = all));
  // Of the index and the store nothing else is used.
  const index = { size: 100, whole: () => reading.promise, find: () => there } as unknown;
  const began = { made: null, saves: 1200, due: true };
  const backedUp = vi.fn(async () => success(null));
  const references = { backupState: async () => success(began), backedUp } as unknown;
  const deeds = handingDeeds({
    store,
    index: index as LibraryIndex,
    references: references as ReferenceStore,
    signal: new AbortController().signal,
  });
  const ended = () =>
    vi.waitFor(() => {
      expect(['idle', 'writing']).not.toContain(known.exporting.kind);
      return known.exporting;
    }, SLOW);
  return { store, deeds, states, ended, reading, backedUp, began };
}

describe('handing references on', () => {
  it('waits for those that are still being read, and then has all', async () => {
    const { deeds, ended, reading, backedUp, began } = library();
    deeds.onBackup();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(files).toEqual([]);
    reading.resolve(true);
    expect(await ended()).toMatchObject({ kind: 'downloaded', format: 'backup', count: 1200 });
    const [file] = files;
    expect(JSON.parse((await file?.blob.text()) ?? '')).toMatchObject({ references: all });
    expect(file?.name).toMatch(/^sidelight-backup-\d{4}-\d\d-\d\d\.json$/);
    await vi.waitFor(() => expect(backedUp).toHaveBeenCalledWith(began));
  });

  it('tells how far it is', async () => {
    const { deeds, ended, reading, states } = library();
    reading.resolve(true);
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1));
    deeds.onExport('csv', 'download');
    await ended();
    const told = states.flatMap((state) => (state.kind === 'writing' ? [state.done] : []));
    expect(told).toEqual([0, 500, 1000]);
    expect(files[0]?.blob.type).toBe('text/csv;charset=utf-8');
  });

  it('hands nothing on where it is cancelled, or where not all can be read', async () => {
    const cancelled = library();
    cancelled.deeds.onExport('ris', 'download');
    cancelled.deeds.onCancelExport();
    cancelled.reading.resolve(true);
    expect(await cancelled.ended()).toEqual({ kind: 'cancelled', format: 'ris' });
    const unread = library();
    unread.deeds.onBackup();
    unread.reading.resolve(false);
    expect(await unread.ended()).toEqual({ kind: 'failed', format: 'backup' });
    expect(files).toEqual([]);
    expect(unread.backedUp).not.toHaveBeenCalled();
  });

  it('copies within the click, and citations in HTML with their look', async () => {
    const { store, deeds, ended, reading } = library();
    store.update({ options: { flavour: 'biblatex', style: 'mla', form: 'html' } });
    deeds.onExport('citations', 'copy');
    expect(Object.keys(clipboard[0] ?? {})).toEqual(['text/plain', 'text/html']);
    reading.resolve(true);
    expect(await ended()).toEqual({ kind: 'copied', format: 'citations', count: 1200 });
    const html = await clipboard[0]?.['text/html'];
    expect(html?.type).toBe('text/html');
    expect(await html?.text()).toContain('<i>The Daily Example</i>');
  });

  it('says so where the clipboard does not take it', async () => {
    vi.stubGlobal('navigator', {
      clipboard: { write: async () => Promise.reject(new Error('no')) },
    });
    const { deeds, ended, reading } = library();
    reading.resolve(true);
    deeds.onExport('markdown', 'copy');
    expect(await ended()).toEqual({ kind: 'failed', format: 'markdown' });
  });
});
