import { afterEach, describe, expect, test } from 'vitest';
import { until } from '../../src/tools/browsers/reading.ts';
import type { OpenPage } from '../../src/tools/browsers/session.ts';
import { endBackground, SLEEPY_AND_GENEROUS } from './driver/access.ts';
import { withSession } from './driver/driver.ts';
import { press, textOf } from './driver/own-pages.ts';
import {
  chooseFile,
  chooseTab,
  clickInPassage,
  closeTabs,
  expectLive,
  expectNote,
  newsStory,
  noteOf,
  openPanel,
  openWithNote,
  saved,
  writeNote,
} from './driver/panel.ts';
import { says } from './driver/stories.ts';

const SITE = 'https://www.washingtonpost.com/technology/2026/11/03';

const PARAGRAPHS = [
  'County officials asked on Monday what Immigration and Customs Enforcement (ICE) keeps of their files.',
  'Palantir said on Friday that it does not own the data of its customers.',
];

/** An article of its own for each test, so that no worksheet meets another's. */
const NAMES = ['killed', 'apart', 'at-once', 'full', 'import'] as const;

const session = withSession({
  pages: NAMES.map((name) => newsStory(addressOf(name), `Where the files go: ${name}`, PARAGRAPHS)),
  preferences: SLEEPY_AND_GENEROUS,
});

afterEach(() => closeTabs(session()));

function addressOf(name: (typeof NAMES)[number]): string {
  return `${SITE}/${name}/`;
}

async function openArticle(name: (typeof NAMES)[number]): Promise<OpenPage> {
  const at = await session().open(addressOf(name));
  await session().settled(at);
  return at;
}

test('a background that ends while a worksheet is saved loses nothing of it', async () => {
  const at = await openArticle('killed');
  const panel = await openPanel(session(), at);
  await writeNote(panel, 1, 'Written ');
  await endBackground(session());
  await panel.keyboard.type('through it.');
  await saved(panel);
  await endBackground(session());
  await panel.bringToFront();
  await press(panel, /read again/);
  await expectLive(panel);
  const second = await openPanel(session(), at);
  await expectNote(second, 1, 'Written through it.');
});

describe('two panels on one article', () => {
  test('both have what each of them did', async () => {
    const at = await openArticle('apart');
    const one = await openPanel(session(), at);
    const other = await openPanel(session(), at);
    await clickInPassage(other, 2, '.pill', 'Supported');
    await writeNote(other, 2, 'From the other.');
    await one.bringToFront();
    await writeNote(one, 1, 'From the one.');
    for (const panel of [one, other]) {
      await panel.bringToFront();
      await expectNote(panel, 1, 'From the one.');
      await expectNote(panel, 2, 'From the other.');
      await until(
        () => textOf(panel),
        (text) => text.includes('1 of 2 judged'),
      );
    }
    expect(await textOf(other)).toContain('changed in another window');
  });

  test('a note that both wrote at once holds both texts', async () => {
    const at = await openArticle('at-once');
    const panels = [await openPanel(session(), at), await openPanel(session(), at)];
    await Promise.all(
      panels.map((panel, index) =>
        panel.evaluate((text) => {
          const note = document.querySelector<HTMLTextAreaElement>(
            'textarea[aria-label="Note, Passage 2"]',
          );
          if (note === null) throw new Error('The note is not there.');
          note.value = text;
          note.dispatchEvent(new Event('input', { bubbles: true }));
        }, `Written at once, ${index}.`),
      ),
    );
    for (const panel of panels) {
      await panel.bringToFront();
      const note = await until(
        () => noteOf(panel, 2),
        (text) => text?.includes('at once, 0.') === true && text.includes('at once, 1.'),
      );
      expect(note?.match(/Written at once/g)).toHaveLength(2);
    }
  });
});

test('what storage has no space for is told and kept, can be exported, and is saved later', async () => {
  const at = await openArticle('full');
  const panel = await openPanel(session(), at);
  await panel.evaluate(() => {
    const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put');
    Object.assign(globalThis, {
      mend: () => void Object.defineProperty(IDBObjectStore.prototype, 'put', real ?? {}),
    });
    Object.defineProperty(IDBObjectStore.prototype, 'put', {
      configurable: true,
      value: () => {
        throw new DOMException('The share is used up.', 'QuotaExceededError');
      },
    });
  });
  await writeNote(panel, 1, 'Too much for the disk.');
  await says(panel, /Not saved: storage is full/);
  expect(await noteOf(panel, 1)).toBe('Too much for the disk.');
  await panel.evaluate(() => {
    const ways = [...document.querySelectorAll<HTMLElement>('.save-bar button')];
    ways.find(({ textContent }) => textContent === 'Export')?.click();
  });
  await says(panel, /One page that opens anywhere/);
  expect(await textOf(panel)).toContain('Holds 1 passage.');
  await panel.evaluate(() => Object(globalThis).mend());
  await press(panel, /try again/);
  await saved(panel);
  await chooseTab(panel, 'Passages');
  const second = await openPanel(session(), at);
  await expectNote(second, 1, 'Too much for the disk.');
});

describe('a file that is taken in', () => {
  const passage = {
    text: PARAGRAPHS[1],
    lang: 'en',
    before: PARAGRAPHS[0],
    after: '',
    order: 1,
    entities: [],
  };
  const hostileNote = '<img src=x onerror="document.title = 1"> [a](javascript:alert(1))';
  const entry = {
    id: '6f0c1d1e-2c5d-4b7e-9a53-0d6f3c1b2a10',
    passage,
    verdict: 'partly',
    evidence: [],
    note: hostileNote,
    changed: '2026-11-03T08:00:00.000Z',
  };

  /** A file as it is exported, on the article that is open. */
  function fileOf(page: string, entries: readonly object[], more: object = {}): string {
    const times = { created: '2026-11-03T08:00:00.000Z', changed: '2026-11-03T08:00:00.000Z' };
    const article = {
      url: page,
      title: 'Where the files go: import',
      authors: [],
      publisher: null,
      published: null,
      modified: null,
      language: null,
      kind: 'news-article',
      accessed: '2026-11-03T08:00:00.000Z',
    };
    const worksheet = { version: 1, page, article, summary: '', entries, ...times };
    return JSON.stringify({ format: 'sidelight-worksheet', version: 1, worksheet, ...more });
  }

  test('changes nothing where it is broken, newer or hostile, and is merged where it is good', async () => {
    const at = await openArticle('import');
    const panel = await openWithNote(session(), at, 'Mine.');
    const { address } = await session().ask(at, 'state');
    await chooseTab(panel, 'Export');
    const refused: readonly (readonly [string, string, RegExp])[] = [
      ['cut.json', fileOf(address, [entry]).slice(0, 200), /not JSON/],
      ['other.json', '{"a": 1}', /no worksheet of Sidelight/],
      ['newer.json', fileOf(address, [entry], { version: 9 }), /newer version.*format 9/],
      [
        'verdict.json',
        fileOf(address, [entry, { ...entry, id: 'x', verdict: 'true' }]),
        /worksheet\.entries\[1\]/,
      ],
      [
        'proto.json',
        fileOf(address, [entry]).replace('"summary"', '"__proto__":{"owned":1},"summary"'),
        /does not belong here/,
      ],
      ['script.json', fileOf('javascript:alert(1)', [entry]), /worksheet\.page/],
    ];
    for (const [name, text, why] of refused) {
      await chooseFile(panel, name, text);
      await says(panel, new RegExp(`${name} was not taken in`));
      const said = await textOf(panel);
      expect(said).toContain('Nothing was changed');
      expect(said).toMatch(why);
      expect(said).toContain('Holds 1 passage.');
    }
    expect(await panel.evaluate(() => Object({}).owned)).toBeUndefined();

    await chooseFile(panel, 'good.json', fileOf(address, [entry]));
    await says(panel, /1 judged passage taken in/);
    expect(await textOf(panel)).toContain('Both are in it now');
    await chooseTab(panel, 'Passages');
    await expectNote(panel, 1, 'Mine.');
    await expectNote(panel, 2, hostileNote);
    expect(await panel.evaluate(() => document.images.length)).toBe(0);
    const second = await openPanel(session(), at);
    await expectNote(second, 2, hostileNote);
    expect(await textOf(second)).toContain('1 of 2 judged');
  });
});
