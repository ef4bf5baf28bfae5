import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PassageFlash } from '../../../src/page/flash.ts';

class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
}

let ending = new AbortController();
const highlights = new Map<string, Highlight>();

beforeEach(() => {
  vi.useFakeTimers();
  ending = new AbortController();
  document.body.innerHTML = '<p>One.</p><p>Two.</p>';
});

afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

function flash(): PassageFlash {
  return new PassageFlash({
    signal: ending.signal,
    highlights,
    createHighlight: (...places) => new FakeHighlight(places) as unknown as Highlight,
    createSheet: () => new CSSStyleSheet(),
  });
}

function placeIn(selector: string): Range {
  const text = document.querySelector(selector)?.firstChild;
  if (!text) throw new Error(`No text in ${selector}.`);
  const range = document.createRange();
  range.selectNodeContents(text);
  return range;
}

describe('setting a passage apart', () => {
  it('lasts a moment, and leaves nothing behind', () => {
    const place = placeIn('p');
    flash().flash([place]);
    expect(
      [...highlights.values()].map((layer) => [...(layer as unknown as Set<unknown>)]),
    ).toEqual([[place]]);
    expect(document.adoptedStyleSheets.length).toBe(1);
    vi.advanceTimersByTime(5_000);
    expect(highlights.size).toBe(0);
    expect(document.adoptedStyleSheets).toEqual([]);
  });

  it('gives way to the next passage, and ends with its signal', () => {
    const one = flash();
    one.flash([placeIn('p')]);
    one.flash([placeIn('p:last-child')]);
    expect([highlights.size, document.adoptedStyleSheets.length]).toEqual([1, 1]);
    ending.abort();
    expect([highlights.size, document.adoptedStyleSheets.length]).toEqual([0, 0]);
    one.flash([placeIn('p')]);
    expect(highlights.size).toBe(0);
  });
});
