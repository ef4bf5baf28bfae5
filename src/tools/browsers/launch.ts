/** Starts a browser, in a throw-away profile unless one is given, whose every connection ends at the loopback server. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import type { Browser, LaunchOptions } from 'puppeteer-core';
import type { Family, FoundBrowser } from './find.ts';

export interface LaunchRequest {
  readonly browser: FoundBrowser;
  /** Port of the site server on 127.0.0.1. */
  readonly port: number;
  readonly headless: boolean;
  /** Folder of an unpacked build to install, or null for a browser without Sidelight. */
  readonly extension: string | null;
  /** BCP 47 tag of the browser's own language, where it is installed; the system's without one. */
  readonly language?: string;
  /** Additional Firefox preferences and Chromium switches. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
  readonly switches?: readonly string[];
  /** Folder of a profile that outlives the browser; without it, one that is thrown away. */
  readonly profile?: string;
  /** Lets it into private windows from the start, which only Chromium can. */
  readonly inPrivate?: boolean;
}

export interface LaunchedBrowser {
  readonly family: Family;
  readonly browser: Browser;
  /** "chrome-extension://…" or "moz-extension://…", without a slash at the end; null without one. */
  readonly extensionOrigin: string | null;
}

/** The address that Firefox gives to the extension's pages is random unless it is set before. */
const FIREFOX_UUID = '5ede1197-0b5e-4c4e-9a3e-51de11970001';

/** Starts the browser and installs the extension; `browser.close()` removes the profile too. */
export async function launchBrowser(request: LaunchRequest): Promise<LaunchedBrowser> {
  const { family } = request.browser;
  const launched = await launch({
    executablePath: request.browser.path,
    headless: request.headless,
    acceptInsecureCerts: true,
    // Ctrl+C on an open window is an orderly end, which its program sees to.
    handleSIGINT: request.headless,
    ...(request.profile === undefined ? {} : { userDataDir: request.profile }),
    defaultViewport: request.headless ? { width: 1280, height: 900 } : null,
    ...(family === 'chromium' ? chromiumOptions(request) : firefoxOptions(request)),
  });
  if (request.extension === null) return { family, browser: launched, extensionOrigin: null };
  const id = await launched.installExtension(request.extension, {
    enabledInIncognito: request.inPrivate === true,
  });
  const extensionOrigin =
    family === 'chromium' ? `chrome-extension://${id}` : `moz-extension://${FIREFOX_UUID}`;
  return { family, browser: launched, extensionOrigin };
}

function chromiumOptions({ port, language, switches }: LaunchRequest): LaunchOptions {
  const isRoot = process.getuid?.() === 0;
  return {
    browser: 'chrome',
    pipe: true,
    enableExtensions: true,
    // On Linux the environment decides, elsewhere the switch.
    ...(language === undefined ? {} : { env: { ...process.env, LANGUAGE: language } }),
    args: [
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      '--ignore-certificate-errors',
      '--no-default-browser-check',
      '--disable-search-engine-choice-screen',
      // Chromium's sandbox refuses to run as root, and containers give it too little shared memory.
      ...(isRoot ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
      ...(language === undefined ? [] : [`--lang=${language}`]),
      ...(switches ?? []),
    ],
  };
}

function firefoxOptions({ port, extension, language, preferences }: LaunchRequest): LaunchOptions {
  const uuids = extension === null ? {} : { [geckoId(extension)]: FIREFOX_UUID };
  return {
    browser: 'firefox',
    // Lets tests open the extension's own pages; without it WebDriver BiDi refuses them.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${port};80=${port}`,
      'extensions.webextensions.uuids': JSON.stringify(uuids),
      'browser.shell.checkDefaultBrowser': false,
      'browser.aboutwelcome.enabled': false,
      // What is installed for a while only is installed anew when a profile comes back.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'datareporting.policy.dataSubmissionEnabled': false,
      ...(language === undefined ? {} : { 'intl.locale.requested': language }),
      ...preferences,
    },
  };
}

/** The manifest of an unpacked build. */
export function readManifest(extension: string): unknown {
  return JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
}

function geckoId(extension: string): string {
  const id: unknown = Object(readManifest(extension)).browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`${extension} has no manifest with a Firefox id.`);
  return id;
}
