import { describe, expect, test } from 'vitest';
import { shownCard } from '../../src/tools/browsers/reading.ts';
import { withSession } from './driver/driver.ts';
import { addressOf } from './driver/fixtures.ts';
import { withGallery } from './driver/gallery.ts';
import { findNode, spoken, treeOf } from './driver/spoken.ts';

/** The main views; Spanish where it ends in "-es". */
const VIEWS = [
  'card-pinned',
  'card-pinned-es',
  'card-left-alone',
  'card-no-answer',
  'popup-left-alone',
  'popup-left-alone-es',
  'popup-refused',
  'options',
  'welcome',
  'panel-read',
  'panel-evidence',
  'panel-export',
  'claims-claim',
  'claims-map-line',
  'library-open',
  'library-table',
  'library-editor',
  'library-import-preview',
] as const;

/** Firefox's longer name of a place, and what it adds to the name of a field for files. */
const BROWSERS_OWN = / SAR China| Browse… …/g;

describe('a screen reader says of', () => {
  const gallery = withGallery();

  test.each(VIEWS)('%s what is written in its file, in both browsers', async (view) => {
    const isSpanish = view.endsWith('-es');
    await gallery.states(isSpanish ? 'lang=es' : '');
    await gallery.show(view.replace(/-es$/, ''));
    const said = spoken(await treeOf(gallery.page())).replaceAll(BROWSERS_OWN, '');
    await expect(said).toMatchFileSnapshot(`spoken/${view}.txt`);
  });
});

describe('in a page', () => {
  const session = withSession();

  test('the card is a dialog that a screen reader finds by its name', async () => {
    const at = await session().open(addressOf('article.html'));
    await session().settled(at);
    await at.page.bringToFront();
    await session().ask(at, 'step', { direction: 'next' });
    await session().ask(at, 'openCard');
    const { name } = await shownCard(at.page);
    const card = findNode(await treeOf(at.page), 'dialog');
    expect(card?.name).toBe(name);
    expect(
      spoken(card ?? { role: '', name: '', description: '', value: '', states: [], children: [] }),
    ).toMatch(/^banner\n {2}heading/);
  });
});
