import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startLooking } from '../../../src/page/looking.ts';
import type { FindHosts } from '../../../src/page/shadow-roots.ts';

const allElements: FindHosts = (root) => [root, ...root.querySelectorAll('*')];
const holdsName = (data: string): boolean => /Palantir|AWS/.test(data);

let ending: AbortController;
const onFound = vi.fn();

function look(): void {
  startLooking(document, {
    signal: ending.signal,
    lookout: { glance: holdsName, mayHold: holdsName },
    findHosts: allElements,
    onFound,
    onSlice: () => {},
    delay: 5,
    pause: () => Promise.resolve(),
  });
}

const settled = () => vi.advanceTimersByTimeAsync(20);

beforeEach(() => {
  vi.useFakeTimers();
  ending = new AbortController();
  onFound.mockReset();
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe('looking for a page’s first name', () => {
  it('tells once of a name that is there, and of none where there is none', async () => {
    document.body.innerHTML = '<p>Nothing here.</p>';
    look();
    await settled();
    expect(onFound).not.toHaveBeenCalled();
    document.body.innerHTML = '<p>Palantir here.</p><p>AWS there.</p>';
    await settled();
    document.body.insertAdjacentHTML('beforeend', '<p>Palantir again.</p>');
    await settled();
    expect(onFound).toHaveBeenCalledOnce();
  });

  it('leaves code alone', async () => {
    document.body.innerHTML =
      '<script type="x">Palantir</script><style>/* AWS */</style><p>No.</p>';
    look();
    await settled();
    expect(onFound).not.toHaveBeenCalled();
  });

  it.each<readonly [string, string, () => void]>([
    ['text that is written anew', '<p>Old</p>', () => (text().data = 'AWS')],
    ['a word that grows', '<p>Palan</p>', () => text().parentElement?.append('tir')],
    [
      'a word that grows by an element',
      '<p>Palan</p>',
      () => text().parentElement?.insertAdjacentHTML('beforeend', '<b>tir</b>'),
    ],
    [
      'a word that elements make up',
      '<p><i>Palan</i></p>',
      () => text().parentElement?.insertAdjacentHTML('afterend', '<b>tir</b>'),
    ],
    [
      'a word whose parts come together',
      '<p>Palan<b> and </b>tir</p>',
      () => document.querySelector('b')?.remove(),
    ],
  ])('hears of %s', async (_, before, change) => {
    document.body.innerHTML = before;
    look();
    await settled();
    expect(onFound).not.toHaveBeenCalled();
    change();
    await settled();
    expect(onFound).toHaveBeenCalledOnce();
  });

  it('looks into shadow roots, and into what changes there', async () => {
    document.body.innerHTML = '<x-a></x-a>';
    const root = document.querySelector('x-a')!.attachShadow({ mode: 'open' });
    look();
    await settled();
    expect(onFound).not.toHaveBeenCalled();
    root.innerHTML = '<p>AWS</p>';
    await settled();
    expect(onFound).toHaveBeenCalledOnce();
  });

  it('finds shadow roots that come without a change', async () => {
    document.body.innerHTML = '<x-b></x-b>';
    look();
    await settled();
    document.querySelector('x-b')!.attachShadow({ mode: 'open' }).innerHTML = '<p>AWS</p>';
    await vi.advanceTimersByTimeAsync(1_100);
    expect(onFound).toHaveBeenCalledOnce();
  });

  it('ends with its signal', async () => {
    document.body.innerHTML = '<p>Nothing here.</p>';
    look();
    await settled();
    ending.abort();
    document.body.innerHTML = '<p>Palantir here.</p>';
    await settled();
    expect(onFound).not.toHaveBeenCalled();
  });
});

function text(): Text {
  const node = (document.querySelector('i') ?? document.querySelector('p'))?.firstChild;
  if (!(node instanceof Text)) throw new Error('There is no text.');
  return node;
}
