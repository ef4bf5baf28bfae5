import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { candidateTexts } from '../../../src/page/candidate-texts.ts';
import { textRuns } from '../../../src/page/text-runs.ts';

afterEach(() => document.body.replaceChildren());

const NAME = /Palantir/;
const lookout = {
  glance: (text: string) => NAME.test(text),
  mayHold: (text: string) => NAME.test(text),
};

function candidates(glance = lookout.glance): ReadonlySet<Text> {
  const texts = [...candidateTexts(document.body, { ...lookout, glance })];
  return new Set(texts.filter((text) => text !== null));
}

const found = (): readonly string[] => [...candidates()].map((text) => text.data);

const runs = (glance: (text: string) => boolean) =>
  [...textRuns(document.body, glance)].filter((run) => run !== null);

describe('the runs of a page’s text', () => {
  it('are none where a first look finds nothing, whatever code there is', () => {
    document.body.innerHTML = '<p>One</p><script type="x">Palantir</script><p>Two</p>'.repeat(20);
    expect(runs(lookout.glance)).toEqual([]);
  });

  it('give a name wherever it stands, and little else of a long page', () => {
    for (const at of [0, 1, 3, 4, 5, 50, 98, 99]) {
      document.body.innerHTML = Array.from({ length: 100 }, (_, paragraph) =>
        paragraph === at ? '<p>Of Palantir.</p>' : '<p>Of others.</p>',
      ).join('');
      expect(found()).toEqual(['Of Palantir.']);
      expect(runs(lookout.glance)).toHaveLength(1);
    }
  });

  it('keep a name together that is spread over elements and code', () => {
    const letters = 'Palantir'
      .split('')
      .map((letter) => `<b>${letter}</b><script></script>`)
      .join('');
    document.body.innerHTML = `<h1>${'<i>x</i>'.repeat(40)} ${letters}</h1>`;
    expect(found().join('')).toContain('Palantir');
  });

  it('give names with letters that are not seen, or in another shape', () => {
    document.body.innerHTML = '<p>Palan\u00adtir</p><p>Ｐalantir</p>';
    expect(found()).toEqual(['Palan\u00adtir', 'Ｐalantir']);
  });

  it('look at a long text in parts, and miss nothing where these meet', () => {
    for (const at of [65_530, 65_536, 131_070, 199_000]) {
      document.body.textContent = `${'x '.repeat(at / 2)}Palantir${' y'.repeat((200_000 - at) / 2)}`;
      expect(runs(lookout.glance)).toHaveLength(1);
    }
  });

  it('go on where the page takes away what they are cut at', () => {
    document.body.innerHTML = `${'<p>Of others.</p>'.repeat(200)}<p>Of Palantir.</p>`;
    const texts: string[] = [];
    for (const text of candidateTexts(document.body, lookout)) {
      if (text) texts.push(text.data);
      else document.querySelectorAll('p:nth-child(4n)').forEach((each) => each.remove());
    }
    expect(texts).toEqual(['Of Palantir.']);
  });

  it('hold every text that a walk over the nodes finds', () => {
    const tag = fc.constantFrom('p', 'div', 'span', 'li', 'b', 'section');
    const part = fc.constantFrom('Palantir', 'Pal', 'antir', ' ', 'of ', '.');
    const node = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        part,
        fc
          .tuple(tag, fc.array(tie('node'), { maxLength: 5 }))
          .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
      ),
    })).node;
    fc.assert(
      fc.property(fc.array(node, { maxLength: 12 }), (nodes) => {
        document.body.innerHTML = nodes.join('');
        const everywhere = candidates(() => true);
        expect(candidates()).toEqual(everywhere);
      }),
      { numRuns: 150 },
    );
  });
});
