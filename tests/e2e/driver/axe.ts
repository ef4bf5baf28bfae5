/** What axe-core finds on a page. */
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** Off unless asked for: WCAG 2.2's targets, and names that hold the words that are seen. */
const MORE_RULES = ['target-size', 'label-content-name-mismatch'] as const;

/** Of all rules those that can come out otherwise in other colours, and in another room. */
const RULES_OF = {
  all: null,
  colours: ['color-contrast', 'link-in-text-block'],
  room: ['target-size', 'scrollable-region-focusable'],
} as const;
export type AxeExtent = keyof typeof RULES_OF;

/** Each violation with its place and what would mend it; none is an empty list. */
export async function violations(
  page: Page,
  extent: AxeExtent = 'all',
): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(axe.source);
  return page.evaluate(
    async (more, only) => {
      const rules = Object.fromEntries(more.map((rule) => [rule, { enabled: true }]));
      // What lies under a bar at the edge comes out as one scrolls; see `ringFaults`.
      const bars = [...document.querySelectorAll<HTMLElement>('body *')].filter(
        (element) => getComputedStyle(element).position === 'sticky',
      );
      for (const bar of bars) bar.style.position = 'static';
      const { violations: found } = await Object(globalThis).axe.run(document, {
        resultTypes: ['violations'],
        // Style sheets are in the page already, and there are no frames.
        preload: false,
        iframes: false,
        ...(only === null ? { rules } : { runOnly: only }),
      });
      for (const bar of bars) bar.style.removeProperty('position');
      return found.flatMap((violation: axe.Result) =>
        violation.nodes.map(
          (node) => `${violation.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`,
        ),
      );
    },
    MORE_RULES,
    RULES_OF[extent],
  );
}
