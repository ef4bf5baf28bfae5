import { extensionVersion } from '../platform/version.ts';
import { cardKey } from './content/card-script.ts';
import { openCard } from './content/card-stage.ts';
import { offerScript } from './content/offered-script.ts';

/** Runs in a page whose reader wants to show a card, and leaves it what draws one. */
export function startCard(): void {
  const version = extensionVersion();
  if (version !== null) offerScript(cardKey, { version, open: openCard });
}
