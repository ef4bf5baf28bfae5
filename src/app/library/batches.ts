import type { Result } from '../../core/result.ts';
import type { StoreFault } from '../../platform/store/database.ts';
import type { ReferenceBatch } from '../../platform/store/reference-reads.ts';
import type { ReferenceStore } from '../../platform/store/references.ts';

/** All references in batches, each read while the one before is gone through; a fault is the last. */
export async function* batchesOf(
  store: Pick<ReferenceStore, 'batch'>,
  most: number,
): AsyncGenerator<Result<ReferenceBatch, StoreFault>> {
  let coming = store.batch(null, most);
  for (;;) {
    const batch = await coming;
    const next = batch.ok ? batch.value.next : null;
    if (next !== null) coming = store.batch(next, most);
    yield batch;
    if (next === null) return;
  }
}
