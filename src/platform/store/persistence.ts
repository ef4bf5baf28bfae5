/**
 * Asks the browser to keep the extension's storage when the disk runs short, and says whether it
 * does; null where it cannot be asked, as in the background of Chromium. Never fails.
 */
export async function keepForGood(): Promise<boolean | null> {
  // Workers have no `persist`, whatever the types say.
  const storage: Partial<StorageManager> | undefined = globalThis.navigator?.storage;
  if (storage?.persist === undefined || storage.persisted === undefined) return null;
  try {
    return (await storage.persisted()) || (await storage.persist());
  } catch {
    return null;
  }
}
