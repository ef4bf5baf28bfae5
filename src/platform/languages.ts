/** The languages of the browser. */
import { browser } from 'wxt/browser';

/** BCP 47 tags: that of the browser's own interface, then what it asks pages for, best first. */
export function browserLanguages(): readonly string[] {
  try {
    return [browser.i18n.getUILanguage(), ...navigator.languages];
  } catch {
    // The extension was updated under a page.
    return navigator.languages;
  }
}
