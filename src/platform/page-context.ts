import { browser } from 'wxt/browser';

/**
 * Stands in for WXT's class of this name in the page's script, of which it carries what is used
 * here: a signal that aborts when another start of the script is announced in the document, or
 * follows in the same world: what the background starts in a page that is loading meets what the
 * browser starts there by itself. WXT's own tells every page of every start, under a name that the
 * page can know.
 */
export class ContentScriptContext {
  readonly signal: AbortSignal;

  constructor() {
    const ending = new AbortController();
    const { signal } = ending;
    document.addEventListener(startType(), () => ending.abort(), { signal });
    const before: unknown = Reflect.get(globalThis, KEY);
    if (before instanceof AbortController) before.abort();
    Reflect.set(globalThis, KEY, ending);
    this.signal = signal;
  }
}

/** Where a start leaves its end to the next one. */
const KEY = Symbol.for('sidelight.start');

/**
 * Type of the event by which a start is announced in a page that may have a script already. A
 * script of the version before hears it too: worlds share the events of their document.
 */
export function startType(): string {
  return `${browser.runtime.id}:start`;
}
