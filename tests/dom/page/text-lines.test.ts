import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { linesAfter, linesOf } from '../../../src/page/text-lines.ts';

function bodyOf(html: string): HTMLElement {
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body;
}

describe('the lines of an element', () => {
  it('end at blocks and line breaks, not at inline elements', () => {
    const body = bodyOf('<div>By <a>Ana</a> <b>Ruiz</b><br>Editor</div><p>3 May</p> 9:10');
    expect(linesOf(body, 'touching', 1000)).toEqual(['By Ana Ruiz', 'Editor', '3 May', '9:10']);
  });

  it('keep names and roles apart whose elements touch', () => {
    const body = bodyOf('<a>Ana Ruiz</a><span>CEO</span><span>@anaruiz</span>');
    expect(linesOf(body, 'apart', 1000)).toEqual(['Ana Ruiz', 'CEO', '@anaruiz']);
    expect(linesOf(body, 'touching', 1000)).toEqual(['Ana RuizCEO@anaruiz']);
  });

  it('keep punctuation beside the name that it follows', () => {
    const body = bodyOf('<a>Ana Ruiz</a><span>, </span><a>John Doe</a>');
    expect(linesOf(body, 'apart', 1000)).toEqual(['Ana Ruiz, John Doe']);
  });

  it('leave out scripts, styles and pictures', () => {
    const body = bodyOf('A<script>1</script> <style>p{}</style><svg><title>x</title></svg>B');
    expect(linesOf(body, 'apart', 1000).join(' ')).toBe('A B');
  });

  it('stop at the length asked for', () => {
    const body = bodyOf(`<p>${'word '.repeat(1000)}</p><p>more</p>`);
    expect(linesOf(body, 'touching', 50).join('').length).toBeLessThanOrEqual(50);
  });

  it('bear elements nested a hundred thousand deep', () => {
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    let inner: Element = document.body;
    for (let at = 0; at < 100_000; at++) {
      const next = document.createElement('span');
      inner.append(next);
      inner = next;
    }
    inner.textContent = 'deep';
    expect(linesOf(document.body, 'touching', 100)).toEqual(['deep']);
  });

  it('hold the letters of the text and nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ tag: fc.constantFrom('p', 'b', 'a'), text: fc.string() })),
        (parts) => {
          const body = bodyOf('');
          for (const { tag, text } of parts) {
            const element = body.ownerDocument.createElement(tag);
            element.textContent = text;
            body.append(element);
          }
          const letters = (text: string) => text.replace(/\s/g, '');
          expect(letters(linesOf(body, 'apart', 1e6).join(''))).toBe(
            letters(parts.map(({ text }) => text).join('')),
          );
        },
      ),
    );
  });
});

describe('the lines after an element', () => {
  it('begin where it ends, whatever holds it', () => {
    const body = bodyOf(
      '<p>before</p><header><div><h1>Head <i>line</i></h1></div><p>By Ana Ruiz</p></header><p>Text.</p>',
    );
    const heading = body.querySelector('h1');
    expect(heading && linesAfter(heading, body, 1000)).toEqual(['By Ana Ruiz', 'Text.']);
  });

  it('are none after the last', () => {
    const body = bodyOf('<p>before</p><h1>Headline</h1>');
    const heading = body.querySelector('h1');
    expect(heading && linesAfter(heading, body, 1000)).toEqual([]);
  });
});
