import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { placeInText, readPageText, type PageText } from '../../../src/page/page-text.ts';
import { rangeSelector } from '../../../src/page/range-selector.ts';
import { indexText, stretchBetween, type PagePoint } from '../../../src/page/text-offsets.ts';
import { tagFlow } from '../../../src/page/text-flow.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const pause = (): Promise<void> => Promise.resolve();

async function read(): Promise<PageText> {
  const { signal } = new AbortController();
  const text = await readPageText(window, { signal, flowOf: tagFlow, pause });
  if (!text) throw new Error('The page was not read.');
  return text;
}

function textNode(selector: string, at = 0, within: ParentNode = document): Text {
  const node = within.querySelector(selector)?.childNodes[at];
  if (!(node instanceof Text)) throw new Error(`No text in ${selector}.`);
  return node;
}

async function said(from: PagePoint, to: PagePoint): Promise<string | null> {
  const text = await read();
  const stretch = stretchBetween(indexText(text), from, to);
  return stretch && text.text.slice(stretch.start, stretch.end);
}

describe('a page’s text', () => {
  it('is its blocks, parted by line ends', async () => {
    document.body.innerHTML = '<h1>A  headline</h1><p>One <b>t</b>wo.</p><ul><li>Three</ul>';
    const { text, blocks } = await read();
    expect(text).toBe('A headline\nOne two.\nThree');
    expect(blocks.map(({ start }) => start)).toEqual([0, 11, 20]);
  });

  it('has the text of open shadow roots where they stand', async () => {
    document.body.innerHTML = '<p>Before.</p><x-box></x-box><p>After.</p>';
    const root = document.querySelector('x-box')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>Inside.</p>';
    expect((await read()).text).toBe('Before.\nInside.\nAfter.');
  });

  it('is none once nobody waits for it', async () => {
    document.body.innerHTML = '<p>One.</p>';
    const signal = AbortSignal.abort();
    expect(await readPageText(window, { signal, flowOf: tagFlow, pause })).toBeNull();
  });

  it('is empty on a page without a body', async () => {
    const { body } = document;
    body.remove();
    expect((await read()).text).toBe('');
    document.documentElement.append(body);
  });
});

describe('the place of a stretch of a page’s text', () => {
  it('is where its first letter begins and its last ends, across blocks', async () => {
    document.body.innerHTML = '<p>One two.</p><p>Three four.</p>';
    const text = await read();
    const place = placeInText(text, text.text.indexOf('two'), text.text.indexOf(' four'));
    expect(place?.from).toEqual({ node: textNode('p'), offset: 4 });
    expect(place?.to).toEqual({ node: textNode('p:last-child'), offset: 5 });
  });

  it('is none outside of the text, and none once the page has changed', async () => {
    document.body.innerHTML = '<p>One two.</p>';
    const text = await read();
    expect(placeInText(text, 3, 3)).toBeNull();
    expect(placeInText(text, 40, 50)).toBeNull();
    textNode('p').data = 'On';
    expect(placeInText(text, 0, 7)).toBeNull();
    document.body.replaceChildren();
    expect(placeInText(text, 0, 2)).toBeNull();
  });
});

describe('the stretch of a page’s text between two points', () => {
  beforeEach(() => {
    document.body.innerHTML =
      '<p id="a">One <b>two</b>  three.</p>\n <script>never();</script>\n<p id="b">Four\u00ad teen.</p>';
  });

  it('runs across inline elements, exactly from point to point', async () => {
    const [from, to] = [textNode('#a'), textNode('#a', 2)];
    expect(await said({ node: from, offset: 1 }, { node: to, offset: 4 })).toBe('ne two th');
  });

  it('runs across blocks', async () => {
    const [from, to] = [textNode('#a', 2), textNode('#b')];
    expect(await said({ node: from, offset: 2 }, { node: to, offset: 4 })).toBe('three.\nFour');
  });

  it('has no white space at its ends', async () => {
    const node = textNode('#a', 2);
    expect(await said({ node, offset: 0 }, { node: textNode('#b'), offset: 0 })).toBe('three.');
    expect(await said({ node, offset: 0 }, { node, offset: 2 })).toBeNull();
  });

  it('begins and ends with the text next to points that stand between elements', async () => {
    const [a, b] = [document.querySelector('#a'), document.querySelector('#b')];
    if (!a || !b) throw new Error('The page is not there.');
    const whole = await said({ node: document.body, offset: 0 }, { node: b, offset: 1 });
    expect(whole).toBe('One two three.\nFour teen.');
    // As three clicks select a paragraph.
    expect(await said({ node: textNode('#a'), offset: 0 }, { node: b, offset: 0 })).toBe(
      'One two three.',
    );
    const script = textNode('script');
    expect(await said({ node: script, offset: 2 }, { node: b, offset: 1 })).toBe('Four teen.');
  });

  it('is none where nothing of the text is between', async () => {
    const script = textNode('script');
    expect(await said({ node: script, offset: 0 }, { node: script, offset: 5 })).toBeNull();
    const node = textNode('#b');
    expect(await said({ node, offset: 4 }, { node, offset: 2 })).toBeNull();
    expect(await said({ node, offset: 400 }, { node: script, offset: 500 })).toBeNull();
  });

  it('is found in a shadow root, and from there on to the text around it', async () => {
    document.body.innerHTML = '<p>Before.</p><x-box></x-box><p>After.</p>';
    const host = document.querySelector('x-box');
    const root = host?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('No root.');
    root.innerHTML = '<p>Inside it.</p><i></i>';
    const node = textNode('p', 0, root);
    expect(await said({ node, offset: 0 }, { node, offset: 6 })).toBe('Inside');
    expect(await said({ node: textNode('p'), offset: 0 }, { node, offset: 6 })).toBe(
      'Before.\nInside',
    );
    expect(await said({ node: root, offset: 2 }, { node: document.body, offset: 3 })).toBe(
      'After.',
    );
    expect(await said({ node: document.body, offset: 0 }, { node: root, offset: 0 })).toBe(
      'Before.',
    );
  });

  it('counts a letter that the text has in another shape as a whole', async () => {
    document.body.innerHTML = '<p>A ﬁnd.</p>';
    const node = textNode('p');
    expect(await said({ node, offset: 2 }, { node, offset: 4 })).toBe('fin');
  });
});

describe('the path to a stretch', () => {
  const range = async (from: string, to: string) => {
    const text = await read();
    const [start, end] = [text.text.indexOf(from), text.text.indexOf(to) + to.length];
    const place = placeInText(text, start, end);
    return place && rangeSelector(place);
  };

  it('names each element by its number among those of its name', async () => {
    document.body.innerHTML = '<div><p>No.</p><h2>Head</h2><p>Say 😀 <b>it</b> here.</p></div>';
    expect(await range('it', 'here')).toEqual({
      type: 'RangeSelector',
      startSelector: {
        type: 'XPathSelector',
        value: '/html[1]/body[1]/div[1]/p[2]/b[1]',
        refinedBy: { type: 'TextPositionSelector', start: 0, end: 0 },
      },
      endSelector: {
        type: 'XPathSelector',
        value: '/html[1]/body[1]/div[1]/p[2]',
        // The emoji is one code point.
        refinedBy: { type: 'TextPositionSelector', start: 13, end: 13 },
      },
    });
  });

  it('goes by number alone where a name needs more than itself', async () => {
    document.body.innerHTML = '<p>No.</p>';
    const odd = document.createElementNS('urn:other', 'x:y');
    odd.textContent = 'Odd.';
    document.body.append(odd);
    expect((await range('Odd', 'Odd'))?.startSelector.value).toBe('/html[1]/body[1]/*[2]');
  });

  it('leads nowhere inside of a shadow root', async () => {
    document.body.innerHTML = '<p>Before.</p><x-box></x-box>';
    const root = document.querySelector('x-box')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>Inside.</p>';
    expect(await range('Inside', 'Inside')).toBeNull();
  });

  it('is not kept where it is a thousand elements long', async () => {
    let place: Element = document.body;
    for (let depth = 0; depth < 1_500; depth++) {
      const inner = document.createElement('section');
      place.append(inner);
      place = inner;
    }
    place.textContent = 'Deep.';
    expect(await range('Deep', 'Deep')).toBeNull();
  });
});
