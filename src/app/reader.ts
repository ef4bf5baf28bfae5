import { extensionVersion } from '../platform/version.ts';
import { offerScript } from './content/offered-script.ts';
import { openReader } from './content/open-reader.ts';
import { readerKey } from './content/reader-script.ts';

/** Runs in a page where a name was found, and leaves there what reads it. */
export function startReader(): void {
  const version = extensionVersion();
  if (version !== null) offerScript(readerKey, { version, open: openReader });
}
