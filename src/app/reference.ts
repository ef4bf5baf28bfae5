import { handleReferenceCalls } from '../platform/messages.ts';
import { extensionVersion } from '../platform/version.ts';
import {
  offeredScript,
  offerScript,
  type OfferedScript,
  type ScriptKey,
} from './content/offered-script.ts';
import { offeredReader } from './content/reader-access.ts';
import { ReferenceScript } from './content/reference-script.ts';

/** What answers about references to this page; it ends for one that comes after it. */
interface RunningReference extends OfferedScript {
  readonly open: ReferenceScript;
  end(): void;
}

const key: ScriptKey<RunningReference> = { symbol: Symbol.for('sidelight.reference') };

/** Answers about what to save of the page; started anew, it takes the place of the one before. */
export function startReference(): void {
  const version = extensionVersion();
  if (version === null) return;
  offeredScript(key, version)?.end();
  const ending = new AbortController();
  const { signal } = ending;
  const script = new ReferenceScript(window, () => offeredReader(version), signal);
  offerScript(key, { version, open: script, end: () => ending.abort() }, signal);
  handleReferenceCalls(signal, { describe: (request) => script.describe(request) });
}
