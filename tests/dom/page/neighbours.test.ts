import { afterEach, describe, expect, it } from 'vitest';
import { neighboursOf } from '../../../src/page/neighbours.ts';
import { tagFlow } from '../../../src/page/text-flow.ts';
import { readBlocks } from '../../../src/page/text-map.ts';

afterEach(() => document.body.replaceChildren());

function blocks() {
  return [...readBlocks(document.body, tagFlow)].filter((block) => block !== null);
}

async function neighbours(html: string, wanted: readonly number[]) {
  document.body.innerHTML = html;
  const all = blocks();
  const chosen = wanted.flatMap((at) => all[at] ?? []);
  return neighboursOf(document.body, chosen, tagFlow, new AbortController().signal);
}

describe('the neighbours of a block', () => {
  it('are the texts before and after it, whatever elements lie between', async () => {
    const html = '<h1>Title</h1><div><p>one</p></div><section>two<ul><li>three</ul></section>';
    expect(await neighbours(html, [1, 3])).toEqual([
      { before: 'Title', after: 'two' },
      { before: 'two', after: '' },
    ]);
  });

  it('are told apart for blocks with one text in one element', async () => {
    const html = '<p>same<br><br>between<br><br>same<br><br>end</p>';
    expect(await neighbours(html, [0, 2])).toEqual([
      { before: '', after: 'between' },
      { before: 'between', after: 'end' },
    ]);
  });

  it('are cut where they are nearest to it', async () => {
    const long = `${'a'.repeat(400)}b`;
    const [found] = await neighbours(`<p>${long}</p><p>x</p><p>${long}</p>`, [1]);
    expect(found?.before).toBe(`${'a'.repeat(299)}b`);
    expect(found?.after).toBe('a'.repeat(300));
  });

  it('are empty for a block that the page does not have any more', async () => {
    document.body.innerHTML = '<p>one</p><p>two</p><p>three</p>';
    const [, two] = blocks();
    document.querySelectorAll('p')[1]?.remove();
    const { signal } = new AbortController();
    expect(await neighboursOf(document.body, two ? [two] : [], tagFlow, signal)).toEqual([
      { before: '', after: '' },
    ]);
  });
});
