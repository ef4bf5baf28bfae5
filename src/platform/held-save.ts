/**
 * What could not be saved is held in memory (`storage.session`) until the browser ends, so that it
 * can be tried again. Only the background and the extension's own pages see it.
 */
import { browser } from 'wxt/browser';
import { readReference } from '../core/references/read-reference.ts';
import type { Reference } from '../core/references/reference.ts';

/** Where it stands in the area. */
export const heldSaveKey = 'heldSave';

/** Holds it in place of what was held before; null lets go. Never rejects. */
export async function holdSave(reference: Reference | null): Promise<void> {
  try {
    if (reference === null) await browser.storage.session.remove(heldSaveKey);
    else await browser.storage.session.set({ [heldSaveKey]: reference });
  } catch {
    // Without memory to hold it in, the page is still open to save it from.
  }
}

/** What is held, or null. Never rejects. */
export async function heldSave(): Promise<Reference | null> {
  try {
    const { [heldSaveKey]: held } = await browser.storage.session.get(heldSaveKey);
    const read = readReference(held);
    return read.ok ? read.value : null;
  } catch {
    return null;
  }
}
