import { afterEach, expect, it } from 'vitest';
import { compareOrder, orderedIndex } from '../../../src/page/document-order.ts';

afterEach(() => document.body.replaceChildren());

it('orders nodes as they stand, with shadow roots where their hosts are', () => {
  document.body.innerHTML =
    '<p id="a"></p><x-host id="b"></x-host><div id="c"><i id="d"></i></div>';
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => document.getElementById(id)!);
  const root = b!.attachShadow({ mode: 'open' });
  root.innerHTML = '<u></u><x-inner></x-inner>';
  const inner = root.querySelector('x-inner')!.attachShadow({ mode: 'open' });
  inner.innerHTML = '<s></s>';
  const order = [a!, b!, root.querySelector('u')!, inner.querySelector('s')!, c!, d!];
  const mixed = [order[3]!, order[5]!, order[0]!, order[4]!, order[2]!, order[1]!];
  expect(mixed.toSorted(compareOrder)).toEqual(order);
});

it('finds the place of a node in an ordered list', () => {
  document.body.innerHTML = '<p></p><p></p><p></p><p></p>';
  const [first, second, third, fourth] = document.querySelectorAll('p');
  const list = [first!, second!, fourth!];
  expect(orderedIndex(list, third!, (node) => node)).toBe(2);
  expect(orderedIndex([], first!, (node: Node) => node)).toBe(0);
});
