import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import lexicon from '../../../assets/dataset/compiled/lexicon.json' with { type: 'json' };
import { createDetector } from '../../../src/core/detection/detector.ts';
import type { Lexicon } from '../../../src/core/detection/lexicon.ts';
import type { TextBlock } from '../../../src/page/block-text.ts';
import { asSeen } from '../../../src/page/characters.ts';
import { Scanner } from '../../../src/page/scan.ts';
import { tagFlow } from '../../../src/page/text-flow.ts';
import { readBlocks } from '../../../src/page/text-map.ts';
import { rangeOf } from './static-range.ts';

const detector = createDetector(lexicon as unknown as Lexicon);
const context = { host: null, lang: 'en', title: null, section: null };

afterEach(() => document.body.replaceChildren());

function scanned(root: Element): readonly TextBlock[] {
  const found = [...new Scanner(tagFlow, detector.lookout).scan(root)];
  return found.flatMap((each) => each?.blocks ?? []);
}

function mentionsOf(blocks: readonly TextBlock[]) {
  const analyses = blocks.map(({ text, lang, kind }) => detector.analyse({ text, lang, kind }));
  return detector.settle(analyses, context).flatMap((mentions, at) => {
    const block = blocks[at]!;
    return mentions.map((mention) => ({
      mention,
      range: rangeOf(block, mention.start, mention.end),
    }));
  });
}

const words = fc.constantFrom(
  'ICE',
  'I.C.E.',
  'Palantir',
  'Amazon Web Services',
  'Azure',
  'Immigration and Customs Enforcement',
  'agents',
  'anti-ICE',
  'ICE’s',
  '(ICE)',
  '#AbolishICE',
  'cloud',
  'https://example.org/ICE',
  'ﬁnance',
  'Inmigracio\u0301n',
  '🚨',
  'né',
  '.',
);
const prose = fc.array(words, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));

/** What may stand in the middle of a word and change nothing. */
const nothings: readonly (() => Node)[] = [
  () => document.createComment('x'),
  () => document.createElement('wbr'),
  () => document.createElement('i'),
  () => document.createTextNode(''),
  () => document.createTextNode('\u00ad'),
  () => document.createTextNode('\u200b'),
  () => Object.assign(document.createElement('span'), { hidden: true, textContent: 'not ICE' }),
  () => Object.assign(document.createElement('script'), { textContent: 'ICE' }),
];

interface Cut {
  readonly at: number;
  readonly nothing: number;
  readonly wrap: boolean;
}
const cuts = fc.array(
  fc.record({
    at: fc.nat({ max: 200 }),
    nothing: fc.nat({ max: nothings.length }),
    wrap: fc.boolean(),
  }),
  { maxLength: 8 },
);

/** A paragraph with the text in pieces; letters stay with their accents and surrogates together. */
function inPieces(text: string, places: readonly Cut[]): Element {
  const paragraph = document.createElement('p');
  let from = 0;
  for (const { at, nothing, wrap } of places.toSorted((a, b) => a.at - b.at)) {
    const isInside = at > from && at < text.length;
    if (!isInside || /^(?:[\udc00-\udfff]|[\u0300-\u036f])/.test(text.slice(at))) continue;
    const piece = document.createTextNode(text.slice(from, at));
    const place = wrap ? paragraph.appendChild(document.createElement('b')) : paragraph;
    place.append(piece);
    const made = nothings[nothing]?.();
    if (made) paragraph.append(made);
    from = at;
  }
  paragraph.append(text.slice(from));
  return paragraph;
}

describe('names in markup', () => {
  it('are the same however the text is cut, wrapped and filled with nothing', () => {
    fc.assert(
      fc.property(prose, cuts, (text, places) => {
        const whole = document.createElement('p');
        whole.textContent = text;
        const pieces = inPieces(text, places);
        document.body.replaceChildren(whole, pieces);
        const [one, other] = [whole, pieces].map((each) => mentionsOf(scanned(each)));
        expect(other?.map(({ mention }) => mention)).toEqual(one?.map(({ mention }) => mention));
      }),
      { numRuns: 150 },
    );
  });

  it('have a range in the page that shows their surface', () => {
    fc.assert(
      fc.property(prose, cuts, (text, places) => {
        document.body.replaceChildren(inPieces(text, places));
        for (const { mention, range } of mentionsOf(scanned(document.body))) {
          // Hidden text and comments lie between two places of a range without being shown.
          const shown = asSeen(range?.toString() ?? '').replaceAll(/not ICE|ICE(?=ICE)/g, '');
          expect(shown.length).toBeGreaterThanOrEqual(1);
          expect(range?.toString().normalize('NFKC')[0]).toBe(mention.surface[0]);
          expect(asSeen(range?.toString() ?? '').at(-1)).toBe(mention.surface.at(-1));
        }
      }),
      { numRuns: 100 },
    );
  });
});

const tags = fc.constantFrom(
  ...'p div span b a sup ul li table tr td h2 button pre code figcaption details custom-x'.split(
    ' ',
  ),
);
const attributes = fc.constantFrom(
  '',
  '',
  '',
  ' lang="es"',
  ' hidden',
  ' aria-hidden="true"',
  ' contenteditable',
);

/** Any tree of elements, with names in it, as HTML. */
const { markup } = fc.letrec<{ markup: string; element: string; text: string }>((tie) => ({
  markup: fc.oneof({ maxDepth: 6, withCrossShrink: true }, tie('text'), tie('element')),
  text: fc.oneof(
    prose,
    words,
    fc.constantFrom(' ', '\n', '<br>', '<wbr>', 'Palan', 'tir', 'Amazon', 'Web Services'),
  ),
  element: fc
    .tuple(tags, attributes, fc.array(tie('markup'), { maxLength: 5 }))
    .map(([tag, attribute, children]) => `<${tag}${attribute}>${children.join('')}</${tag}>`),
}));
const anyMarkup = fc.array(markup, { maxLength: 5 }).map((parts) => parts.join(''));

describe('in any markup', () => {
  it('a scan reads every text that holds a name, and each once', () => {
    fc.assert(
      fc.property(anyMarkup, (html) => {
        document.body.innerHTML = html;
        const all = [...readBlocks(document.body, tagFlow)]
          .filter((block) => block !== null)
          .filter((block) => detector.lookout.mayHold(block.text));
        const key = ({ text, lang, kind, element }: TextBlock) =>
          [text, lang, kind, element.localName].join('|');
        expect(scanned(document.body).map(key).toSorted()).toEqual(all.map(key).toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it('a scan says the same twice and leaves the page as it was', () => {
    fc.assert(
      fc.property(anyMarkup, (html) => {
        document.body.innerHTML = html;
        const before = document.body.innerHTML;
        const first = mentionsOf(scanned(document.body)).map(({ mention }) => mention);
        const second = mentionsOf(scanned(document.body)).map(({ mention }) => mention);
        expect(second).toEqual(first);
        expect(document.body.innerHTML).toBe(before);
      }),
      { numRuns: 60 },
    );
  });
});
