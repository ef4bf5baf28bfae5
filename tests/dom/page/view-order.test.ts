import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fromView } from '../../../src/page/view-order.ts';

/** Height of each paragraph, in CSS pixels. */
const LINE = 20;
let tell: (entries: object[]) => void;
let observed: Element[];
let isOver: boolean;

beforeEach(() => {
  observed = [];
  isOver = false;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(onEntries: typeof tell) {
        tell = onEntries;
      }
      observe(element: Element): void {
        observed.push(element);
      }
      disconnect(): void {
        isOver = true;
      }
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function page(count: number): readonly Text[] {
  document.body.innerHTML = Array.from({ length: count }, (_, at) => `<p>${at}</p>`).join('');
  return [...document.querySelectorAll('p')].map((paragraph) => paragraph.firstChild as Text);
}

/** Tells where the observed paragraphs are when the page is scrolled so that `top` is in view first. */
function scrolledTo(top: number): void {
  tell(
    observed.map((target) => {
      const bottom = (Number(target.textContent) + 1 - top) * LINE;
      return { target, boundingClientRect: { bottom, height: LINE } };
    }),
  );
}

const read = (texts: Iterable<Text>) => [...texts].map(({ data }) => Number(data));
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => from + at);

describe('the texts of a page', () => {
  it('come in its order while it is not known what is in view', () => {
    expect(read(fromView(page(300)))).toEqual(numbers(0, 300));
    expect(isOver).toBe(true);
  });

  it('come from what is in view on once that is known, then those before it, each once', () => {
    const texts = fromView(page(300));
    const first = [texts.next(), texts.next(), texts.next()].map(({ value }) =>
      Number(value?.data),
    );
    scrolledTo(200);
    const rest = read(texts);
    expect(first).toEqual([0, 1, 2]);
    expect(rest[0]).toBeGreaterThan(180);
    expect(rest[0]).toBeLessThan(200);
    expect([...first, ...rest].toSorted((a, b) => a - b)).toEqual(numbers(0, 300));
  });

  it('go on in the order of the page where its beginning is in view', () => {
    const texts = fromView(page(300));
    texts.next();
    scrolledTo(0);
    expect(read(texts)).toEqual(numbers(1, 300));
  });

  it('are asked for the places of a few only', () => {
    read(fromView(page(2_000)));
    expect(observed.length).toBeLessThan(100);
  });
});
