import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findOnPage, type PassageOnPage, type SoughtPassage } from '../../../src/page/anchor.ts';
import { readPageText } from '../../../src/page/page-text.ts';
import { placeOnPage } from '../../../src/page/place-on-page.ts';
import { tagFlow, type Flow } from '../../../src/page/text-flow.ts';
import { stubStaticRange } from './static-range.ts';

const sentence =
  'The mayor said that the plan would be put on paper again before the vote in March.';
const article = `<h1>Council meets</h1><p>The council of the town met on Tuesday.</p>
  <p>Twelve people spoke. ${sentence} Then they went home.</p><p>More is to come in spring.</p>`;

let ending = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
  ending = new AbortController();
  Object.assign(document, { evaluate });
  stubStaticRange();
  document.body.innerHTML = article;
});

afterEach(() => {
  ending.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(document, 'evaluate');
  document.body.replaceChildren();
});

/** The document here cannot evaluate XPath: this follows steps by name and number alone. */
function evaluate(path: string): object {
  if (path === 'not a path') throw new DOMException('Not a path.', 'SyntaxError');
  let place: Element | null = null;
  for (const [, name = '', number = '1'] of path.matchAll(/\/(\w+)\[(\d+)\]/g)) {
    const children: readonly Element[] = place ? [...place.children] : [document.documentElement];
    place = children.filter(({ localName }) => localName === name)[Number(number) - 1] ?? null;
  }
  return { singleNodeValue: place, snapshotLength: 0 };
}

const reading = { flowOf: tagFlow, pause: () => Promise.resolve() };

async function saved(exact: string): Promise<SoughtPassage> {
  const text = await readPageText(window, { ...reading, signal: ending.signal });
  const start = text?.text.indexOf(exact) ?? -1;
  if (!text || start < 0) throw new Error(`"${exact}" is not on the page.`);
  const end = start + exact.length;
  const place = placeOnPage(text, start, end, null);
  if (!place) throw new Error('A passage has a place.');
  return place;
}

async function find(...sought: readonly SoughtPassage[]): Promise<readonly PassageOnPage[]> {
  const { signal } = ending;
  const finding = findOnPage(window, sought, { ...reading, signal, patience: 5_000 });
  await vi.advanceTimersByTimeAsync(6_000);
  return (await finding) ?? [];
}

function said(passage: PassageOnPage | undefined): readonly string[] {
  if (!passage || passage.kind === 'not-found') return [];
  return passage.places.map(({ startContainer, startOffset, endOffset }) =>
    (startContainer as Text).data.slice(startOffset, endOffset),
  );
}

describe('finding passages in a page', () => {
  it('gives where each stands', async () => {
    const [one, other] = [await saved(sentence), await saved('met on Tuesday')];
    document.body.prepend('Breaking news');
    const found = await find(one, other);
    expect(found.map(({ kind }) => kind)).toEqual(['found', 'found']);
    expect(found.flatMap(said)).toEqual([sentence, 'met on Tuesday']);
  });

  it('follows the saved path without reading the page where it leads right', async () => {
    document.querySelectorAll('p')[1]?.append(` ${'It took them a long time. '.repeat(12)}`);
    const passage = await saved(sentence);
    const read: string[] = [];
    const flowOf = (element: Element): Flow => {
      read.push(element.localName);
      return tagFlow(element);
    };
    const { signal } = ending;
    const options = { ...reading, flowOf, signal, patience: 0 };
    const [found] = (await findOnPage(window, [passage], options)) ?? [];
    expect(said(found)).toEqual([sentence]);
    expect(read).toEqual([]);
  });

  it('does not believe a path that leads elsewhere, or nowhere', async () => {
    const passage = await saved(sentence);
    document.querySelector('p')?.before(document.createElement('p'));
    expect((await find(passage)).flatMap(said)).toEqual([sentence]);
    const range = passage.range && {
      ...passage.range,
      startSelector: { ...passage.range.startSelector, value: 'not a path' },
    };
    expect((await find({ ...passage, range })).flatMap(said)).toEqual([sentence]);
  });

  it('says what stands in its place today', async () => {
    const passage = await saved(sentence);
    const [, paragraph] = document.querySelectorAll('p');
    if (paragraph) paragraph.textContent = paragraph.textContent.replace('March', 'April');
    const [found] = await find(passage);
    expect(found).toMatchObject({ kind: 'changed', today: sentence.replace('March', 'April') });
    expect(said(found)).toEqual([sentence.replace('March', 'April')]);
  });

  it('gives the parts of a passage of several blocks', async () => {
    const passage = await saved('Then they went home.\nMore is to come');
    expect((await find(passage)).flatMap(said)).toEqual([
      'Then they went home.',
      'More is to come',
    ]);
  });

  it('waits for what the page shows late, in shadow roots too', async () => {
    const passage = await saved(sentence);
    document.body.innerHTML = '<main><x-late></x-late></main>';
    setTimeout(() => {
      document.body.innerHTML = article;
    }, 2_500);
    expect((await find(passage)).flatMap(said)).toEqual([sentence]);
    document.body.innerHTML = '<main><x-late></x-late></main>';
    setTimeout(() => {
      const root = document.querySelector('x-late')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = article;
    }, 1_000);
    expect((await find(passage)).flatMap(said)).toEqual([sentence]);
  });

  it('takes a changed passage for one that is there as it was when that comes late', async () => {
    const passage = await saved(sentence);
    document.body.innerHTML = `<p>${sentence.replace('The mayor', 'Mayor Ruiz')}</p>`;
    setTimeout(() => {
      document.body.innerHTML = article;
    }, 700);
    expect((await find(passage)).map(({ kind }) => kind)).toEqual(['found']);
  });

  it('says that a passage is not there once patience is over', async () => {
    const passage = await saved(sentence);
    document.body.innerHTML = '<p>Something else.</p>';
    expect(await find(passage)).toEqual([{ kind: 'not-found' }]);
  });

  it('stops when nobody waits any more', async () => {
    const passage = await saved(sentence);
    document.body.innerHTML = '<p>Something else.</p>';
    const { signal } = ending;
    const finding = findOnPage(window, [passage], { ...reading, signal, patience: 60_000 });
    await vi.advanceTimersByTimeAsync(100);
    ending.abort();
    expect(await finding).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });
});
