/** What is drawn of a list that draws only what is looked at. */
export interface DrawnList {
  readonly items: number;
  /** Elements of the whole page. */
  readonly elements: number;
  /** Places of the items in view, from 1. */
  readonly inView: readonly number[];
  /** The widest gap or overlap between neighbours in view, in CSS pixels. */
  readonly gap: number;
}

/** Runs in the page. */
export function drawnList(): DrawnList {
  const items = [...document.querySelectorAll('.virtual-list > li')];
  const inView = items.filter((item) => {
    const { top, bottom } = item.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  const gaps = inView.slice(1).map((item, at) => {
    const before = inView[at]?.getBoundingClientRect().bottom ?? 0;
    return Math.abs(item.getBoundingClientRect().top - before);
  });
  return {
    items: items.length,
    elements: document.querySelectorAll('*').length,
    inView: inView.map((item) => Number(item.getAttribute('aria-posinset'))),
    gap: Math.max(0, ...gaps),
  };
}
