import { expect, test } from 'vitest';
import { inClosedRoot } from '../../src/tools/browsers/closed-root.ts';
import { readCard, readMarks, until } from '../../src/tools/browsers/reading.ts';
import { cardGone, clickInCard, openByPointer } from './driver/card.ts';
import { withSession } from './driver/driver.ts';
import { addressOf } from './driver/fixtures.ts';
import { inFormat, openLibrary, saveReference, toExport } from './driver/library.ts';
import { chooseTab, openPanel } from './driver/panel.ts';
import { noticeIn, reopen } from './driver/reopening.ts';
import { keptReferences } from './driver/saving.ts';

const WATCHED = 'https://www.bbc.com/news/watched';
const session = withSession({ pages: [{ url: WATCHED, answer: { body: watchfulStory() } }] });

/** A story whose page writes down all that it can see of what is done in it. */
function watchfulStory(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Watched</title><script>
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    globalThis.seen = { events: [], added: [], changed: [], own: () => Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name) && name !== 'seen') };
    for (const type of ['message', 'focus', 'blur', 'focusin', 'focusout', 'selectionchange', 'toggle', 'beforetoggle', 'copy', 'hashchange', 'popstate', 'visibilitychange', 'storage', 'error', 'unhandledrejection', 'securitypolicyviolation', 'animationstart', 'transitionrun', 'slotchange', 'fullscreenchange'])
      addEventListener(type, ({ target }) => seen.events.push(type + ' ' + (target?.localName ?? target?.constructor.name)), true);
    const observer = new MutationObserver((records) => {
      for (const { type, target, addedNodes, attributeName } of records) {
        for (const node of addedNodes) seen.added.push(node.nodeName.toLowerCase());
        if (type !== 'childList') seen.changed.push(type + ' ' + attributeName + ' ' + target.nodeName);
      }
    });
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    addEventListener('load', () => observer.observe(document, all));
    </script></head><body><main><article><h1>Watched</h1>
    <p id="lead">Palantir said on Friday that it owns no files.</p></article></main></body></html>`;
}

/** Hosts that the browsers themselves ask, whatever is installed in them. */
const BROWSERS_OWN =
  /(?:^|\.)(?:google\.com|googleapis\.com|gvt1\.com|mozilla\.(?:com|org|net)|firefox\.com|mozgcp\.net)$/;

test('a whole browsing run asks nothing of the network but the pages themselves', async () => {
  const names = ['article.html', 'other-senses.html', 'shadow.html', 'live.html'];
  for (const name of names) {
    const at = await session().open(addressOf(name));
    await session().settled(at);
    await session().ask(at, 'step', { direction: 'next' });
    const popup = await session().openExtensionPage(`popup.html?tab=${at.tab}`);
    await popup.close();
  }
  const at = await session().open(addressOf('article.html'));
  await openByPointer(at.page, 'Palantir');
  await at.page.mouse.move(3, 3, { steps: 3 });
  await cardGone(at.page);
  const panel = await openPanel(session(), at);
  for (const tab of ['Claims', 'Export', 'References']) await chooseTab(panel, tab);
  await session().openExtensionPage('welcome.html');
  const options = await session().openExtensionPage('options.html');
  await saveReference(options, at, { kind: 'page' });
  const library = await openLibrary(session());
  await toExport(library);
  await inFormat(library, 'RIS', 'Copy');
  const [kept] = await keptReferences(options);
  await reopen(options, kept?.id ?? '');
  const own = new Set([...names, 'article.html'].map((name) => new URL(addressOf(name)).href));
  const asked = session()
    .server.requests.filter(({ host }) => !BROWSERS_OWN.test(host))
    .map(({ host, path }) => `https://${host}${path}`);
  expect(asked.length).toBeGreaterThanOrEqual(names.length);
  expect(asked.filter((url) => !own.has(url) && !url.endsWith('/favicon.ico'))).toEqual([]);
});

test('two windows keep their own counts, cards and positions', async () => {
  const first = await session().open(addressOf('article.html'));
  const { counts } = await session().settled(first);
  const second = await session().open(addressOf('rtl.html'), 'window');
  const other = await session().settled(second);
  expect(other.counts).not.toEqual(counts);
  await session().ask(second, 'step', { direction: 'next' });
  expect((await session().ask(first, 'state')).position).toBeNull();
  await first.page.bringToFront();
  await openByPointer(first.page, 'Palantir');
  expect(await readCard(second.page)).toBeNull();
  await first.page.close();
  expect((await session().ask(second, 'state')).counts).toEqual(other.counts);
});

test('the pages of sites do not learn anything but the names of our highlights', async () => {
  const { page } = await session().open(addressOf('article.html'));
  await until(
    () => readMarks(page),
    (marks) => marks.length > 0,
  );
  const seen = await page.evaluate(async (origin) => {
    const names = [...CSS.highlights.keys()];
    const globals = Object.keys(globalThis).filter((key) => /sidelight/i.test(key));
    const attributes = document.querySelectorAll(
      '[class*="sidelight" i], [id*="sidelight" i]',
    ).length;
    const resource = await fetch(`${origin}/popup.html`).then(
      () => 'reached',
      () => 'refused',
    );
    return { names, globals, attributes, resource };
  }, session().origin);
  expect(seen.globals).toEqual([]);
  expect(seen.attributes).toBe(0);
  expect(seen.resource).toBe('refused');
  expect(seen.names.every((name) => name.startsWith('sidelight'))).toBe(true);
});

test('a page that watches all that is done in it learns no more than what docs/security.md lists', async () => {
  const at = await session().open(WATCHED);
  const { page } = at;
  await session().settled(at);
  const own = await session().openExtensionPage('options.html');
  await page.bringToFront();
  await openByPointer(page, 'Palantir');
  await clickInCard(page, '.save button');
  await until(
    () => inClosedRoot(page, (root) => root.querySelector('.save')?.textContent ?? ''),
    (text) => text?.includes('Passage saved') === true,
  );
  await page.mouse.move(3, 3, { steps: 3 });
  await cardGone(page);
  const kept = (await keptReferences(own)).filter(({ url }) => url === WATCHED);
  await reopen(own, kept[0]?.id ?? '');
  await until(
    () => noticeIn(page),
    (text) => text !== '',
  );
  const learnt = await page.evaluate(() => {
    const { events, added, changed, own: globals } = Object(globalThis).seen;
    return {
      added: [...new Set<string>(added)].toSorted(),
      // That the person is in another tab or in the browser's own parts is no news of ours.
      events: [...new Set<string>(events)].filter(
        (event) => !/^(?:focus|blur|visibilitychange) (?:Window|HTMLDocument)$/.test(event),
      ),
      rest: [
        ...changed,
        ...globals(),
        ...[...CSS.highlights.keys()].filter((name) => !name.startsWith('sidelight')),
        ...performance
          .getEntries()
          .map(({ entryType, name }) => `${entryType} ${name}`)
          .filter((entry) => /^(?:resource|mark|measure)/.test(entry) && !/favicon/.test(entry)),
        ...Object.keys(localStorage),
        document.cookie,
        String(getSelection()),
        location.href.slice(location.href.indexOf('watched') + 'watched'.length),
      ].filter((what) => what !== ''),
      inside: [...document.querySelectorAll('sidelight-host, sidelight-notice')].map(
        ({ shadowRoot, attributes, childNodes }) => [
          shadowRoot,
          attributes.length,
          childNodes.length,
        ],
      ),
    };
  });
  expect(learnt.added).toEqual(['sidelight-host', 'sidelight-notice']);
  expect(learnt.rest).toEqual([]);
  expect(learnt.inside).toEqual([
    [null, 0, 0],
    [null, 0, 0],
  ]);
  // Pressing something in the card gives it the focus.
  expect(
    learnt.events.filter((event) => !/^(?:focus|blur)\w* sidelight-host$/.test(event)),
  ).toEqual([]);
});
