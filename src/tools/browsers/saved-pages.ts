/** Saved pages on disk and the addresses that they are served under. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface SavedPage {
  /** File name without its folder. */
  readonly name: string;
  readonly path: string;
  readonly url: URL;
  /** Response headers to serve it with, besides the usual ones. */
  readonly headers: Readonly<Record<string, string>>;
}

const PAGE = /\.html?(?:\.gz)?$/i;

/**
 * The pages in the given folders (not their subfolders) and files. A page's address comes from the
 * `index.json` beside it, else from its canonical link, else it is made up. Throws with a plain
 * message when something is not there or not readable.
 */
export function readSavedPages(paths: readonly string[]): readonly SavedPage[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) throw new Error(`${path} is not there.`);
    const isFolder = statSync(path).isDirectory();
    const folder = isFolder ? path : dirname(path);
    const names = isFolder
      ? readdirSync(folder).filter((name) => PAGE.test(name))
      : [basename(path)];
    if (names.length === 0) throw new Error(`${path} holds no .html or .html.gz file.`);
    const index = readIndex(join(folder, 'index.json'));
    return names.toSorted().map((name) => savedPage(join(folder, name), index.get(name)));
  });
}

/** The page's bytes as its site sent them. */
export function readPage(page: SavedPage): Buffer {
  const bytes = readFileSync(page.path);
  return page.path.toLowerCase().endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

interface IndexEntry {
  readonly url: URL | null;
  readonly headers: Readonly<Record<string, string>>;
}

function savedPage(path: string, entry: IndexEntry | undefined): SavedPage {
  const name = basename(path);
  const page = { name, path, headers: entry?.headers ?? {} };
  const madeUp = new URL(`/${encodeURIComponent(name)}`, 'https://saved-page.example/');
  const url = entry?.url ?? canonicalUrl(readPage({ ...page, url: madeUp })) ?? madeUp;
  return { ...page, url: servable(url) };
}

/** The loopback server speaks HTTPS on the usual port only. */
function servable(url: URL): URL {
  const served = new URL(url);
  served.protocol = 'https:';
  served.port = '';
  served.hash = '';
  return served;
}

function canonicalUrl(bytes: Buffer): URL | null {
  const html = bytes.toString('latin1');
  for (const [link] of html.matchAll(/<link\b[^>]*>/gi)) {
    if (!/\brel\s*=\s*["']?canonical\b/i.test(link)) continue;
    const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(link);
    return webUrl(href?.[1] ?? href?.[2] ?? href?.[3]);
  }
  return null;
}

function webUrl(value: unknown): URL | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  const url = new URL(value);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

function readIndex(path: string): ReadonlyMap<string, IndexEntry> {
  if (!existsSync(path)) return new Map();
  const read: unknown = parse(path);
  if (!Array.isArray(read)) throw new Error(`${path} must hold an array of {"file", "url"}.`);
  return new Map(
    read.map((entry: unknown) => {
      const { file, url, headers } = Object(entry);
      const pairs = Object.entries(Object(headers)).map(([key, value]) => [key, String(value)]);
      return [String(file), { url: webUrl(url), headers: Object.fromEntries(pairs) }];
    }),
  );
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} is not JSON: ${String(error)}`, { cause: error });
  }
}
