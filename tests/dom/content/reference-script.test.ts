import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Occurrence } from '../../../src/app/content/occurrence.ts';
import type { ReaderAccess } from '../../../src/app/content/reader-access.ts';
import { ReferenceScript } from '../../../src/app/content/reference-script.ts';
import type { Mention } from '../../../src/core/detection/mention.ts';
import { collectFacts } from '../../../src/page/facts.ts';
import { tagFlow } from '../../../src/page/text-flow.ts';
import { readBlocks } from '../../../src/page/text-map.ts';
import type { DescribedPlace, Pointed } from '../../../src/platform/reference-calls.ts';

const ending = new AbortController();
let current: number | null = null;

beforeEach(() => {
  vi.spyOn(document, 'URL', 'get').mockReturnValue('https://paper.example/a');
  current = null;
  // Without custom elements there are none to find.
  Object.assign(document, { evaluate: () => ({ snapshotLength: 0 }) });
  document.body.innerHTML =
    '<h1>Headline</h1><p id="a">Palantir <b>builds</b> it.</p><p id="b">Then more.</p>';
});

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const mention: Mention = {
  entity: 'one',
  surface: 'Palantir',
  start: 0,
  end: 8,
  decision: 'marked',
  sense: 'one',
  score: 1,
  reasons: [],
};

function reader(): ReaderAccess {
  const blocks = [...readBlocks(document.body, tagFlow)].flatMap((block, id) =>
    block?.text.includes('Palantir') === true
      ? [{ id, block, occurrences: [new Occurrence(block, mention)] }]
      : [],
  );
  return {
    state: () => Promise.reject(new Error('not asked')),
    facts: () => collectFacts(document),
    article: () => ({
      revision: '1',
      blocks,
      current,
      isOurs: () => false,
      flash: () => undefined,
    }),
  };
}

function describing(what: Pointed, read: ReaderAccess | null = reader()): Promise<DescribedPlace> {
  const pause = (): Promise<void> => Promise.resolve();
  const script = new ReferenceScript(window, () => read, ending.signal, {
    flowOf: tagFlow,
    pause,
  });
  return script.describe({ what });
}

/** Selects as the browsers do, whose way to tell it is missing here. */
function select(from: Node | null, start: number, to: Node | null, end: number): void {
  if (!from || !to) throw new Error('Nothing to select.');
  const range = {
    startContainer: from,
    startOffset: start,
    endContainer: to,
    endOffset: end,
    collapsed: false,
  };
  vi.spyOn(window, 'getSelection').mockReturnValue({
    rangeCount: 1,
    getComposedRanges: () => [range],
  } as unknown as Selection);
}

function quoteOf(described: DescribedPlace): string | null | undefined {
  return described.kind === 'place' ? described.place?.quote.exact : null;
}

describe('describing what a person points at', () => {
  it('tells the selection across elements and blocks, with what is marked in them', async () => {
    select(
      document.querySelector('b')?.firstChild ?? null,
      0,
      document.querySelector('#b')?.firstChild ?? null,
      4,
    );
    const told = await describing({ kind: 'selection' });
    expect(quoteOf(told)).toBe('builds it.\nThen');
    expect(told).toMatchObject({
      block: 'Palantir builds it.\nThen more.',
      passages: [{ text: 'Palantir builds it.', lang: null, entities: ['one'] }],
      facts: { url: 'https://paper.example/a', headings: ['Headline'] },
      place: {
        quote: { prefix: 'Headline\nPalantir ', suffix: ' more.' },
        position: { start: 18, end: 33 },
        range: { startSelector: { value: '/html[1]/body[1]/p[1]/b[1]' } },
        blockHash: null,
      },
    });
  });

  it('tells all blocks where nobody reads the page', async () => {
    const told = await describing({ kind: 'page' }, null);
    expect(told).toMatchObject({ kind: 'place', place: null, block: null });
    expect(told.kind === 'place' && told.passages.map(({ text }) => text)).toEqual([
      'Headline',
      'Palantir builds it.',
      'Then more.',
    ]);
  });

  it('tells a passage of the article by its number', async () => {
    expect(quoteOf(await describing({ kind: 'passage', passage: 1 }))).toBe('Palantir builds it.');
    expect(await describing({ kind: 'passage', passage: 7 })).toEqual({
      kind: 'no-place',
      because: 'gone',
    });
  });

  it('takes here for the selection, else the current passage, else the page', async () => {
    current = 1;
    const node = document.querySelector('#b')?.firstChild ?? null;
    select(node, 0, node, 4);
    expect(quoteOf(await describing({ kind: 'here' }))).toBe('Then');
    select(node, 4, node, 5);
    expect(quoteOf(await describing({ kind: 'here' }))).toBe('Palantir builds it.');
    current = null;
    expect(await describing({ kind: 'here' })).toMatchObject({ kind: 'place', place: null });
  });

  it('says why there is no place', async () => {
    vi.spyOn(window, 'getSelection').mockReturnValue(null);
    const because = async (what: Pointed) => {
      const told = await describing(what);
      return told.kind === 'no-place' ? told.because : null;
    };
    expect(await because({ kind: 'selection' })).toBe('no-selection');
    const long = document.querySelector('#b')?.firstChild;
    if (long) long.nodeValue = 'word '.repeat(21_000);
    select(document.querySelector('#a')?.firstChild ?? null, 0, document.body, 3);
    expect(await because({ kind: 'selection' })).toBe('too-long');
    vi.spyOn(document, 'URL', 'get').mockReturnValue('about:blank');
    expect(await because({ kind: 'page' })).toBe('not-web');
  });

  it('tells a passage that the page has taken away since as gone', async () => {
    const read = reader();
    document.querySelector('#a')?.remove();
    expect(await describing({ kind: 'passage', passage: 1 }, read)).toEqual({
      kind: 'no-place',
      because: 'gone',
    });
  });
});
