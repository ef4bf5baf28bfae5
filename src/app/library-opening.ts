/**
 * What the library's page runs first. Opening the database takes about as long as bringing the
 * library's code, so that both go on at once, and the newest references are read meanwhile.
 */
import { sidelightDatabase } from '../platform/store/database.ts';
import { referenceStore, type ReferenceStore } from '../platform/store/references.ts';
import { FIRST } from './library/first-list.ts';
import '../ui/library/library.css';

/** Opens the library in a container. Lasts until the signal is aborted. */
export async function startLibrary(container: HTMLElement, signal: AbortSignal): Promise<void> {
  const references = readAhead(referenceStore(sidelightDatabase(signal), signal), signal);
  const { showLibrary } = await import('./library.tsx');
  if (!signal.aborted) await showLibrary(container, references, signal);
}

/** The store, which is asked for its newest already; what is written meanwhile has them read anew. */
function readAhead(store: ReferenceStore, signal: AbortSignal): ReferenceStore {
  let early: ReturnType<ReferenceStore['newest']> | null = store.newest(FIRST);
  const forget = (): void => {
    early = null;
  };
  store.watch(forget, signal);
  return {
    ...store,
    newest(most) {
      const newest = most === FIRST && early !== null ? early : store.newest(most);
      forget();
      return newest;
    },
  };
}
