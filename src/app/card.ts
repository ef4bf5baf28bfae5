import { extensionVersion } from '../platform/version.ts';
import { offerCardScript } from './content/card-script.ts';
import { openCard } from './content/card-stage.ts';

/** Runs in a page whose reader wants to show a card, and leaves it what draws one. */
export function startCard(): void {
  const version = extensionVersion();
  if (version !== null) offerCardScript({ version, open: openCard });
}
