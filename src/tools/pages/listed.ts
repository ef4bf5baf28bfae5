/** Puts pages of sites that Sidelight does not run on from installation under the name of one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { newsSiteSchema } from '../../core/dataset/records.ts';
import { findSite } from '../../core/dataset/sites.ts';
import type { SavedPage } from '../browsers/saved-pages.ts';
import { ROOT } from '../steps/project.ts';

const SITES = z
  .array(newsSiteSchema)
  .parse(JSON.parse(readFileSync(join(ROOT, 'assets', 'dataset', 'news-sites.json'), 'utf8')));

/** Hosts are lent, since nobody can press the toolbar button of a browser without a display. */
const LENDER = SITES.find(({ paths }) => paths === undefined);

/** The page itself when its site is on the bundled list; else the same page under a lent host. */
export function underListedHost(page: SavedPage): {
  readonly page: SavedPage;
  readonly lent: boolean;
} {
  const { host, pathname } = page.url;
  if (LENDER === undefined || findSite(SITES, host, pathname) !== null) {
    return { page, lent: false };
  }
  const url = new URL(page.url);
  url.host = LENDER.domain;
  return { page: { ...page, url }, lent: true };
}
