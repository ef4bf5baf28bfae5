import type { PageState } from '../../../src/platform/protocol.ts';

/** The state of a page at paper.example as its script would answer, with changes. */
export function pageState(change: Partial<PageState> = {}): PageState {
  return {
    status: { kind: 'running' },
    site: 'paper.example',
    address: 'https://paper.example/a',
    pageKind: 'news-article',
    title: null,
    counts: {},
    position: null,
    leftAlone: [],
    reading: false,
    undone: null,
    spent: 0,
    ...change,
  };
}

/** The element of this selector whose text holds `text`; throws where there is none. */
export function pick(selector: string, text: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find((element) =>
    element.textContent.includes(text),
  );
  if (found === undefined) throw new Error(`no ${selector} with "${text}"`);
  return found;
}
