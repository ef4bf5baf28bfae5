/**
 * How our scripts in a page find each other: browsers run them in one world apart from the page's
 * own, where each that is brought later leaves itself under a symbol.
 */

/** What a script leaves behind. */
export interface OfferedScript {
  /** Of the extension that it belongs to. */
  readonly version: string;
  readonly open: unknown;
}

/** A name for a script, and the type of what it leaves. */
export interface ScriptKey<Script extends OfferedScript> {
  readonly symbol: symbol;
  /** Never called: it binds the key to its type. */
  readonly of?: (script: Script) => void;
}

/**
 * Leaves a script to the others, in place of one that an older version has left. It is withdrawn
 * when the signal aborts, unless another has come in its place.
 */
export function offerScript<Script extends OfferedScript>(
  { symbol }: ScriptKey<Script>,
  script: Script,
  signal?: AbortSignal,
): void {
  Reflect.set(globalThis, symbol, script);
  signal?.addEventListener('abort', () => {
    if (Reflect.get(globalThis, symbol) === script) Reflect.deleteProperty(globalThis, symbol);
  });
}

/** A script where it has come, and is of this version; otherwise null. */
export function offeredScript<Script extends OfferedScript>(
  { symbol }: ScriptKey<Script>,
  version: string | null,
): Script | null {
  const offered: unknown = Reflect.get(globalThis, symbol);
  const isCurrent =
    typeof offered === 'object' &&
    offered !== null &&
    'open' in offered &&
    'version' in offered &&
    offered.version === version;
  // Only our own scripts reach this world: the version tells what else there is to know.
  return isCurrent ? (offered as unknown as Script) : null;
}
