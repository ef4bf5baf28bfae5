import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PointerWatch } from '../../../src/page/pointer-watch.ts';
import { Painter } from '../../../src/page/paint.ts';

/** Every character is ten pixels wide, every line twenty high, one text to a line. */
const [WIDTH, HEIGHT] = [10, 20];

let ending: AbortController;
let painter: Painter;
let watch: PointerWatch;
let asked: number;
let near: number;

beforeEach(() => {
  document.body.replaceChildren();
  ending = new AbortController();
  painter = new Painter(document, {
    signal: ending.signal,
    looks: [],
    style: 'none',
    highlights: new Map(),
    // The browser's own class has the same shape and is missing here.
    createHighlight: () => new Set() as unknown as Highlight,
    createSheet: () => new CSSStyleSheet(),
  });
  [asked, near] = [0, 0];
  watch = new PointerWatch(document, {
    signal: ending.signal,
    painter,
    isOurs: () => false,
    onNear: () => void near++,
    onMove: vi.fn(),
    onLeave: vi.fn(),
    onPress: vi.fn(),
  });
  Object.assign(document, { caretPositionFromPoint: caretAt });
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(boxesOf);
});
afterEach(() => {
  ending.abort();
  vi.restoreAllMocks();
});

function texts(): readonly Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

/** The nearest character, as browsers answer. */
function caretAt(x: number, y: number): CaretPosition | null {
  asked++;
  const text = texts()[Math.floor(y / HEIGHT)];
  if (!text) return null;
  const offset = Math.min(text.length, Math.max(0, Math.round(x / WIDTH)));
  return { offsetNode: text, offset, getClientRect: () => null };
}

function boxesOf(this: Range): DOMRectList {
  const top = texts().findIndex((text) => text === this.startContainer) * HEIGHT;
  const { startOffset, endOffset } = this;
  const width = (endOffset - startOffset) * WIDTH;
  return [new DOMRect(startOffset * WIDTH, top, width, HEIGHT)] as unknown as DOMRectList;
}

/** A paragraph of one text, with a mark for each pair of offsets. */
function marked(text: string, ...places: readonly (readonly [number, number])[]): Element {
  const element = document.createElement('p');
  const node = document.createTextNode(text);
  element.append(node);
  document.body.append(element);
  const marks = places.map(([start, end]) => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return { entity: 'one', range };
  });
  painter.replace(element, marks);
  return element;
}

const at = (x: number, y: number, element: Element | null) => watch.find({ x, y, element });

describe('looking for the mark under the pointer', () => {
  it('finds it from edge to edge, and nothing beside it', () => {
    const element = marked('some words and a name here', [15, 21]);
    const [mark] = painter.marksIn(element);
    for (const x of [151, 180, 209]) expect(at(x, 10, element)?.mark).toBe(mark);
    for (const x of [148, 212, 250]) expect(at(x, 10, element)).toBeNull();
  });

  it('finds each of many, also where two touch', () => {
    const places = Array.from({ length: 100 }, (_, nth) => [nth * 5, nth * 5 + 5] as const);
    const element = marked('ninja'.repeat(100), ...places);
    for (const [index, mark] of painter.marksIn(element).entries()) {
      for (const x of [1, 25, 49]) expect(at(index * 50 + x, 10, element)?.mark).toBe(mark);
    }
  });

  it('asks the browser nothing where no mark is near', () => {
    marked('a name', [2, 6]);
    const other = document.body.appendChild(document.createElement('p'));
    expect(at(30, 10, other)).toBeNull();
    expect(at(30, 10, null)).toBeNull();
    expect([asked, near]).toEqual([0, 0]);
  });

  it('finds a mark around the element that was pointed at', () => {
    const element = marked('a name', [2, 6]);
    const link = document.createElement('a');
    element.append(link);
    expect(at(30, 10, link)).toMatchObject({ element, x: 30, y: 10 });
  });

  it('says that marks are near where the text has some elsewhere', () => {
    const element = marked('a name', [2, 6]);
    expect(at(200, 10, element)).toBeNull();
    expect(near).toBe(1);
  });

  it('finds nothing where something else lies over the mark', () => {
    const element = marked('a name', [2, 6]);
    const cover = element.appendChild(document.createElement('span'));
    const caret = { offsetNode: cover, offset: 0, getClientRect: () => null };
    Object.assign(document, { caretPositionFromPoint: () => caret });
    expect(at(30, 10, cover)).toBeNull();
    Object.assign(document, { caretPositionFromPoint: () => null });
    expect(at(30, 10, cover)).toBeNull();
  });

  it('finds nothing where the page has taken the text away', () => {
    const element = marked('a name', [2, 6]);
    element.replaceChildren('other words');
    expect(at(30, 10, element)).toBeNull();
  });
});

describe('listening', () => {
  const counted = () => {
    const heard = new Map<string, number>();
    const count = (by: number) => (type: string) =>
      void heard.set(type, (heard.get(type) ?? 0) + by);
    vi.spyOn(document, 'addEventListener').mockImplementation(count(1));
    vi.spyOn(document, 'removeEventListener').mockImplementation(count(-1));
    return heard;
  };

  it('begins with the first mark and ends with the last', () => {
    const heard = counted();
    expect(heard.size).toBe(0);
    watch.listen();
    expect(Object.fromEntries(heard)).toEqual({ pointermove: 1, pointerdown: 1, click: 1 });
    watch.rest();
    expect([...heard.values()]).toEqual([0, 0, 0]);
  });

  it('does not begin after the end', () => {
    ending.abort();
    const heard = counted();
    watch.listen();
    expect(heard.size).toBe(0);
  });
});
