/** The appearances that every surface must be readable in, and how each browser is put into them. */
import type { Page } from 'puppeteer-core';
import { family } from './driver.ts';
import type { DriverOptions } from './driver.ts';

export const THEMES = ['light', 'dark', 'forced colours'] as const;
export type Theme = (typeof THEMES)[number];

/** Firefox takes its appearance from preferences at start. */
export function themeOptions(theme: Theme): DriverOptions {
  return {
    preferences: {
      'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
      'ui.systemUsesDarkTheme': theme === 'dark' ? 1 : 0,
      ...(theme === 'forced colours' ? { 'browser.display.document_color_use': 2 } : {}),
    },
  };
}

/** Chromium takes it per page. */
export async function applyTheme(page: Page, theme: Theme): Promise<void> {
  if (family !== 'chromium') return;
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: theme === 'dark' ? 'dark' : 'light' },
      { name: 'forced-colors', value: theme === 'forced colours' ? 'active' : 'none' },
    ],
  });
}
