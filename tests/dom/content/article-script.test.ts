import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ArticleScript } from '../../../src/app/content/article-script.ts';
import { PageAbout } from '../../../src/app/content/page-about.ts';
import { Occurrence } from '../../../src/app/content/occurrence.ts';
import { offeredReader, offerReader } from '../../../src/app/content/reader-access.ts';
import type { Mention } from '../../../src/core/detection/mention.ts';
import type { PageState } from '../../../src/platform/protocol.ts';
import { lookAt } from '../../../src/page/place.ts';
import { tagFlow } from '../../../src/page/text-flow.ts';
import { readBlocks } from '../../../src/page/text-map.ts';
import { stubStaticRange } from '../page/static-range.ts';

const state: PageState = {
  status: { kind: 'running' },
  site: 'paper.example',
  address: 'https://paper.example/a',
  pageKind: 'news-article',
  title: 'A title',
  counts: { palantir: 1 },
  position: null,
  leftAlone: [],
  reading: false,
  undone: null,
  spent: 1,
};

const mention: Mention = {
  entity: 'palantir',
  surface: 'Palantir',
  start: 0,
  end: 8,
  decision: 'marked',
  sense: 'palantir',
  score: 1,
  reasons: [],
};

let ending: AbortController;
const version = '1.2.3';
const onIgnored = (): void => undefined;
const flash = vi.fn<(place: AbstractRange) => void>();

beforeEach(() => {
  stubStaticRange();
  ending = new AbortController();
  // The style of an element is more than this document without layout tells.
  const shown = Object.assign(document.createElement('i').style, {
    display: 'block',
    visibility: 'visible',
  });
  vi.spyOn(window, 'getComputedStyle').mockReturnValue(shown);
  document.body.innerHTML = '<h1>Headline</h1><p>Palantir builds it.</p><p>Then more.</p>';
});

afterEach(() => {
  ending.abort();
  flash.mockReset();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function offer(revision = '1'): void {
  const blocks = [...readBlocks(document.body, tagFlow)].flatMap((block, id) =>
    block?.text.includes('Palantir') === true
      ? [{ id, block, occurrences: [new Occurrence(block, mention)] }]
      : [],
  );
  const article = { revision, blocks, current: null, isOurs: () => false, flash };
  const about = new PageAbout(document, { onGone: onIgnored, onSpent: onIgnored });
  const reader = {
    state: () => Promise.resolve(state),
    facts: () => about.facts(),
    article: () => article,
  };
  offerReader(reader, version, ending.signal);
}

function open(): ArticleScript {
  return new ArticleScript(window, () => offeredReader(version), ending.signal);
}

describe('the script that lays an article open', () => {
  it('tells the passages with names, and what stands next to them', async () => {
    offer();
    const told = await open().article({ known: null });
    const article = told?.article;
    expect(told?.state).toEqual(state);
    expect(article?.passages).toEqual([
      {
        id: 1,
        text: 'Palantir builds it.',
        lang: null,
        at: 0,
        mentions: [mention],
        before: 'Headline',
        after: 'Then more.',
      },
    ]);
    expect(article?.facts.headings).toEqual(['Headline']);
  });

  it('tells them again only once something has changed', async () => {
    offer('1');
    const script = open();
    const { revision = '' } = (await script.article({ known: null })) ?? {};
    expect((await script.article({ known: revision }))?.article).toBeNull();
    offer('2');
    expect((await script.article({ known: revision }))?.article?.passages).toHaveLength(1);
  });

  it('passes over the canonical link of a page that another has followed without loading', async () => {
    document.head.innerHTML = '<link rel="canonical" href="https://paper.example/before">';
    offer();
    const loaded = await open().article({ known: null });
    history.replaceState(null, '', '/after');
    const turned = await open().article({ known: null });
    history.replaceState(null, '', '/');
    document.head.innerHTML = '';
    expect(loaded?.article?.facts.canonical).toBe('https://paper.example/before');
    expect(turned?.article?.facts.canonical).toBeNull();
  });

  it('sets a stretch of a passage apart, cut to the text that is there', () => {
    offer();
    expect(open().show({ passage: 1, start: 9, end: 999 })).toBe(true);
    const [place] = flash.mock.calls[0] ?? [];
    expect(place && lookAt(place, String)).toBe('builds it.');
  });

  it('says so where a passage is gone', () => {
    offer();
    expect(open().show({ passage: 7, start: 0, end: 3 })).toBe(false);
    expect(open().show({ passage: 1, start: 5, end: 5 })).toBe(false);
    expect(flash).not.toHaveBeenCalled();
  });

  it('says so where no reader runs, and forgets a reader that has ended', async () => {
    offer();
    ending.abort();
    expect(offeredReader(version)).toBeNull();
    expect(open().show({ passage: 1, start: 0, end: 3 })).toBe(false);
    expect(await open().article({ known: null })).toBeNull();
  });

  it('passes over a reader that an older version has left', () => {
    offer();
    expect(offeredReader('1.2.4')).toBeNull();
    expect(offeredReader(null)).toBeNull();
  });

  it('takes the person back to where they were before the first of several passages', () => {
    offer();
    const scrolled = vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
    let y = 120;
    vi.spyOn(window, 'scrollY', 'get').mockImplementation(() => y);
    flash.mockImplementation(() => undefined);
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {
      y = 900;
    });
    const script = open();
    script.show({ passage: 1, start: 0, end: 3 });
    script.show({ passage: 1, start: 4, end: 8 });
    expect(script.back()).toBe(true);
    expect(scrolled).toHaveBeenCalledWith({ left: 0, top: 120, behavior: 'instant' });
    expect(script.back()).toBe(false);
  });
});
