import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMarks, until } from '../../src/tools/browsers/reading.ts';
import { addedElements, isAsServed } from './driver/card.ts';
import { withSession } from './driver/driver.ts';
import { addressOf } from './driver/fixtures.ts';

const session = withSession();

async function openSettled(name: string) {
  const at = await session().open(addressOf(name));
  return { ...at, state: await session().settled(at) };
}

function source(name: string): string {
  return readFileSync(new URL(`../pages/${name}`, import.meta.url), 'utf8');
}

test('an article is marked: full names, short names, possessives, links, captions and cells', async () => {
  const { page, state } = await openSettled('article.html');
  const marks = await readMarks(page);
  const texts = marks.map(({ entity, text }) => `${entity}: ${text}`);
  expect(texts).toContain('ice: Immigration and Customs Enforcement');
  expect(texts).toContain('aws: Amazon Web Services');
  expect(texts).toContain('palantir: Palantir');
  expect(texts.some((text) => /^azure: .*Azure/.test(text))).toBe(true);
  const inside = async (selector: string) =>
    page.evaluate((wanted) => {
      const block = document.querySelector(wanted);
      const live = (place: AbstractRange): Range => {
        const range = document.createRange();
        range.setStart(place.startContainer, place.startOffset);
        range.setEnd(place.endContainer, place.endOffset);
        return range;
      };
      return [...CSS.highlights]
        .filter(([name]) => name.startsWith('sidelight-'))
        .flatMap(([, highlight]) => [...highlight])
        .filter((range) => block?.contains(range.startContainer))
        .map((range) => live(range).toString());
    }, selector);
  expect(await inside('#caption')).toEqual(['ICE']);
  expect((await inside('#subhead')).join()).toMatch(/Palantir/);
  expect(await inside('#contract')).toContain('Palantir');
  expect((await inside('#cell-aws')).join()).toMatch(/AWS/);
  expect(await inside('#headline-link')).toEqual(['ICE']);
  expect(await inside('#weather')).toEqual([]);
  expect(state.status).toEqual({ kind: 'running' });
  expect(state.pageKind).toBe('news-article');
  expect(Object.keys(state.counts).toSorted()).toEqual(['aws', 'azure', 'ice', 'palantir']);
});

test('marking leaves the page as it was served, with nothing added', async () => {
  const { page } = await openSettled('article.html');
  expect((await readMarks(page)).length).toBeGreaterThan(8);
  expect(await addedElements(page)).toEqual([]);
  expect(await isAsServed(page, source('article.html'))).toBe(true);
});

test('trains, markets, engines, frozen water, colours and welders are left alone, and it says why', async () => {
  const { page, state } = await openSettled('other-senses.html');
  expect(await readMarks(page)).toEqual([]);
  expect(state.counts).toEqual({});
  const surfaces = state.leftAlone.map(({ surface }) => surface);
  expect(surfaces).toContain('ICE');
  expect(surfaces).toContain('AWS');
  expect(state.leftAlone.every(({ reasons, count }) => reasons.length > 0 && count > 0)).toBe(true);
});

test('on a page without mentions nothing is registered, adopted or added', async () => {
  const { page } = await openSettled('no-mentions.html');
  const traces = await page.evaluate(() => ({
    highlights: CSS.highlights.size,
    sheets: document.adoptedStyleSheets.length,
  }));
  expect(traces).toEqual({ highlights: 0, sheets: 0 });
  expect(await addedElements(page)).toEqual([]);
  expect(await isAsServed(page, source('no-mentions.html'))).toBe(true);
});

test('open shadow roots and slotted text are read; closed ones are not, and it says so', async () => {
  const { page, state } = await openSettled('shadow.html');
  const texts = (await readMarks(page)).map(({ text }) => text);
  expect(texts).toContain('Palantir');
  expect(texts).toContain('Amazon Web Services');
  expect(texts.filter((text) => text === 'Palantir')).toHaveLength(1);
  expect(state.undone).toBe('closed');
  const drawn = await page.evaluate(
    () => document.querySelector('story-body')?.shadowRoot?.adoptedStyleSheets.length,
  );
  expect(drawn).toBe(1);
});

test('Latin names inside a right-to-left page are marked', async () => {
  const { page } = await openSettled('rtl.html');
  const texts = (await readMarks(page)).map(({ text }) => text);
  expect(texts).toContain('Palantir');
  expect(texts).toContain('Immigration and Customs Enforcement');
  expect(texts).toContain('Amazon Web Services');
});

test('the extension does not run on a site that is neither bundled nor chosen', async () => {
  const at = await session().open('https://blog.example/post');
  await expect(session().ask(at, 'state')).rejects.toThrow(/Receiving end|no reply|no-receiver/);
});

test('marks come back when the page clears the highlight registry', async () => {
  const { page } = await openSettled('article.html');
  const before = (await readMarks(page)).length;
  await page.evaluate(() => {
    CSS.highlights.clear();
    document.adoptedStyleSheets = [];
    document.querySelector('#weather')?.append(' The board met again.');
  });
  await until(
    () => readMarks(page),
    (marks) => marks.length === before,
  );
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
});
