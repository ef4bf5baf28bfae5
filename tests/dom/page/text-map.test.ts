import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it } from 'vitest';
import { pointAfter, pointAt, type TextBlock } from '../../../src/page/block-text.ts';
import { tagFlow } from '../../../src/page/text-flow.ts';
import { LONGEST_BLOCK, readBlocks } from '../../../src/page/text-map.ts';
import { rangeOf } from './static-range.ts';

afterEach(() => document.body.replaceChildren());

function blocksOf(root: Element = document.body): readonly TextBlock[] {
  return [...readBlocks(root, tagFlow)].filter((block) => block !== null);
}

function textsOf(html: string): readonly string[] {
  document.body.innerHTML = html;
  return blocksOf().map((block) => block.text);
}

describe('what makes a block', () => {
  it.each([
    ['inline elements flow together', '<p>Palan<b>t<i>i</i></b>r wins</p>', ['Palantir wins']],
    ['block elements part', '<div>one<p>two</p>three</div>', ['one', 'two', 'three']],
    ['a line break is a new line', '<p>ICE<br>agents</p>', ['ICE\nagents']],
    ['two line breaks part', '<p>ICE<br><br>agents</p>', ['ICE', 'agents']],
    [
      'two line breaks part with no more than space between them',
      '<p>ICE<br>\n <b> </b>&nbsp;<!-- x --><br> agents</p>',
      ['ICE', 'agents'],
    ],
    ['space around a line break is dropped', '<p>ICE<br>\n  agents<br></p>', ['ICE\nagents']],
    ['a line break at an edge is nothing', '<p><br>ICE<br></p><br><p>x</p>', ['ICE', 'x']],
    [
      'a line break outweighs the edge of a box',
      '<p>a<sup>1</sup><br><sup>2</sup>b</p>',
      ['a 1\n2 b'],
    ],
    ['table cells part', '<table><tr><td>AWS</td><td>Azure</td></tr></table>', ['AWS', 'Azure']],
    ['list items part', '<ul><li>AWS<li>Azure</ul>', ['AWS', 'Azure']],
    ['a script does not part a word', '<p>Palan<script>x</script>tir</p>', ['Palantir']],
    ['a comment does not part a word', '<p>Palan<!-- x -->tir</p>', ['Palantir']],
    ['a hint for breaking does not part a word', '<p>Palan<wbr>tir</p>', ['Palantir']],
    ['an image parts a word', '<p>AWS<img alt="">News</p>', ['AWS News']],
    ['a superscript note parts a word', '<p>AWS<sup>1</sup> grew</p>', ['AWS 1 grew']],
    ['an image before a mark adds no space', '<p>AWS<img alt="">’s</p>', ['AWS’s']],
    ['white space alone is no block', '<div> \n <p>x</p> \t </div>', ['x']],
  ])('%s', (_, html, texts) => {
    expect(textsOf(html)).toEqual(texts);
  });

  it.each([
    ['script', '<script>ICE</script>'],
    ['style', '<style>ICE</style>'],
    ['noscript', '<noscript>ICE</noscript>'],
    ['template', '<template>ICE</template>'],
    ['textarea', '<textarea>ICE</textarea>'],
    ['select', '<select><option>ICE</option></select>'],
    ['code', '<code>ICE</code>'],
    ['pre', '<pre>ICE</pre>'],
    ['svg', '<svg><text>ICE</text></svg>'],
    ['an editable element', '<div contenteditable>ICE</div>'],
    ['a hidden element', '<div hidden>ICE</div>'],
    ['what is hidden from assistive technology', '<div aria-hidden="true"><p>ICE</p></div>'],
    ['a closed dialog', '<dialog>ICE</dialog>'],
  ])('leaves out %s', (_, html) => {
    expect(textsOf(`<p>before</p>${html}<p>after</p>`)).toEqual(['before', 'after']);
  });

  it('reads an element that says it is not editable', () => {
    expect(textsOf('<p contenteditable="false">ICE</p>')).toEqual(['ICE']);
  });

  it('names the element, the language in force and headings', () => {
    document.body.innerHTML =
      '<section lang="de"><h2><a><span>Eis</span></a></h2><p lang="en">Ice</p><p lang="">?</p></section>';
    expect(blocksOf().map(({ element, lang, kind }) => [element.localName, lang, kind])).toEqual([
      ['h2', 'de', 'heading'],
      ['p', 'en', 'text'],
      ['p', null, 'text'],
    ]);
  });

  it('takes the language of inline elements around a block', () => {
    document.body.innerHTML = '<x-story lang="es"><p>Hielo</p></x-story><p>Ice</p>';
    expect(blocksOf().map(({ lang }) => lang)).toEqual(['es', null]);
  });

  it('takes language and heading from above the root that it is given', () => {
    document.body.innerHTML = '<div lang="es" role="heading"><p>Hielo</p></div>';
    const paragraph = document.querySelector('p');
    expect(blocksOf(paragraph!)[0]).toMatchObject({ lang: 'es', kind: 'heading' });
  });

  it('reads only the own text of the root where asked', () => {
    document.body.innerHTML = '<div>one <b>two</b><p>three</p>four</div>';
    const own = [...readBlocks(document.querySelector('div')!, tagFlow, { extent: 'own' })];
    expect(own.map((block) => block?.text)).toEqual(['one two', 'four']);
  });
});

describe('shadow roots', () => {
  it('reads open roots, with slotted text where the slot stands', () => {
    document.body.innerHTML = '<p>Mr <x-name>Palantir</x-name> spoke</p>';
    const host = document.querySelector('x-name')!;
    host.attachShadow({ mode: 'open' }).innerHTML = '<b>at </b><slot></slot>';
    expect(blocksOf().map((block) => block.text)).toEqual(['Mr at Palantir spoke']);
  });

  it('reads the fallback of an empty slot and leaves closed roots alone', () => {
    document.body.innerHTML = '<x-open></x-open><x-closed></x-closed>';
    document.querySelector('x-open')!.attachShadow({ mode: 'open' }).innerHTML =
      '<p><slot>ICE</slot></p>';
    document.querySelector('x-closed')!.attachShadow({ mode: 'closed' }).innerHTML = '<p>AWS</p>';
    expect(blocksOf().map((block) => block.text)).toEqual(['ICE']);
  });

  it('gives no range across the border of a root', () => {
    document.body.innerHTML = '<p>Palan<x-end></x-end></p>';
    document.querySelector('x-end')!.attachShadow({ mode: 'open' }).textContent = 'tir';
    const [block] = blocksOf();
    expect(block?.text).toBe('Palantir');
    expect(rangeOf(block!, 0, 8)).toBeNull();
  });
});

describe('characters that do not count', () => {
  it.each([
    ['white space is collapsed', 'a \n\t b', 'a b'],
    ['other spaces become plain', 'ICE\u00a0agents\u2009now', 'ICE agents now'],
    ['soft hyphens vanish', 'Palan\u00adtir', 'Palantir'],
    ['zero-width characters vanish', 'Pa\u200blan\u200ct\u200dir\ufeff', 'Palantir'],
    ['marks of direction vanish', '\u200ePalantir\u200f \u2066x\u2069', 'Palantir x'],
    ['spaces around what vanishes are one', 'a \u200b\ufeff b', 'a b'],
    ['variation selectors vanish', 'AWS\ufe0e \u2601\ufe0f', 'AWS \u2601'],
    ['ligatures are taken apart', 'o\ufb03cer', 'officer'],
    ['letters of full width are plain', '\uff29\uff23\uff25', 'ICE'],
    ['accents join their letter', 'Inmigracio\u0301n', 'Inmigraci\u00f3n'],
    ['the letters of mathematics are plain', '\u{1d5dc}\u{1d5d6}\u{1d5d8}', 'ICE'],
    ['signs that stand for letters stay', 'AWS™ №', 'AWS™ №'],
  ])('%s', (_, text, expected) => {
    const paragraph = document.body.appendChild(document.createElement('p'));
    paragraph.textContent = text;
    expect(blocksOf()[0]?.text).toBe(expected);
  });
});

const anyCharacter = fc.constantFrom(
  'a',
  'I',
  'C',
  'E',
  ' ',
  '\n',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\ufeff',
  '’',
  'é',
  '😀',
  '.',
  '\ufb01',
  '\uff29',
  'e\u0301',
  '\u{1d5dc}',
);
const fragment = fc.array(anyCharacter, { maxLength: 8 }).map((list) => list.join(''));

/** Fills the paragraph with the fragments, each alone or inside inline elements. */
function fill(paragraph: Element, parts: readonly (readonly [string, number])[]): void {
  for (const [text, depth] of parts) {
    let place = paragraph;
    for (let at = 0; at < depth; at++) {
      place = place.appendChild(document.createElement(at % 2 ? 'i' : 'a'));
    }
    place.append(document.createTextNode(text));
  }
}

describe('for any text', () => {
  const parts = fc.array(fc.tuple(fragment, fc.nat({ max: 3 })), { maxLength: 12 });

  it('is the same however it is split into nodes and inline elements', () => {
    fc.assert(
      fc.property(parts, (split) => {
        const whole = document.createElement('p');
        whole.textContent = split.map(([text]) => text).join('');
        const pieces = document.createElement('p');
        fill(pieces, split);
        expect(blocksOf(pieces).map((block) => block.text)).toEqual(
          blocksOf(whole).map((block) => block.text),
        );
      }),
    );
  });

  it('has an offset in the page for each of its characters', () => {
    fc.assert(
      fc.property(parts, (split) => {
        const paragraph = document.createElement('p');
        fill(paragraph, split);
        for (const block of blocksOf(paragraph)) {
          for (let at = 0; at < block.text.length; at++) {
            expect(shownAt(block, at)).toContain(block.text[at]);
          }
        }
      }),
    );
  });

  it('has places in the page that never go back', () => {
    fc.assert(
      fc.property(parts, (split) => {
        const paragraph = document.createElement('p');
        fill(paragraph, split);
        for (const { text, pieces } of blocksOf(paragraph)) {
          const range = document.createRange();
          for (let at = 0; at < text.length; at++) {
            const [start, end] = [pointAt(pieces, at)!, pointAfter(pieces, at + 1)!];
            range.setStart(start.node, start.offset);
            range.setEnd(end.node, end.offset);
            expect(range.startContainer).toBe(start.node);
            expect(range.startOffset).toBe(start.offset);
          }
        }
      }),
    );
  });
});

/** What the page has where a character of the block's text came from, in plain letters. */
function shownAt({ pieces }: TextBlock, at: number): string {
  const [start, end] = [pointAt(pieces, at)!, pointAfter(pieces, at + 1)!];
  const found = start.node.data.slice(start.offset, end.offset);
  return /\s/.test(found) ? ' ' : found.normalize('NFKC');
}

describe('ranges', () => {
  it('cover the same text in the page', () => {
    document.body.innerHTML = '<p>The \n <a>Palan\u00ad<b>tir</b></a> contract</p>';
    const [block] = blocksOf();
    const start = block!.text.indexOf('Palantir');
    expect(rangeOf(block!, start, start + 8)?.toString()).toBe('Palan\u00adtir');
  });

  it('take in the whole letter where it has another shape in the page', () => {
    document.body.innerHTML = '<p>\u{1d5d4}\u{1d5ea}\u{1d5e6} o\ufb03ce o\u0301</p>';
    const [block] = blocksOf();
    expect(block?.text).toBe('AWS office \u00f3');
    const shown = (part: string) => {
      const start = block!.text.indexOf(part);
      return rangeOf(block!, start, start + part.length)?.toString();
    };
    expect(shown('AWS')).toBe('\u{1d5d4}\u{1d5ea}\u{1d5e6}');
    expect(shown('fic')).toBe('\ufb03c');
    expect(shown('\u00f3')).toBe('o\u0301');
  });

  it('run over a line break', () => {
    document.body.innerHTML = '<p>Amazon<br>\n Web <i>Services</i></p>';
    const [block] = blocksOf();
    expect(block?.text).toBe('Amazon\nWeb Services');
    const range = rangeOf(block!, 0, block!.text.length);
    expect(range?.toString().replace(/\s+/g, ' ')).toBe('Amazon Web Services');
  });

  it('are null once the page has taken the text away or shortened it', () => {
    document.body.innerHTML = '<p>about <b>Palantir</b></p>';
    const [block] = blocksOf();
    const node = document.querySelector('b')!.firstChild as Text;
    node.data = 'P';
    expect(rangeOf(block!, 6, 14)).toBeNull();
    node.parentElement!.remove();
    expect(rangeOf(block!, 6, 14)).toBeNull();
  });
});

describe('extreme pages', () => {
  it('asks each of many nested elements for what it is, not those around it again', () => {
    const asked = (depth: number) => {
      const { document: parsed } = parseHTML('<html><body></body></html>');
      let questions = 0;
      let place: Element = parsed.body;
      for (let at = 0; at < depth; at++) {
        place = place.appendChild(parsed.createElement('div'));
        place.append('ICE');
        const getAttribute = () => (questions++, null);
        Object.defineProperty(place, 'getAttribute', { value: getAttribute });
      }
      const countingFlow = (element: Element) => (questions++, tagFlow(element));
      expect([...readBlocks(parsed.body, countingFlow)].filter(Boolean)).toHaveLength(depth);
      return questions;
    };
    const [some, more] = [asked(500), asked(2_000)];
    expect(more / some).toBeLessThan(4.4);
  });

  it('cuts a giant text between words and loses none of it', () => {
    const paragraph = document.body.appendChild(document.createElement('p'));
    const text = 'word '.repeat(60_000).trim();
    paragraph.textContent = text;
    const blocks = blocksOf();
    expect(blocks.every((block) => block.text.length < LONGEST_BLOCK + 10_000)).toBe(true);
    expect(blocks.map((block) => block.text).join(' ')).toBe(text);
  });

  it('reads a giant text without a space, and one that is nothing but space', () => {
    const paragraph = document.body.appendChild(document.createElement('p'));
    paragraph.textContent = 'x'.repeat(1_000_000);
    expect(blocksOf().reduce((sum, block) => sum + block.text.length, 0)).toBe(1_000_000);
    paragraph.textContent = ' \u200b\n'.repeat(500_000);
    expect(blocksOf()).toEqual([]);
  });

  it('follows deep nesting without recursion and pauses on the way', () => {
    const { document: parsed } = parseHTML('<html><body></body></html>');
    let place: Element = parsed.body;
    for (let depth = 0; depth < 10_000; depth++) {
      place = place.appendChild(parsed.createElement('span'));
    }
    place.textContent = 'Palantir';
    const steps = [...readBlocks(parsed.body, tagFlow)];
    expect(steps.filter((step) => step !== null).map((block) => block.text)).toEqual(['Palantir']);
    expect(steps.filter((step) => step === null).length).toBeGreaterThan(30);
  });
});
