import type { Page, Viewport } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { violations } from './driver/axe.ts';
import type { AxeExtent } from './driver/axe.ts';
import { family } from './driver/driver.ts';
import { misfits, spaceOut } from './driver/fit.ts';
import { ringFaults } from './driver/focus-ring.ts';
import { withGallery } from './driver/gallery.ts';
import { applyTheme } from './driver/themes.ts';
import type { Theme } from './driver/themes.ts';

/** Milliseconds for a walk through all states. */
const EVERY_STATE = 180_000;
const gallery = withGallery();

/** How all states are drawn, and what each is asked for. */
interface Walk {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scale?: number;
  readonly theme?: Theme;
  /** Such as `lang=es&long`. */
  readonly query?: string;
  readonly dir?: 'rtl';
  /** With all text spaced out. */
  readonly isSpaced?: true;
  readonly hasTouch?: boolean;
  readonly faults: readonly ((page: Page) => Promise<readonly string[]>)[];
  /** Asks of those states alone that draw something in colours that no state before them has for it. */
  readonly isOfKinds?: true;
  /** Where what is asked for depends on how the engine lays things out. */
  readonly inFirefoxToo?: true;
}

const WALKS: readonly Walk[] = [
  {
    name: 'in light',
    width: 800,
    height: 700,
    faults: [violated('all'), deafRegions, ringFaults],
  },
  {
    name: 'in dark',
    width: 800,
    height: 700,
    theme: 'dark',
    isOfKinds: true,
    faults: [violated('colours'), ringFaults],
  },
  {
    name: 'in forced colours',
    width: 800,
    height: 700,
    theme: 'forced colours',
    isOfKinds: true,
    faults: [violated('colours'), ringFaults],
  },
  {
    name: 'at a zoom of 200 %',
    width: 640,
    height: 450,
    scale: 2,
    faults: [misfits, ringFaults],
  },
  {
    name: 'at a zoom of 400 %',
    width: 320,
    height: 256,
    scale: 4,
    faults: [violated('room'), misfits],
  },
  {
    name: 'in 320 px with its text spaced out',
    width: 320,
    height: 640,
    isSpaced: true,
    faults: [violated('room'), misfits, ringFaults],
    inFirefoxToo: true,
  },
  {
    name: 'in 320 px in Spanish, with words two fifths longer',
    width: 320,
    height: 640,
    query: 'lang=es&long',
    faults: [misfits, lowerThan(28)],
  },
  {
    name: 'in 320 px from right to left, under a finger',
    width: 320,
    height: 640,
    dir: 'rtl',
    hasTouch: true,
    faults: [misfits, lowerThan(44)],
  },
];

const walks = WALKS.filter(({ inFirefoxToo }) => family === 'chromium' || inFirefoxToo === true);

test.each(walks)(
  '$name every state has what it needs',
  async (walk) => {
    const page = gallery.page();
    await page.setViewport(viewportOf(walk));
    const states = await gallery.states(walk.query);
    await applyTheme(page, walk.theme ?? 'light');
    if (walk.isSpaced === true) await spaceOut(page);
    const found: string[] = [];
    for (const state of states) {
      await gallery.show(state, walk.dir);
      if (walk.isOfKinds === true && !(await page.evaluate(hasNewKind))) continue;
      for (const faultsOf of walk.faults) {
        found.push(...(await faultsOf(page)).map((fault) => `${state}: ${fault}`));
      }
    }
    expect(found).toEqual([]);
  },
  EVERY_STATE,
);

function viewportOf({ width, height, scale = 1, hasTouch = false }: Walk): Viewport {
  return { width, height, deviceScaleFactor: scale, hasTouch, isMobile: hasTouch };
}

/** Runs in the page: whether a class is drawn in colours in which it was not since the page was loaded. */
function hasNewKind(): boolean {
  const kinds: Set<string> = (Object(globalThis).drawnKinds ??= new Set<string>());
  const before = kinds.size;
  const paperOf = (element: Element | null): string => {
    if (element === null) return '';
    const { backgroundColor } = getComputedStyle(element);
    return backgroundColor === 'rgba(0, 0, 0, 0)'
      ? paperOf(element.parentElement)
      : backgroundColor;
  };
  for (const element of document.querySelectorAll('body *')) {
    const name = element.getAttribute('class') ?? element.tagName;
    kinds.add(`${name} ${getComputedStyle(element).color} ${paperOf(element)}`);
  }
  return kinds.size > before;
}

/** What axe-core finds in Chromium; both engines draw the same DOM. */
function violated(extent: AxeExtent) {
  return (page: Page): Promise<readonly string[]> =>
    family === 'chromium' ? violations(page, extent) : Promise.resolve([]);
}

/** Regions that are to be read out but are not there before they have something to say. */
function deafRegions(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[role="status"], output, [aria-live]')]
      .filter(
        (region) =>
          region.parentElement?.checkVisibility() === true &&
          !region.checkVisibility({ visibilityProperty: true }),
      )
      .map((region) => `is not there before it speaks: ${region.className || region.tagName}`),
  );
}

/** What can be pressed and is lower than `least` px; links inside running text are exempt (WCAG 2.5.8). */
function lowerThan(least: number) {
  return (page: Page): Promise<readonly string[]> => page.evaluate(findLowTargets, least);
}

/** Runs in the page. */
function findLowTargets(height: number): readonly string[] {
  const selector =
    'button:not(.example-mark), .chip, summary, select, .field, .choice, .pill, .check, .file-button';
  return [...document.querySelectorAll(selector)].flatMap((target) => {
    const after = getComputedStyle(target, '::after');
    const around = after.content === '""' ? Number.parseFloat(after.blockSize) : 0;
    const { height: own } = target.getBoundingClientRect();
    return own > 0 && Math.max(own, around) < height - 0.5
      ? [`${own} px high: ${target.className || target.tagName}`]
      : [];
  });
}
