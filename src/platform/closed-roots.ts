/** The browsers' own ways for extensions to see shadow roots that a page has closed. */
import { browser } from 'wxt/browser';

/** Chromium's `dom` and Firefox's method of elements, which no types know yet. */
interface SeesRoots {
  readonly openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null;
}

/** The shadow root of an element, closed or not; null where it has none that may be seen. */
export function anyRootOf(element: Element): ShadowRoot | null {
  // Firefox has a property where Chromium has a function of the extension's.
  if ('openOrClosedShadowRoot' in element) {
    const root = element.openOrClosedShadowRoot;
    return root instanceof ShadowRoot ? root : null;
  }
  if (!(element instanceof HTMLElement) || !('dom' in browser)) return null;
  const { openOrClosedShadowRoot } = browser.dom as SeesRoots;
  return openOrClosedShadowRoot?.(element) ?? null;
}
