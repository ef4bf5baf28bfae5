/** Pages of our own making, in the shape of a news site's, written to a folder to be served from it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '../../core/detection/lexicon.ts';
import { readSavedPages, type SavedPage } from '../browsers/saved-pages.ts';
import { OUTPUT } from '../steps/project.ts';
import { madeNews, type MadeArticle } from './made-news.ts';

/** Lengths of the made articles' texts in characters, and how many of a hundred paragraphs hold a name. */
const ARTICLES = [
  { length: 3_000, named: 0 },
  { length: 6_000, named: 15 },
  { length: 6_000, named: 0 },
  { length: 12_000, named: 25 },
  { length: 12_000, named: 0 },
  { length: 30_000, named: 10 },
  { length: 90_000, named: 5 },
  { length: 400_000, named: 10 },
];

/** The set of pages that the bench reads where none are given. */
export function madePages(lexicon: Lexicon): readonly SavedPage[] {
  const folder = join(OUTPUT, 'bench', 'pages');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [at, { length, named }] of ARTICLES.entries()) {
    const articles = madeNews(lexicon, { seed: at + 1, length, named });
    const name = `made-${at + 1}-${named === 0 ? 'without' : 'with'}-names.html`;
    writeFileSync(join(folder, name), articlePage(name, articles));
  }
  return readSavedPages([folder]);
}

/** One page of its own with this markup in its body. */
export function madePage(name: string, body: string): SavedPage {
  const folder = join(OUTPUT, 'bench', 'scenarios');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.html`);
  writeFileSync(path, pageOf(name, name, body));
  return { name, path, url: new URL(`https://made.example/${name}`), headers: {} };
}

function articlePage(name: string, articles: readonly MadeArticle[]): string {
  const sections = articles.map(({ title, paragraphs }, at) => {
    const text = paragraphs.map((paragraph, number) => paragraphMarkup(paragraph, number));
    return `<section><h2 id="part-${at}">${title}</h2>${text.join('\n')}</section>`;
  });
  const links = articles.map(({ title }, at) => `<li><a href="#part-${at}">${title}</a></li>`);
  const title = articles[0]?.title ?? name;
  return pageOf(
    name,
    title,
    `<header><nav><ul>${links.join('')}</ul></nav></header>
<main><article><h1>${title}</h1>${sections.join('\n')}</article></main>
<aside>${chrome(60)}</aside><footer>${chrome(20)}</footer>`,
  );
}

/** As in real pages some paragraphs hold a link or an emphasis, and some are captions or quotes. */
function paragraphMarkup(text: string, number: number): string {
  const words = text.split(' ');
  if (number % 3 === 0) words.splice(4, 1, `<a href="#x"><span>${words[4] ?? ''}</span></a>`);
  if (number % 4 === 0) words.splice(9, 1, `<em>${words[9] ?? ''}</em>`);
  const inner = words.join(' ');
  if (number % 9 === 5) return `<figure><figcaption>${inner}</figcaption></figure>`;
  return number % 11 === 7 ? `<blockquote><p>${inner}</p></blockquote>` : `<p>${inner}</p>`;
}

/** What stands around an article: many short texts deep in boxes. */
function chrome(count: number): string {
  return Array.from({ length: count }, (_, at) => teaser(at)).join('\n');
}

function teaser(at: number): string {
  const text = `<h3>More on story ${at}</h3><div><span>${at} min</span></div>`;
  return `<div><div><a href="#teaser-${at}">${text}</a></div></div>`;
}

function pageOf(name: string, title: string, body: string): string {
  const facts = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: title };
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<link rel="canonical" href="https://made.example/${name}">
<script type="application/ld+json">${JSON.stringify(facts)}</script>
<style>body { font: 16px/1.4 sans-serif; max-width: 60em; margin: auto }</style></head>
<body>${body}</body></html>
`;
}
