import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';

const drawn: Element[] = [];

afterEach(() => {
  for (const root of drawn.splice(0)) {
    render(null, root);
    root.remove();
  }
});

/** Draws into a fresh element of the document, which the end of the test removes. */
export function draw(view: ComponentChild): HTMLElement {
  const root = document.createElement('div');
  document.body.append(root);
  drawn.push(root);
  redraw(root, view);
  return root;
}

export function redraw(root: Element, view: ComponentChild): void {
  void act(() => render(view, root));
}

/** What a person reads, with white space as it is seen. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The only element that matches and whose text or label contains `words`. */
export function find(root: ParentNode, selector: string, words = ''): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>(selector)].filter((element) =>
    `${textOf(element)} ${element.getAttribute('aria-label') ?? ''}`.includes(words),
  );
  const [only] = found;
  if (only === undefined || found.length > 1) {
    throw new Error(`${found.length} × ${selector} with “${words}”`);
  }
  return only;
}

/** The same, as an element of the given class. */
export function findA<T extends HTMLElement>(
  type: new () => T,
  root: ParentNode,
  selector: string,
  words = '',
): T {
  const found = find(root, selector, words);
  if (!(found instanceof type)) throw new Error(`${selector} is no ${type.name}`);
  return found;
}

export function click(root: ParentNode, selector: string, words = ''): void {
  void act(() => find(root, selector, words).click());
}
