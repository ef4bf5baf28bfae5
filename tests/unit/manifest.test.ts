import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { build } from 'wxt';
import sites from '../../assets/dataset/news-sites.json' with { type: 'json' };
import messages from '../../assets/public/_locales/en/messages.json' with { type: 'json' };
import project from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'sidelight-manifest-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Every API permission and its reason, as people read them in `docs/privacy.md`. */
const explained = new Map(
  [
    ...readFileSync(join(root, 'docs/privacy.md'), 'utf8').matchAll(/^\| `(\w+)` +\| (.+?) +\|$/gm),
  ].map(([, name, why]) => [name, why]),
);

/** Bytes, to be lowered, never raised: the script of every page, far below its budget of 60 and 20 kB. */
const PAGE_SCRIPT = { minified: 25_000, gzip: 10_000 };
/** What comes with a page's first name; with its few words in every language. */
const READER_SCRIPT = { minified: 72_500, gzip: 26_000 };
/** What comes with a page's first card; with its words in every language, 5 and 1.5 kB each. */
const CARD_SCRIPT = { minified: 54_400, gzip: 20_100 };

/** What comes when something of a page is saved or looked for: a third of it finds changed text. */
const REFERENCE_SCRIPT = { minified: 63_700, gzip: 23_800 };

/** The parts of a manifest that are the same for both browsers. */
const shared = {
  manifest_version: 3,
  name: '__MSG_name__',
  description: '__MSG_description__',
  default_locale: 'en',
  version: project.version,
  icons: Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `icons/${size}.png`])),
  action: { default_title: 'Sidelight', default_popup: 'popup.html' },
  options_ui: { open_in_tab: true, page: 'options.html' },
  permissions: ['storage', 'scripting', 'activeTab', 'contextMenus', 'unlimitedStorage'],
  optional_host_permissions: ['*://*/*'],
  content_security_policy: { extension_pages: expect.any(String) },
  content_scripts: [expect.any(Object)],
  commands: expect.any(Object),
};

const expected = {
  chrome: {
    ...shared,
    minimum_chrome_version: '140',
    storage: { managed_schema: 'policy.json' },
    // A content script's matches do not let Chromium bring the card's script into a page.
    host_permissions: sites.map(({ domain }) => `*://*.${domain}/*`),
    permissions: [...shared.permissions, 'sidePanel'],
    side_panel: { default_path: 'sidepanel.html' },
    background: { service_worker: 'background.js' },
  },
  firefox: {
    ...shared,
    background: { scripts: ['background.js'] },
    sidebar_action: {
      default_panel: 'sidepanel.html',
      default_title: 'Sidelight',
      open_at_install: false,
      default_icon: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png' },
    },
    browser_specific_settings: {
      gecko: {
        id: 'sidelight@extension.example',
        strict_min_version: '153.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
} as const;

describe.each(['chrome', 'firefox'] as const)('the built manifest for %s', (browser) => {
  interface Manifest {
    readonly permissions: readonly string[];
    readonly host_permissions?: readonly string[];
    readonly content_scripts: readonly [
      { readonly matches: readonly string[]; readonly all_frames?: boolean },
    ];
    readonly content_security_policy: { readonly extension_pages: string };
    readonly commands: Readonly<
      Record<
        string,
        { readonly suggested_key?: Readonly<Record<string, string>>; readonly description: string }
      >
    >;
  }
  let manifest: Manifest;
  const built = (file: string) => readFileSync(join(out, browser, `${browser}-mv3`, file), 'utf8');

  beforeAll(async () => {
    // What is built for tests is larger than what is built for people.
    vi.stubEnv('NODE_ENV', 'production');
    // The maps tell what was bundled, apart from the note of it that the build takes itself.
    const vite = () => ({ build: { sourcemap: 'hidden' as const } });
    await build({ root, browser, outDir: join(out, browser), logger: silent, vite });
    vi.unstubAllEnvs();
    manifest = JSON.parse(built('manifest.json'));
  }, 60_000);

  test('comes with scripts for pages that keep to their size and to what they need', () => {
    const [page, reader] = [built('content-scripts/news.js'), built('reader.js')];
    const [card, reference] = [built('card.js'), built('reference.js')];
    for (const [script, most] of [
      [page, PAGE_SCRIPT],
      [reader, READER_SCRIPT],
      [card, CARD_SCRIPT],
      [reference, REFERENCE_SCRIPT],
    ] as const) {
      expect(Buffer.byteLength(script)).toBeLessThanOrEqual(most.minified);
      expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(most.gzip);
      expect(script).not.toMatch(/ZodError|invalid_type|IDBObjectStore|IDBCursor/);
    }
    // What Chromium reads there counts only where the file begins with it.
    expect(page).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
    expect(reader).not.toContain('allFunctionsCalledOnLoad');
    // Preact's own name for what we never use.
    expect(card).toContain('dangerouslySetInnerHTML');
    for (const script of [page, reader, reference])
      expect(script).not.toContain('dangerouslySetInnerHTML');
  });

  test('comes with the licence of every package that it carries', () => {
    const folder = join(out, browser, `${browser}-mv3`);
    const packages = globSync('**/*.map', { cwd: folder })
      .flatMap((map) => (JSON.parse(built(map)) as { sources: readonly string[] }).sources)
      .flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
    expect(new Set(packages)).toContain('preact');
    const licences = built('licences.txt');
    for (const name of new Set(packages)) {
      const stated = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
      const { version, license } = JSON.parse(stated) as Record<string, string>;
      expect(licences).toContain(`\n${name} ${version} (${license})\n`);
    }
  });

  test('holds exactly the keys and values that are expected', () => {
    expect(manifest).toEqual(expected[browser]);
  });

  test('asks for no permission that docs/privacy.md does not explain, and for all that it does', () => {
    // Firefox has a sidebar without a permission.
    const asked = [...manifest.permissions, ...(browser === 'firefox' ? ['sidePanel'] : [])];
    expect(new Set(asked)).toEqual(new Set(explained.keys()));
    for (const why of explained.values()) expect(why?.length).toBeGreaterThan(20);
  });

  test('asks for no permission whose reason the stores are not told', () => {
    const told = new Map(
      readFileSync(join(root, 'assets/store/permissions.txt'), 'utf8')
        .split('\n\n')
        .map((part) => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)]),
    );
    for (const name of [...manifest.permissions, 'host permissions']) {
      const reason = told.get(name)?.trim().length;
      expect([name, reason]).toEqual([name, expect.any(Number)]);
      // More than the form of the Chrome Web Store takes.
      expect(reason).toBeLessThan(1000);
    }
  });

  test('runs one script, in top frames, on the listed news sites and nowhere else', () => {
    const [{ matches, ...script }] = manifest.content_scripts;
    expect(script).toEqual({
      run_at: 'document_idle',
      js: ['content-scripts/news.js'],
      all_frames: false,
    });
    expect(matches).toHaveLength(sites.reduce((sum, { paths }) => sum + (paths?.length ?? 1), 0));
    for (const { domain } of sites) {
      expect(matches.some((match) => match.startsWith(`*://*.${domain}/`))).toBe(true);
    }
    expect(
      matches.filter((match) => !/^\*:\/\/\*\.[a-z0-9.-]+\.[a-z]+\/\S*\*$/.test(match)),
    ).toEqual([]);
  });

  test('has access to no host beyond those that its script runs on', () => {
    const hosts = (patterns: readonly string[]) =>
      new Set(patterns.map((pattern) => pattern.split('/')[2]));
    const { host_permissions: declared, content_scripts: scripts } = manifest;
    expect(hosts(declared ?? scripts[0].matches)).toEqual(hosts(scripts[0].matches));
  });

  test('lets its pages load their own files only and reach nothing', () => {
    expect(manifest.content_security_policy.extension_pages.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  test('suggests keys with Alt+Shift or on a Mac Control+Shift, in Chromium four at most', () => {
    expect(Object.keys(manifest.commands)).toEqual([
      'next-mention',
      'previous-mention',
      'open-card',
      'open-panel',
      'save-reference',
    ]);
    const suggested = Object.values(manifest.commands).flatMap(({ suggested_key: keys }) =>
      keys === undefined ? [] : [keys],
    );
    expect(suggested).toHaveLength(browser === 'chrome' ? 4 : 5);
    for (const keys of suggested) {
      expect(keys).toEqual({
        default: expect.stringMatching(/^Alt\+Shift\+(Period|Comma|Y|J|K)$/),
        mac: expect.stringMatching(/^MacCtrl\+Shift\+(Period|Comma|Y|J|K)$/),
      });
    }
  });

  test('has a text for every name that it or the menu refers to', () => {
    const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name);
    const asked = readFileSync(join(root, 'src/platform/menus.ts'), 'utf8');
    for (const [, name] of asked.matchAll(/getMessage\('(\w+)'\)/g)) named.push(name);
    expect(new Set(named)).toEqual(new Set(Object.keys(messages)));
  });
});

test('the summary fits into the stores', () => {
  expect(messages.description.message.length).toBeLessThanOrEqual(132);
});

const nothing = (): void => undefined;
const silent = {
  level: 0,
  debug: nothing,
  log: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  success: nothing,
};
