import { expect, test } from 'vitest';
import { withGallery } from './driver/gallery.ts';

const { open } = withGallery();

test.each(['.map-node', '.map-line', '.relation-open'])(
  'each %s is reached by arrow keys, and what tells of it does not cover it',
  async (selector) => {
    const page = await open('claims-map');
    const count = await page.evaluate((wanted) => {
      const all = [...document.querySelectorAll<HTMLElement | SVGElement>(wanted)];
      all[0]?.focus();
      return all.length;
    }, selector);
    expect(count).toBeGreaterThan(20);
    const seen = new Set<string>();
    for (let at = 0; at < count; at += 1) {
      const { name, covered } = await page.evaluate(async () => {
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        for (let frames = 0; frames < 3; frames += 1) await frame();
        const focused = document.activeElement;
        const { top = -99, bottom = 99_999 } = focused?.getBoundingClientRect() ?? {};
        const aside = document.querySelector('.map-claims')?.getBoundingClientRect().top ?? 0;
        return {
          name: focused?.getAttribute('aria-label') ?? focused?.textContent ?? '',
          covered: top < -1 || bottom > aside + 1,
        };
      });
      expect({ name, covered }).toEqual({ name, covered: false });
      seen.add(name);
      await page.keyboard.press('ArrowDown');
    }
    expect(seen.size).toBe(count);
  },
);
