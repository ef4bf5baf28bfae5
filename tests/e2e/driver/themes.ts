/** The appearances that every surface must be readable in, and how each browser is put into them. */
import type { CDPSession, Page } from 'puppeteer-core';
import { until } from '../../../src/tools/browsers/reading.ts';
import { family } from './driver.ts';
import { inFirefoxWindow } from './firefox-window.ts';

export const THEMES = ['light', 'dark', 'forced colours'] as const;
export type Theme = (typeof THEMES)[number];

/** Puts Chromium's page, or all of Firefox, into an appearance, and waits until the page has it. */
export async function applyTheme(page: Page, theme: Theme): Promise<void> {
  if (family === 'chromium') await emulate(page, theme);
  else await inFirefoxWindow(page, setPreferences, theme);
  await until(
    () => page.evaluate(themeOf),
    (shown) => shown === theme,
  );
}

/** What is emulated holds as long as the session that asked for it. */
const emulators = new WeakMap<Page, CDPSession>();

async function emulate(page: Page, theme: Theme): Promise<void> {
  const devtools = emulators.get(page) ?? (await page.createCDPSession());
  emulators.set(page, devtools);
  await devtools.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: theme === 'dark' ? 'dark' : 'light' },
      { name: 'forced-colors', value: theme === 'forced colours' ? 'active' : 'none' },
    ],
  });
}

/** Runs in Firefox's own window. */
function setPreferences(theme = ''): string {
  const { prefs } = Object(globalThis).Services;
  prefs.setIntPref('layout.css.prefers-color-scheme.content-override', theme === 'dark' ? 0 : 1);
  prefs.setIntPref('browser.display.document_color_use', theme === 'forced colours' ? 2 : 0);
  return theme;
}

/** Runs in the page. */
function themeOf(): string {
  if (matchMedia('(forced-colors: active)').matches) return 'forced colours';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
