import { beforeEach, describe, expect, it } from 'vitest';
import { CURRENT, markRules, type MarkLook } from '../../../src/page/mark-style.ts';
import { Painter, type Mark } from '../../../src/page/paint.ts';

class FakeHighlight extends Set<Range> {
  priority = 0;
}

const looks: readonly MarkLook[] = [
  { id: 'one', line: 'dotted', mark: '#111' },
  { id: 'two', line: 'solid', mark: '#222' },
];

let registry: Map<string, Highlight>;
let ending: AbortController;

function createPainter(): Painter {
  return new Painter(document, {
    signal: ending.signal,
    looks,
    style: 'underline',
    highlights: registry,
    // The browser's own class has the same shape and is missing here.
    createHighlight: () => new FakeHighlight() as unknown as Highlight,
    createSheet: () => new CSSStyleSheet(),
  });
}

function markIn(element: Element, entity: string): Mark {
  const range = document.createRange();
  range.selectNodeContents(element);
  return { entity, range };
}

function paragraph(): Element {
  return document.body.appendChild(document.createElement('p'));
}

function painted(name: string): readonly Range[] {
  return [...((registry.get(name) as unknown as FakeHighlight | undefined) ?? [])];
}

beforeEach(() => {
  document.body.replaceChildren();
  document.adoptedStyleSheets = [];
  registry = new Map();
  ending = new AbortController();
});

describe('the painter', () => {
  it('registers nothing before the first mark', () => {
    const painter = createPainter();
    painter.replace(paragraph(), []);
    painter.point(null);
    expect(registry.size).toBe(0);
    expect(document.adoptedStyleSheets).toEqual([]);
  });

  it('has one highlight for each entity, below those of the page', () => {
    const painter = createPainter();
    const [first, second] = [paragraph(), paragraph()];
    const marks = [markIn(first, 'one'), markIn(first, 'two')];
    painter.replace(first, marks);
    painter.replace(second, [markIn(second, 'one')]);
    expect([...registry.keys()]).toEqual(['sidelight-one', 'sidelight-two']);
    expect(painted('sidelight-one')).toHaveLength(2);
    expect(registry.get('sidelight-one')?.priority).toBeLessThan(0);
    expect(painter.count).toBe(3);
    expect(painter.marksIn(first)).toEqual(marks);
    expect(painter.marksIn(document.body)).toEqual([]);
  });

  it('replaces the marks of an element and leaves the others alone', () => {
    const painter = createPainter();
    const [first, second] = [paragraph(), paragraph()];
    const kept = markIn(second, 'one');
    painter.replace(first, [markIn(first, 'one')]);
    painter.replace(second, [kept]);
    painter.replace(first, []);
    expect(painted('sidelight-one')).toEqual([kept.range]);
    expect(painter.has(first)).toBe(false);
  });

  it('changes nothing where the marks are the same', () => {
    const painter = createPainter();
    const element = paragraph();
    const mark = markIn(element, 'one');
    painter.replace(element, [mark]);
    const layer = registry.get('sidelight-one') as unknown as FakeHighlight;
    let changes = 0;
    layer.delete = () => (changes++, true);
    painter.replace(element, [{ ...mark }]);
    expect(changes).toBe(0);
  });

  describe('on a text that changes', () => {
    function marked(text: string, start: number, end: number) {
      const painter = createPainter();
      const element = paragraph();
      element.textContent = text;
      const node = element.firstChild as Text;
      // What follows no change, as the browser's own StaticRange, which is missing here.
      const range = {
        startContainer: node,
        startOffset: start,
        endContainer: node,
        endOffset: end,
      };
      painter.replace(element, [{ entity: 'one', range: { ...range, collapsed: false } }]);
      return { painter, node };
    }

    it('takes a mark off at once where its letters are others', () => {
      const { painter, node } = marked('a name here', 2, 6);
      node.data = 'now a name here';
      painter.recheck(node);
      expect(painted('sidelight-one')).toEqual([]);
      expect(painter.count).toBe(0);
    });

    it('leaves a mark whose letters are the same', () => {
      const { painter, node } = marked('a name here', 2, 6);
      node.data = 'a name there, and more';
      painter.recheck(node);
      expect(painted('sidelight-one')).toHaveLength(1);
    });
  });

  it('takes many marks out and leaves the others', () => {
    const painter = createPainter();
    const elements = Array.from({ length: 300 }, paragraph);
    const marks = elements.map((element) => markIn(element, 'one'));
    painter.replaceAll(elements.map((element, at) => [element, marks.slice(at, at + 1)]));
    painter.replaceAll(elements.slice(1).map((element) => [element, []]));
    expect(painted('sidelight-one')).toEqual([marks[0]?.range]);
    expect(painter.count).toBe(1);
  });

  it('sets one mention apart, and only one', () => {
    const painter = createPainter();
    const [first, second] = [markIn(paragraph(), 'one'), markIn(paragraph(), 'two')];
    painter.point(first.range);
    painter.point(second.range);
    expect(painted(CURRENT)).toEqual([second.range]);
    painter.point(null);
    expect(painted(CURRENT)).toEqual([]);
  });

  it('knows its rules in open shadow roots, early and late', () => {
    const painter = createPainter();
    const [early, late] = [paragraph(), paragraph()].map((host) =>
      host.attachShadow({ mode: 'open' }),
    );
    painter.adopt(early!);
    expect(early!.adoptedStyleSheets).toHaveLength(0);
    const element = paragraph();
    painter.replace(element, [markIn(element, 'one')]);
    painter.adopt(late!);
    expect(early!.adoptedStyleSheets).toHaveLength(1);
    expect(late!.adoptedStyleSheets).toHaveLength(1);
  });

  it('comes back when the page clears the registry or drops the sheet', () => {
    const painter = createPainter();
    const element = paragraph();
    painter.replace(element, [markIn(element, 'one')]);
    registry.clear();
    document.adoptedStyleSheets = [];
    painter.keep();
    expect([...registry.keys()]).toEqual(['sidelight-one']);
    expect(document.adoptedStyleSheets).toHaveLength(1);
  });

  it('leaves nothing behind, and does not come back', () => {
    const painter = createPainter();
    const own = new CSSStyleSheet();
    document.adoptedStyleSheets = [own];
    const element = paragraph();
    painter.replace(element, [markIn(element, 'one')]);
    painter.point(markIn(element, 'one').range);
    ending.abort();
    painter.replace(element, [markIn(element, 'one')]);
    painter.keep();
    expect(registry.size).toBe(0);
    expect(document.adoptedStyleSheets).toEqual([own]);
  });

  it('takes away only what is its own', () => {
    const painter = createPainter();
    const element = paragraph();
    painter.replace(element, [markIn(element, 'one')]);
    const other = new FakeHighlight() as unknown as Highlight;
    registry.set('sidelight-one', other);
    ending.abort();
    expect(registry.get('sidelight-one')).toBe(other);
  });
});

describe('the rules of marks', () => {
  it('tell entities apart by line, and draw nothing on paper', () => {
    const rules = markRules(looks, 'underline');
    expect(rules).toMatch(/^@media screen\{/);
    expect(rules).toContain('underline dotted #111');
    expect(rules).toContain('underline solid #222');
    expect(rules).toContain('forced-colors');
  });

  it('add a ground only where it is wanted', () => {
    expect(markRules(looks, 'underline')).not.toMatch(/sidelight-one\)\{[^}]*background/);
    expect(markRules(looks, 'background')).toMatch(/sidelight-one\)\{[^}]*background/);
  });

  it('leave marks unpainted where none are wanted, but not the mention that one is at', () => {
    const rules = markRules(looks, 'none');
    expect(rules).not.toContain('sidelight-one');
    expect(rules).toContain(CURRENT);
  });

  it('set the mention that one is at apart in no entity’s colour', () => {
    const rule = new RegExp(`${CURRENT}\\)\\{([^}]*)\\}`).exec(markRules(looks, 'underline'));
    expect(rule?.[1]).toContain('background-color');
    for (const { mark } of looks) expect(rule?.[1]).not.toContain(mark);
  });
});
