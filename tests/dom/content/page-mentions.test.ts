import { afterEach, describe, expect, it } from 'vitest';
import lexicon from '../../../assets/dataset/compiled/lexicon.json' with { type: 'json' };
import { PageMentions } from '../../../src/app/content/page-mentions.ts';
import { createDetector } from '../../../src/core/detection/detector.ts';
import type { Lexicon } from '../../../src/core/detection/lexicon.ts';
import type { Batch } from '../../../src/page/reading.ts';
import { Scanner } from '../../../src/page/scan.ts';
import { tagFlow } from '../../../src/page/text-flow.ts';

const detector = createDetector(lexicon as unknown as Lexicon);
const context = { host: null, lang: 'en', title: null, section: null };

afterEach(() => document.body.replaceChildren());

function scanned(mentions?: PageMentions): Batch {
  const prepare =
    mentions && ((block: Parameters<PageMentions['prepare']>[0]) => mentions.prepare(block));
  const scanner = new Scanner(tagFlow, detector.mayContain, prepare);
  const read = [...scanner.scan(document.body)].filter((found) => found !== null);
  return { read, moved: [], whole: true };
}

function surfaces(mentions: PageMentions): readonly string[] {
  return mentions.all().map(({ mention }) => mention.surface);
}

describe('the mentions of a page', () => {
  it('are the same whether blocks were prepared as they were read or not', () => {
    document.body.innerHTML = '<p>Palantir and ICE agents</p><p>no name</p><p>AWS</p>';
    const [prepared, other] = [new PageMentions(detector), new PageMentions(detector)];
    prepared.apply(scanned(prepared));
    other.apply(scanned());
    prepared.settle(context, []);
    other.settle(context, []);
    expect(surfaces(prepared)).toEqual(['Palantir', 'ICE', 'AWS']);
    expect(surfaces(other)).toEqual(surfaces(prepared));
  });

  it('stay the same objects when the page is settled or read again', () => {
    document.body.innerHTML = '<p>Palantir, ICE agents, Palantir</p>';
    const mentions = new PageMentions(detector);
    mentions.apply(scanned());
    mentions.settle(context, []);
    const before = mentions.all();
    mentions.settle(context, []);
    expect(mentions.all()).toEqual(before);
    expect(mentions.all().every((each, at) => each === before[at])).toBe(true);
  });

  it('name the elements that have none any more', () => {
    document.body.innerHTML = '<p>Palantir</p><p>AWS</p>';
    const mentions = new PageMentions(detector);
    mentions.apply(scanned());
    const [first, second] = document.querySelectorAll('p');
    second!.remove();
    expect(
      mentions.apply({ read: [{ element: first!, blocks: [] }], moved: [], whole: true }),
    ).toEqual([first, second]);
    expect(mentions.isEmpty).toBe(true);
  });

  it('are no more than can be kept up with, however many a page has', () => {
    document.body.innerHTML = `<p>${'Palantir '.repeat(30_000)}</p>`;
    const mentions = new PageMentions(detector);
    mentions.apply(scanned(mentions));
    mentions.settle(context, []);
    const count = mentions.all().length;
    expect(count).toBeGreaterThan(1_000);
    expect(count).toBeLessThan(10_000);
    mentions.apply(scanned());
    mentions.settle(context, []);
    expect(mentions.all()).toHaveLength(count);
  });
});
