import { expect, test } from 'vitest';
import { withSession } from './driver/driver.ts';
import { addressOf } from './driver/fixtures.ts';

const session = withSession();

/** A block of the fixture: the marks that it says it has, and those that are painted in it. */
interface Block {
  readonly html: string;
  readonly wanted: readonly string[];
  readonly painted: readonly string[];
}

test('names are marked in every form and place that a page writes them in', async () => {
  const at = await session().open(addressOf('forms.html'));
  await session().settled(at);
  const blocks: readonly Block[] = await at.page.evaluate(() => {
    const live = (place: AbstractRange): Range => {
      const range = document.createRange();
      range.setStart(place.startContainer, place.startOffset);
      range.setEnd(place.endContainer, place.endOffset);
      return range;
    };
    const ranges = [...CSS.highlights]
      .filter(([name]) => name.startsWith('sidelight-'))
      .flatMap(([, highlight]) => [...highlight])
      .map(live)
      .toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return [...document.querySelectorAll<HTMLElement>('[data-marks]')].map((block) => ({
      html: block.outerHTML,
      wanted: (block.dataset['marks'] ?? '').split('; ').filter((mark) => mark !== ''),
      painted: ranges
        .filter((range) => block.contains(range.startContainer))
        .map((range) => range.toString()),
    }));
  });
  expect(blocks.length).toBeGreaterThan(45);
  const plain = (marks: readonly string[]) => marks.map((mark) => mark.replaceAll(/\s+/g, ' '));
  for (const { html, wanted, painted } of blocks) {
    expect.soft(plain(painted), html).toEqual(plain(wanted));
  }
});
