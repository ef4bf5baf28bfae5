/** Whether what has the focus can be seen, and nothing lies over it. */
import type { Page } from 'puppeteer-core';

/**
 * Gives the focus to all that can have it, one after the other, and says where its ring is thinner
 * than 2 px, has less contrast than 3:1 to what it lies on (WCAG 2.2, 2.4.7, 1.4.11), is cut off on
 * both sides, or the element lies wholly under something else (2.4.11).
 */
export function ringFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(findRingFaults);
}

/** Runs in the page. */
async function findRingFaults(): Promise<readonly string[]> {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const known = new Map<string, readonly number[]>();
  /** Red, green, blue and opacity from 0 to 1. */
  const channels = (colour: string): readonly number[] => {
    const before = known.get(colour);
    if (before !== undefined || context === null) return before ?? [];
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const found = [...context.getImageData(0, 0, 1, 1).data].map((part) => part / 255);
    known.set(colour, found);
    return found;
  };
  const over = (upper: readonly number[], lower: readonly number[]): readonly number[] => {
    const [, , , opacity = 1] = upper;
    return [
      ...upper.slice(0, 3).map((part, at) => part * opacity + (lower[at] ?? 0) * (1 - opacity)),
      1,
    ];
  };
  const paperUnder = (element: Element | null): readonly number[] => {
    if (element === null) return channels('Canvas');
    const own = channels(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, paperUnder(element.parentElement));
  };
  const light = (colour: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = colour.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: readonly number[], other: readonly number[]): number => {
    const [brighter = 0, darker = 0] = [light(one), light(other)].toSorted((a, b) => b - a);
    return (brighter + 0.05) / (darker + 0.05);
  };

  interface Ring {
    readonly on: Element;
    readonly width: number;
    /** How far its outer edge stands from the element's, in px. */
    readonly reach: number;
    readonly contrast: number;
  }
  const outlineOf = (on: Element): Ring | null => {
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(on);
    if (outlineStyle === 'none') return null;
    const width = Number.parseFloat(outlineWidth);
    const offset = Number.parseFloat(outlineOffset);
    const paper = paperUnder(offset < 0 ? on : on.parentElement);
    return {
      on,
      width,
      reach: width + offset,
      contrast: contrast(over(channels(outlineColor), paper), paper),
    };
  };
  /** A frame drawn after it, or a line that gets thicker. */
  const drawnOf = (on: Element): Ring | null => {
    const frame = getComputedStyle(on, '::after');
    if (on.matches('.place') && frame.borderTopStyle !== 'none') {
      const paper = paperUnder(document.querySelector('.lane'));
      const colour = over(channels(frame.borderTopColor), paper);
      const width = 2 * Number.parseFloat(frame.borderTopWidth);
      return { on, width, reach: 0, contrast: contrast(colour, paper) };
    }
    const hit = on.querySelector(':scope > .map-hit');
    if (hit === null) return null;
    const { stroke, strokeWidth } = getComputedStyle(hit);
    const paper = paperUnder(on.closest('.map'));
    const colour = over(channels(stroke), paper);
    return {
      on,
      width: Number.parseFloat(strokeWidth),
      reach: 0,
      contrast: contrast(colour, paper),
    };
  };
  const ringOf = (target: Element): Ring | null => {
    const around = [target, target.nextElementSibling, target.closest('.file-button')];
    for (const each of around) {
      const ring = each === null ? null : outlineOf(each);
      if (ring !== null) return ring;
    }
    return drawnOf(target);
  };
  /** On how many sides an ancestor cuts the ring off. */
  const cutSides = ({ on, reach }: Ring): number => {
    const { left, right } = on.getBoundingClientRect();
    let cut = 0;
    for (let at = on.parentElement; at !== null && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflowX === 'visible') continue;
      const edge = at.getBoundingClientRect();
      cut = Math.max(
        cut,
        Number(left - reach < edge.left - 1) + Number(right + reach > edge.right + 1),
      );
    }
    return cut;
  };
  const isCovered = (target: Element): boolean => {
    const { left, top, width, height } = target.getBoundingClientRect();
    const points = [0.5, 0.1, 0.9].flatMap((x) =>
      [0.5, 0.1, 0.9].map((y) => [left + width * x, top + height * y] as const),
    );
    return !points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return (
        hit !== null &&
        (target.contains(hit) || hit.contains(target) || hit.closest('label')?.contains(target))
      );
    });
  };

  const faults: string[] = [];
  const selector = 'a[href], button, input, select, textarea, summary, [tabindex]';
  for (const target of document.querySelectorAll<HTMLElement>(selector)) {
    if (target.tabIndex < 0 || target.matches(':disabled') || !target.checkVisibility()) continue;
    target.focus();
    if (document.activeElement !== target) continue;
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // What the map tells of it comes a frame later, and the map then makes room for both.
    const frames = target.closest('.map') === null ? 0 : 3;
    for (let frame = 0; frame < frames; frame++) {
      await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve));
    }
    const name = `${target.getAttribute('class') ?? target.tagName} “${(target.getAttribute('aria-label') ?? target.textContent).trim().slice(0, 30)}”`;
    const ring = ringOf(target);
    if (ring === null || ring.width < 2)
      faults.push(`no ring of 2 px: ${name} ${ring?.width ?? ''}`);
    else if (ring.contrast < 3) faults.push(`a ring of ${ring.contrast.toFixed(2)}:1: ${name}`);
    else if (cutSides(ring) > 0) faults.push(`a ring cut off: ${name}`);
    if (isCovered(target)) faults.push(`under something else: ${name}`);
  }
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return [...new Set(faults)];
}
