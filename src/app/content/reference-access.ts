/** What the script about references lets our other scripts in its page do. */
import { extensionVersion } from '../../platform/version.ts';
import { offeredScript, type OfferedScript, type ScriptKey } from './offered-script.ts';
import type { ReferenceScript } from './reference-script.ts';

/** What answers about references to this page; it ends for one that comes after it. */
export interface RunningReference extends OfferedScript {
  readonly open: ReferenceScript;
  /** Puts a text into the clipboard, in a click; false where the browser does not let it. */
  copy(text: string): Promise<boolean>;
  end(): void;
}

export const referenceKey: ScriptKey<RunningReference> = {
  symbol: Symbol.for('sidelight.reference'),
};

/** Copies by that script, which has come where anything was to be saved; false without it. */
export async function copyInPage(text: string): Promise<boolean> {
  return (await offeredScript(referenceKey, extensionVersion())?.copy(text)) ?? false;
}
