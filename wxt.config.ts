import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import sites from './assets/dataset/news-sites.json' with { type: 'json' };
import { listedPatterns, sitePattern } from './src/core/sites/site.ts';
import { BundledLicences } from './src/tools/licences/bundled-licences.ts';

/**
 * Keys: Alt+Shift with a punctuation key is free in Chrome, Edge and Firefox, is no NVDA, JAWS or
 * Orca command, and is no page's access key, since those are letters and digits (Firefox presses
 * them with Alt+Shift). Only two punctuation keys can be suggested, so the others are rare letters.
 * On a Mac, Option+Shift types characters and Control+Option is VoiceOver's, so it is Control+Shift.
 */
const commands = {
  'next-mention': {
    suggested_key: { default: 'Alt+Shift+Period', mac: 'MacCtrl+Shift+Period' },
    description: '__MSG_commandNext__',
  },
  'previous-mention': {
    suggested_key: { default: 'Alt+Shift+Comma', mac: 'MacCtrl+Shift+Comma' },
    description: '__MSG_commandPrevious__',
  },
  'open-card': {
    suggested_key: { default: 'Alt+Shift+Y', mac: 'MacCtrl+Shift+Y' },
    description: '__MSG_commandOpenCard__',
  },
  'open-panel': {
    suggested_key: { default: 'Alt+Shift+J', mac: 'MacCtrl+Shift+J' },
    description: '__MSG_commandOpenPanel__',
  },
  'save-reference': {
    suggested_key: { default: 'Alt+Shift+K', mac: 'MacCtrl+Shift+K' },
    description: '__MSG_commandSave__',
  },
};

/**
 * Chromium lets an extension suggest four keys. Going to the next mention comes round to those before
 * it, so that the way back goes without; a person can still set a key for it.
 */
const fourKeys = {
  ...commands,
  'previous-mention': { description: commands['previous-mention'].description },
};

/**
 * Tells Chromium to compile all of a script at once, where it would read most of it twice. Most of what
 * every page loads runs there: 8.6 ms of main thread became 7.8 on a page without names. The reader,
 * of which most is for later, would take longer in the task that brings it.
 */
const CALLED_AT_ONCE = '//# allFunctionsCalledOnLoad';

/** Extension pages load their own files only and reach nothing else: nothing leaves the machine. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the Firefox sources archive holds: all that `npm run build` needs, and how to run it. */
const buildSources = [
  'assets/**',
  'entrypoints/**',
  'src/**',
  'docs/**',
  'wxt.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'README.md',
  'LICENSE',
];

const licences = new BundledLicences();

export default defineConfig({
  srcDir: '.',
  publicDir: 'assets/public',
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/auto-icons', '@wxt-dev/webextension-polyfill'],
  autoIcons: { baseIconPath: 'assets/icon.svg', sizes: [16, 32, 48, 96, 128] },
  // Without the floors, styles are rewritten for older browsers: light-dark() into variables.
  vite: () => ({
    plugins: [licences.plugin],
    build: { target: ['chrome140', 'firefox153'] },
    // The bench builds with it on; see src/app/content/work-log.ts.
    define: { 'import.meta.env.WXT_TIMELINE': '"off"' },
  }),
  zip: { includeSources: buildSources },
  hooks: {
    // Browsers of the floors give promises themselves; the polyfill would weigh on every page, and
    // so would most of WXT's context.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => !runsInPages(type))) return;
      const alias = {
        'wxt/browser': fileURLToPath(import.meta.resolve('wxt/browser')),
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('src/platform/page-context.ts', import.meta.url),
        ),
      };
      const output = entrypoints.some(({ type }) => type === 'content-script')
        ? { postBanner: CALLED_AT_ONCE }
        : {};
      const build = { rolldownOptions: { output } };
      Object.assign(config, mergeConfig(config, { resolve: { alias }, build }));
    },
    'build:done': ({ config }) => licences.write(config.outDir),
    // A panel beside the page is Chromium's own; Safari opens it in a tab.
    'build:manifestGenerated': ({ config }, manifest) => {
      if (config.browser !== 'safari') return;
      manifest.permissions = manifest.permissions?.filter((name) => name !== 'sidePanel');
      delete manifest.side_panel;
    },
    // Set here and not in the definition, which is bundled into the script that every page loads.
    'entrypoints:resolved': (_, entrypoints) => {
      for (const { type, name, options } of entrypoints) {
        if (type === 'content-script' && name === 'news') {
          options.matches = sites.flatMap(listedPatterns);
        }
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus', 'unlimitedStorage'],
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: pagePolicy },
    commands: browser === 'firefox' ? commands : fourKeys,
    ...(browser === 'firefox' ? firefoxKeys : browser === 'safari' ? safariKeys : chromiumKeys),
  }),
});

/** The content script, and the card's own script that follows it. */
function runsInPages(type: string): boolean {
  return type === 'content-script' || type === 'unlisted-script';
}

/** Both floors have `text-decoration` in `::highlight()`, `scheduler.yield` and popovers. */
const chromiumKeys = {
  minimum_chrome_version: '140',
  // Firefox's administrators write what an organisation sets without it; see docs/policy.md.
  storage: { managed_schema: 'policy.json' },
  // To bring the card's script, and after an update the reader, into open pages of the listed sites:
  // in Chromium a content script's matches do not allow that, in Firefox they do.
  host_permissions: sites.map(({ domain }) => sitePattern(domain)),
};

/** The access to the listed sites that Safari asks for, as Chromium; see docs/safari.md. */
const safariKeys = { host_permissions: chromiumKeys.host_permissions };

const firefoxKeys = {
  browser_specific_settings: {
    gecko: {
      id: 'sidelight@extension.example',
      strict_min_version: '153.0',
      data_collection_permissions: { required: ['none' as const] },
    },
  },
};
