/** Answers the browser's requests from `tests/pages`, under the addresses of its index. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readPage, readSavedPages } from '../../../src/tools/browsers/saved-pages.ts';
import type { SiteAnswer, SiteHandler } from '../../../src/tools/browsers/site-server.ts';
import { reactPage, reactScript } from './react-story.ts';

const folder = fileURLToPath(new URL('../../pages/', import.meta.url));
const pages = new Map(readSavedPages([folder]).map((page) => [page.url.href, page]));

/** A page that a single test writes itself. */
export interface OwnPage {
  readonly url: string;
  readonly answer: SiteAnswer | (() => SiteAnswer | Promise<SiteAnswer>);
}

/** The address of a fixture by its file name. */
export function addressOf(name: string): string {
  const found = [...pages.values()].find((page) => page.name === name);
  if (found === undefined) throw new Error(`tests/pages has no ${name} in its index.`);
  return found.url.href;
}

/** Where the React story is served. */
export const REACT_STORY = 'https://www.washingtonpost.com/technology/audit/';

/** Serves the fixtures, the React story and a test's own pages. */
export function fixtureHandler(own: readonly OwnPage[] = []): SiteHandler {
  return async ({ host, path }) => {
    const url = `https://${host}${path}`;
    const mine = own.find((page) => page.url === url)?.answer;
    if (mine !== undefined) return typeof mine === 'function' ? mine() : mine;
    if (url === REACT_STORY) return { body: await reactPage() };
    if (path === '/react-story.js') return script(await reactScript());
    if (path === '/hostile.css') {
      return { type: 'text/css', body: readFileSync(`${folder}hostile.css`, 'utf8') };
    }
    const page = pages.get(url);
    return page === undefined ? null : { headers: page.headers, body: readPage(page) };
  };
}

/** An article of `count` paragraphs; those whose number divides by 40 name Palantir and ICE. */
export function longRead(count: number): string {
  const paragraphs = Array.from({ length: count }, (_, index) =>
    index % 40 === 0
      ? `<p id="p${index}">Section ${index}: Palantir and Immigration and Customs Enforcement answered the board.</p>`
      : `<p id="p${index}">Paragraph ${index} tells at length what the clerks found in the drawers of the county house, and nothing else.</p>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A long read</title><style>body { font: 18px/1.6 Georgia, serif; max-width: 640px; margin: auto; }</style></head><body><main><h1>A long read</h1>${paragraphs.join('')}</main></body></html>`;
}

function script(body: string): SiteAnswer {
  return { type: 'text/javascript', body };
}
