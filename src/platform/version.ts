import { browser } from 'wxt/browser';

/** The extension's version; null in a page that outlived an update of the extension. */
export function extensionVersion(): string | null {
  try {
    return browser.runtime.getManifest().version;
  } catch {
    return null;
  }
}
