import { sidelightDatabase } from '../../platform/store/database.ts';
import { referenceStore, type ReferenceStore } from '../../platform/store/references.ts';

let store: ReferenceStore | null = null;

/** The references as the background sees them; the database opens with the first look into it. */
export function libraryStore(): ReferenceStore {
  const { signal } = new AbortController();
  return (store ??= referenceStore(sidelightDatabase(signal), signal));
}
