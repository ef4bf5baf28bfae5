import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { candidateTexts } from '../../../src/page/candidate-texts.ts';
import { startReading, type Batch } from '../../../src/page/reading.ts';
import { tagFlow } from '../../../src/page/text-flow.ts';
import type { FindHosts } from '../../../src/page/shadow-roots.ts';

const allElements: FindHosts = (root) => [root, ...root.querySelectorAll('*')];

let ending: AbortController;
let batches: Batch[];
let tested: string[];
let edited: Node[];

function start(): void {
  startReading(document, {
    signal: ending.signal,
    flowOf: tagFlow,
    findHosts: allElements,
    lookout: {
      glance: (text) => /Palantir|AWS/.test(text),
      mayHold: (text) => {
        tested.push(text);
        return /Palantir|AWS/.test(text);
      },
    },
    isOurs: (node) => node instanceof Element && node.localName === 'our-host',
    onRoot: () => {},
    onEdit: (text) => edited.push(text),
    onBatch: (batch) => batches.push(batch),
    onSlice: () => {},
    delay: 5,
    pause: () => Promise.resolve(),
  });
}

/** What is known of the page after all batches: element → texts of its blocks. */
function known(): Map<Element, readonly string[]> {
  const found = new Map<Element, readonly string[]>();
  for (const { read } of batches) {
    for (const { element, blocks } of read) {
      if (blocks.length === 0) found.delete(element);
      else
        found.set(
          element,
          blocks.map((block) => block.text),
        );
    }
  }
  for (const element of found.keys()) if (!element.isConnected) found.delete(element);
  return found;
}

function texts(): readonly string[] {
  return [...known().values()].flat();
}

const settled = () => vi.advanceTimersByTimeAsync(20);

beforeEach(() => {
  vi.useFakeTimers();
  ending = new AbortController();
  batches = [];
  tested = [];
  edited = [];
});

afterEach(() => {
  ending.abort();
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('the first reading', () => {
  it('finds blocks with names and leaves the rest unread', async () => {
    document.body.innerHTML =
      '<h1>Palantir</h1><p>nothing here</p><p>A <b>Palan</b>tir deal</p><ul><li>AWS</li></ul>';
    start();
    await settled();
    expect(texts()).toEqual(['Palantir', 'A Palantir deal', 'AWS']);
    expect(batches.at(-1)?.last).toBe(true);
  });

  it('finds names that run over elements, lines and unseen characters', async () => {
    document.body.innerHTML = '<p><span>P</span>alan<i>tir</i></p><p>A<b></b>W\u00adS</p>';
    start();
    await settled();
    expect(texts()).toEqual(['Palantir', 'AWS']);
  });

  it('finds a name at the seam of two parts of a long text', async () => {
    const paragraph = document.body.appendChild(document.createElement('p'));
    paragraph.textContent = `${'x '.repeat(8188)}Palantir ${'y '.repeat(9000)}`;
    start();
    await settled();
    expect(known().size).toBe(1);
  });

  it('finds a name in letters that are nested deep, and climbs from each only a little', () => {
    const climbed = (depth: number) => {
      const paragraph = document.createElement('p');
      let place: Element = paragraph;
      for (let at = 0; at < depth; at++) {
        place = place.appendChild(document.createElement('b'));
        place.append('Palantir'.charAt(at % 8));
      }
      document.body.replaceChildren(paragraph);
      const mayHold = (text: string) => text.includes('Palantir');
      const parent = vi.spyOn(Node.prototype, 'parentNode', 'get');
      const found = [...candidateTexts(document.body, { glance: () => true, mayHold })];
      const calls = parent.mock.calls.length;
      parent.mockRestore();
      expect(found.filter((text) => text !== null)).toHaveLength(depth);
      return calls;
    };
    expect(climbed(1_600) / climbed(400)).toBeLessThan(5);
  });

  it('reads a block once, however many names it has', async () => {
    document.body.innerHTML = '<p>AWS <a>AWS</a> <i>AWS</i></p>';
    start();
    await settled();
    expect(batches.flatMap((batch) => batch.read)).toHaveLength(1);
  });

  it('leaves hidden text, scripts and code alone', async () => {
    document.body.innerHTML =
      '<div hidden><p>AWS</p></div><script type="x">AWS</script><pre>AWS</pre><textarea>AWS</textarea>';
    start();
    await settled();
    expect(texts()).toEqual([]);
  });

  it('reads open shadow roots', async () => {
    document.body.innerHTML = '<x-card><b>AWS</b></x-card>';
    const root = document.querySelector('x-card')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>By <slot></slot></p><p>Palantir</p>';
    start();
    await settled();
    expect(texts()).toContain('Palantir');
  });
});

describe('a long page', () => {
  it('is handed on slice by slice, and all of it once', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 1));
    document.body.innerHTML = Array.from({ length: 300 }, (_, at) => `<p>AWS ${at}</p>`).join('');
    start();
    await settled();
    expect(batches.length).toBeGreaterThan(3);
    expect(batches.map(({ last }) => last).indexOf(true)).toBe(batches.length - 1);
    expect(batches.flatMap(({ read }) => read)).toHaveLength(300);
    expect(texts().toSorted()).toEqual(
      Array.from({ length: 300 }, (_, at) => `AWS ${at}`).toSorted(),
    );
    vi.restoreAllMocks();
  });
});

describe('a page that changes', () => {
  async function begin(html: string): Promise<void> {
    document.body.innerHTML = html;
    start();
    await settled();
    tested = [];
  }

  it('reads what is added, and nothing else', async () => {
    await begin('<main><p id="old">AWS one</p></main>');
    document.querySelector('main')!.insertAdjacentHTML('beforeend', '<p>Palantir two</p>');
    await settled();
    expect(texts()).toEqual(['AWS one', 'Palantir two']);
    expect(tested.join()).not.toContain('one');
  });

  it('reads a block again when its text changes, and drops it when the name is gone', async () => {
    await begin('<p>AWS</p><p>Palantir</p>');
    const [first, second] = document.querySelectorAll('p');
    first!.firstChild!.nodeValue = 'AWS again';
    second!.textContent = 'gone';
    await settled();
    expect(texts()).toEqual(['AWS again']);
  });

  it('drops the names of text that is hidden by the time that it changes', async () => {
    await begin('<p>AWS</p>');
    const paragraph = document.querySelector('p')!;
    paragraph.hidden = true;
    paragraph.textContent = 'AWS again';
    await settled();
    expect(known().get(paragraph)).toBeUndefined();
  });

  it('tells of a changed text at once', async () => {
    await begin('<p>AWS</p>');
    const text = document.querySelector('p')!.firstChild!;
    text.nodeValue = 'AWS again';
    await Promise.resolve();
    expect(edited).toEqual([text]);
    expect(batches).toHaveLength(1);
  });

  it('finds a name that an added element completes', async () => {
    await begin('<p>Palan</p>');
    const end = document.createElement('b');
    end.textContent = 'tir';
    document.querySelector('p')!.append(end);
    await settled();
    expect(texts()).toEqual(['Palantir']);
  });

  it('drops a name when a part of it is taken out', async () => {
    await begin('<p>Palan<b>tir</b></p>');
    document.querySelector('b')!.remove();
    await settled();
    expect(texts()).toEqual([]);
  });

  it('reports elements that were moved', async () => {
    await begin('<div id="a"><p>AWS</p></div><div id="b"></div>');
    document.querySelector('#b')!.append(document.querySelector('p')!);
    await settled();
    expect(batches.at(-1)?.moved).toEqual([document.querySelector('p')]);
    expect(texts()).toEqual(['AWS']);
  });

  it('follows changes inside open shadow roots', async () => {
    await begin('<main></main>');
    const host = document.createElement('x-card');
    const root = host.attachShadow({ mode: 'open' });
    document.querySelector('main')!.append(host);
    await settled();
    root.innerHTML = '<p>Palantir</p>';
    await settled();
    expect(texts()).toEqual(['Palantir']);
  });

  it('finds a shadow root that came without any change to watch', async () => {
    await begin('<x-card></x-card>');
    document.querySelector('x-card')!.attachShadow({ mode: 'open' }).innerHTML = '<p>AWS</p>';
    await vi.advanceTimersByTimeAsync(1_100);
    expect(texts()).toEqual(['AWS']);
  });

  it('gathers many changes into one batch', async () => {
    await begin('<main></main>');
    const before = batches.length;
    for (let at = 0; at < 50; at++) {
      document.querySelector('main')!.insertAdjacentHTML('beforeend', `<p>AWS ${at}</p>`);
    }
    await settled();
    expect(batches.length - before).toBe(1);
    expect(texts()).toHaveLength(50);
  });

  it('does not hear of our own element', async () => {
    await begin('<p>AWS</p>');
    const before = batches.length;
    document.documentElement.append(document.createElement('our-host'));
    document.querySelector('our-host')!.remove();
    await settled();
    expect(batches.length).toBe(before);
  });

  it('hears nothing after the end', async () => {
    await begin('<p>AWS</p>');
    const before = batches.length;
    ending.abort();
    document.body.append(document.createElement('p'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(batches.length).toBe(before);
  });
});
