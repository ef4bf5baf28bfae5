/** Hears what is thrown and complained of in a page, in its own world and in the extension's. */
import type { Page } from 'puppeteer-core';
import { family } from './driver.ts';

/** Starts to listen; the list grows as faults come. */
export async function listenForFaults(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  if (family === 'chromium') await listenInChromium(page, faults);
  else listenInFirefox(page, faults);
  return faults;
}

/** puppeteer passes over what comes from an extension's world; the protocol does not. */
async function listenInChromium(page: Page, faults: string[]): Promise<void> {
  const devtools = await page.createCDPSession();
  devtools.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
    faults.push(`${text} ${exception?.description ?? ''}`.trim());
  });
  devtools.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (!/^(?:error|warning|assert)$/.test(type)) return;
    faults.push(`${type}: ${args.map((each) => each.description ?? each.value).join(' ')}`);
  });
  devtools.on('Log.entryAdded', ({ entry: { source, level, text } }) => {
    if (source !== 'network' && level !== 'verbose' && level !== 'info') faults.push(text);
  });
  await devtools.send('Runtime.enable');
  await devtools.send('Log.enable');
}

function listenInFirefox(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => void faults.push(String(error)));
  page.on('console', (message) => {
    if (/^(?:error|warn|assert)$/.test(message.type())) {
      faults.push(`${message.type()}: ${message.text()}`);
    }
  });
}
