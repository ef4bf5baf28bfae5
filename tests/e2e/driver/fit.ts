/** Whether everything that is drawn has its room: nothing cut off, nothing over something else. */
import type { Page } from 'puppeteer-core';

/**
 * Cut where there is no room, and whole elsewhere: in what opens when it is pressed, or in the name
 * that is read out. What is in `.years` and `.tabs` may be scrolled sideways: years lie along a
 * line, and tabs come into sight as they get the focus.
 */
const CUT_ON_PURPOSE = [
  '.sr-only',
  '.chip-name',
  '.lane-name > span',
  '.row-open',
  '.row-title',
  '.table-row > *',
  '.timeline-says',
  '.timeline-lane > span',
  '.map-node > span',
  '.map-columns',
].join(', ');
const SCROLLS_SIDEWAYS = '.years, .tabs';

/** Distances of text that everything must bear (WCAG 2.2, 1.4.12). */
const SPACED_OUT = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

/** Spaces all text of the page out, as a person's own style sheet may. */
export async function spaceOut(page: Page): Promise<void> {
  await page.addStyleTag({ content: SPACED_OUT });
}

/** What is cut off, scrolls both ways, or lies over something else. */
export function misfits(page: Page): Promise<readonly string[]> {
  return page.evaluate(findMisfits, CUT_ON_PURPOSE, SCROLLS_SIDEWAYS);
}

/** Runs in the page. */
function findMisfits(cutOnPurpose: string, scrollsSideways: string): readonly string[] {
  const faults = new Set<string>();
  const view = document.documentElement;
  if (view.scrollWidth > view.clientWidth) faults.add(`the page is ${view.scrollWidth} px wide`);
  const nameOf = (element: Element) =>
    `${element.getAttribute('class') ?? element.tagName} “${element.textContent.trim().slice(0, 40)}”`;
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest(cutOnPurpose) === null;

  const all = [...document.body.querySelectorAll('*')].filter(isSeen);
  const clips = new Map<Element, { readonly x: boolean; readonly y: boolean }>();
  for (const element of all) {
    const { overflowX, overflowY, display } = getComputedStyle(element);
    if (display === 'inline' || (overflowX === 'visible' && overflowY === 'visible')) continue;
    clips.set(element, { x: overflowX !== 'visible', y: overflowY !== 'visible' });
    const isWide = element.scrollWidth > element.clientWidth + 1;
    const isHigh = element.scrollHeight > element.clientHeight + 1;
    const scrolls = (way: string) => way === 'auto' || way === 'scroll';
    if (element.matches('input, select, textarea')) continue;
    if (isWide && !scrolls(overflowX)) faults.add(`cut at its side: ${nameOf(element)}`);
    if (isHigh && !scrolls(overflowY)) faults.add(`cut at its foot: ${nameOf(element)}`);
    if (isWide && scrolls(overflowX) && !element.matches(scrollsSideways)) {
      faults.add(`scrolls sideways: ${nameOf(element)}`);
    }
  }

  interface Line {
    readonly text: Text;
    readonly layer: Element | null;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  const layerOf = (element: Element): Element | null => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { position } = getComputedStyle(at);
      if (position === 'sticky' || position === 'fixed' || at.matches('.example-card')) return at;
    }
    return null;
  };
  /** What is left of a line where it is cut; its middle half, since lines of text may touch. */
  const seenOf = (text: Text, box: DOMRect, layer: Element | null): Line | null => {
    let { left, right, top, bottom } = box;
    for (let at = text.parentElement; at !== null; at = at.parentElement) {
      const clip = clips.get(at);
      if (clip === undefined) continue;
      const edge = at.getBoundingClientRect();
      if (clip.x) [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
      if (clip.y) [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
    }
    const quarter = (bottom - top) / 4;
    if (right - left < 3 || quarter < 1) return null;
    return {
      text,
      layer,
      left: left + 1,
      right: right - 1,
      top: top + quarter,
      bottom: bottom - quarter,
    };
  };
  const lines: Line[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const parent = text.parentElement;
    if (!(text instanceof Text) || parent === null || text.data.trim() === '') continue;
    if (!isSeen(parent) || parent.closest('option, script, style') !== null) continue;
    range.selectNodeContents(text);
    const layer = layerOf(parent);
    const frame = parent.closest('button, summary, kbd, .chip, .tile, .pill > span');
    const around = frame?.getBoundingClientRect();
    for (const box of range.getClientRects()) {
      const line = seenOf(text, box, layer);
      if (line === null) continue;
      lines.push(line);
      if (layer === null && line.right > view.clientWidth + 1) {
        faults.add(`beyond the window: ${nameOf(parent)}`);
      }
      if (around && frame && isOutside(line, around)) {
        faults.add(`over the edge of its frame: ${nameOf(frame)}`);
      }
    }
  }
  function isOutside(line: Line, { left, right, top, bottom }: DOMRect): boolean {
    return (
      line.left < left - 2 ||
      line.right > right + 2 ||
      line.top < top - 1 ||
      line.bottom > bottom + 1
    );
  }
  lines.sort((one, other) => one.top - other.top);
  for (const [at, line] of lines.entries()) {
    for (let next = at + 1; next < lines.length; next++) {
      const other = lines[next];
      if (other === undefined || other.top >= line.bottom) break;
      if (other.text === line.text || other.layer !== line.layer) continue;
      if (other.left < line.right && line.left < other.right) {
        faults.add(
          `“${line.text.data.slice(0, 40)}” and “${other.text.data.slice(0, 40)}” overlap`,
        );
      }
    }
  }
  return [...faults];
}
