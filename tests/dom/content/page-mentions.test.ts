import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageMentions } from '../../../src/app/content/page-mentions.ts';
import type { Mention } from '../../../src/core/detection/mention.ts';
import type { Edit } from '../../../src/core/reading/edit.ts';
import { Scanner } from '../../../src/page/scan.ts';
import { tagFlow } from '../../../src/page/text-flow.ts';
import { stubStaticRange } from '../page/static-range.ts';

beforeEach(stubStaticRange);
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const scanner = () =>
  new Scanner(tagFlow, {
    glance: () => true,
    mayHold: (text) => /Palantir|AWS/.test(text),
  });

/** Reads the page, or the own text of some elements only. */
function read(...elements: readonly Element[]) {
  const pass = scanner();
  const found =
    elements.length === 0
      ? [...pass.scan(document.body)]
      : elements.flatMap((element) => [...pass.readAround(element)]);
  return { read: found.filter((each) => each !== null), moved: [], removed: true, last: true };
}

function mention(surface: string, start: number): Mention {
  const end = start + surface.length;
  const known = { decision: 'marked', sense: 'x', score: 1, reasons: [] } as const;
  return { entity: surface.toLowerCase(), surface, start, end, ...known };
}

const surfaces = (mentions: PageMentions) =>
  mentions.all().map(({ mention: { surface } }) => surface);
const texts = ({ added }: Edit) => added.map(({ text }) => text);

/** A page of these paragraphs whose names are all decided. */
function decided(html: string): PageMentions {
  document.body.innerHTML = html;
  const mentions = new PageMentions();
  const { edit } = mentions.apply(read());
  for (const { id, text } of edit.added) {
    const found = [...text.matchAll(/Palantir|AWS/g)].map((hit) => mention(hit[0], hit.index));
    mentions.decide({ block: id, mentions: found });
  }
  return mentions;
}

/** The blocks in the order that whoever replays the edits has them in. */
function replayed(edits: readonly Edit[]): readonly string[] {
  const list: { id: number; text: string }[] = [];
  for (const { gone, added } of edits) {
    for (const id of gone)
      list.splice(
        list.findIndex((each) => each.id === id),
        1,
      );
    for (const { id, text, before } of added) {
      const at = before === null ? list.length : list.findIndex((each) => each.id === before);
      expect(at).toBeGreaterThanOrEqual(0);
      list.splice(at, 0, { id, text });
    }
  }
  return list.map(({ text }) => text);
}

describe('the mentions of a page', () => {
  it('are there once they are decided, in the order of the page', () => {
    const mentions = decided('<p>Palantir and AWS</p><p>no name</p><p>AWS again</p>');
    expect(surfaces(mentions)).toEqual(['Palantir', 'AWS', 'AWS']);
    const { element, mention: found } = mentions.all()[2]!;
    expect(element.textContent.slice(found.start, found.end)).toBe('AWS');
    expect(texts(mentions.whole())).toEqual(['Palantir and AWS', 'AWS again']);
  });

  it('stay the same objects when they are decided again, or the same text is read again', () => {
    const mentions = decided('<p>Palantir and AWS</p>');
    const before = mentions.all();
    const paragraph = document.querySelector('p')!;
    paragraph.textContent = 'Palantir and AWS';
    const { edit, touched } = mentions.apply(read(paragraph));
    expect(edit).toEqual({ gone: [], added: [] });
    expect([...touched]).toEqual([paragraph]);
    expect(mentions.all().every((each, at) => each === before[at])).toBe(true);
    expect(mentions.all()[1]?.place?.startContainer).toBe(paragraph.firstChild);
  });

  it('are told of only where the text changed', () => {
    const mentions = decided('<p>Palantir</p><p>AWS one</p>');
    const [, second] = document.querySelectorAll('p');
    second!.textContent = 'AWS two';
    const [, old] = mentions.whole().added;
    const { edit } = mentions.apply(read(second!));
    expect(edit.gone).toEqual([old?.id]);
    expect(texts(edit)).toEqual(['AWS two']);
    expect(surfaces(mentions)).toEqual(['Palantir']);
  });

  it('go with their elements, and outcomes that come late are nobody’s', () => {
    const mentions = decided('<p>Palantir</p><p>AWS</p>');
    const [first, second] = mentions.whole().added;
    const [one, two] = document.querySelectorAll('p');
    two!.remove();
    const { edit, touched } = mentions.apply({
      read: [{ element: one!, blocks: [] }],
      moved: [],
      removed: true,
      last: true,
    });
    expect(edit).toEqual({ gone: [first?.id, second?.id], added: [] });
    expect(touched).toEqual(new Set([one, two]));
    expect(mentions.isEmpty).toBe(true);
    expect(mentions.decide({ block: 1, mentions: [mention('AWS', 0)] })).toBeNull();
  });

  it('of one text change without a look at the others, where nothing has left the page', () => {
    const mentions = decided('<p>Palantir</p><p>AWS</p><p>Palantir too</p>');
    const [first, second, third] = document.querySelectorAll('p');
    second!.textContent = 'AWS, and Palantir';
    const connected = vi.spyOn(first!, 'isConnected', 'get');
    const { edit, touched } = mentions.apply({ ...read(second!), removed: false });
    expect(connected).not.toHaveBeenCalled();
    expect(touched).toEqual(new Set([second]));
    expect(texts(edit)).toEqual(['AWS, and Palantir']);
    expect(mentions.elements()).toEqual([first, second, third]);
    expect(surfaces(mentions)).toEqual(['Palantir', 'Palantir']);
  });

  it('go with a text that has left the page before that was told', () => {
    const mentions = decided('<p>Palantir</p><p>AWS</p>');
    const [first] = document.querySelectorAll('p');
    first!.remove();
    mentions.apply({
      read: [{ element: first!, blocks: [] }],
      moved: [],
      removed: false,
      last: true,
    });
    expect(surfaces(mentions)).toEqual(['AWS']);
  });

  it('keep what they mean while they are moved, and are told of in their new place', () => {
    const mentions = decided('<p>AWS one</p><p>AWS two</p><p>AWS three</p>');
    const edits = [mentions.whole()];
    const first = document.querySelector('p')!;
    document.body.append(first);
    edits.push(mentions.apply({ ...read(first), moved: [first] }).edit);
    expect(surfaces(mentions)).toHaveLength(3);
    expect(replayed(edits)).toEqual(['AWS two', 'AWS three', 'AWS one']);
  });

  it('are told of in the order of the page, however they are found', () => {
    document.body.innerHTML = '<p>AWS 0</p><p>AWS 1</p><p>AWS 2</p><p>AWS 3</p><p>AWS 4</p>';
    const [zero, one, two, three, four] = document.querySelectorAll('p');
    const mentions = new PageMentions();
    const edits = [read(three!, four!), read(zero!), read(one!, two!)].map(
      (batch) => mentions.apply(batch).edit,
    );
    expect(replayed(edits)).toEqual(['AWS 0', 'AWS 1', 'AWS 2', 'AWS 3', 'AWS 4']);
    expect(texts(mentions.whole())).toEqual(replayed(edits));
    two!.textContent = 'AWS 2, changed';
    two!.after(Object.assign(document.createElement('p'), { textContent: 'AWS 2a' }));
    edits.push(mentions.apply(read(two!.nextElementSibling!, two!)).edit);
    expect(replayed(edits)).toEqual(texts(mentions.whole()));
  });

  it('have a language tag of any length', () => {
    document.body.innerHTML = `<p lang="${'x'.repeat(5_000)}">AWS</p>`;
    const { edit } = new PageMentions().apply(read());
    expect(edit.added[0]?.lang?.length).toBeLessThanOrEqual(100);
  });
});
