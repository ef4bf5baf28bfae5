import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { scrollerOf } from './scroller.ts';

/** What is known of a list that is drawn in part. Distances are px from the list's beginning. */
export interface ListView {
  readonly heights: ReadonlyMap<string, number>;
  /** What of it is in the window, in steps of some lines. */
  readonly from: number;
  readonly to: number;
  /** The item that holds the focus. */
  readonly focused: string | null;
  /** The item that is to stay where it was in the window, when other items take their real height. */
  readonly anchor: Anchor | null;
}

interface Anchor {
  readonly key: string;
  /** Px from the window's upper edge. */
  readonly y: number;
}

const STEP = 200;

/** Follows where the list is in the window, which item has the focus and how high its items are. */
export function useListWindow(listRef: RefObject<HTMLElement | null>): ListView {
  const [view, setView] = useState<ListView>(() => ({
    heights: new Map(),
    from: 0,
    to: innerHeight,
    focused: null,
    anchor: null,
  }));
  useLayoutEffect(() => {
    const list = listRef.current;
    return list === null ? undefined : followList(list, setView);
  }, [listRef]);

  useLayoutEffect(() => {
    const list = listRef.current;
    if (list === null || view.anchor === null) return;
    const { key, y } = view.anchor;
    const item = itemsOf(list).find(({ dataset }) => dataset['key'] === key);
    if (item === undefined) return;
    const moved = item.getBoundingClientRect().top - y;
    if (Math.abs(moved) >= 1) scrollerOf(list).scrollBy(0, moved);
  }, [listRef, view.anchor]);
  return view;
}

type Change = (change: (before: ListView) => ListView) => void;

function followList(list: HTMLElement, change: Change): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let frame = 0;
  const look = (): void => {
    const { top } = list.getBoundingClientRect();
    const from = Math.floor(-top / STEP) * STEP;
    const to = Math.ceil((innerHeight - top) / STEP) * STEP;
    change((view) => (view.from === from && view.to === to ? view : { ...view, from, to }));
  };
  const onMove = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };
  // What the focus goes to must not be taken away before it arrives there.
  const onFocus = ({ type, target, relatedTarget }: FocusEvent): void => {
    const holder = type === 'focusin' ? target : relatedTarget;
    const focused = itemWith(list, holder instanceof Node ? holder : null)?.dataset['key'] ?? null;
    change((view) => (view.focused === focused ? view : { ...view, focused }));
  };
  // Whatever scrolls, the list's place in the window is what counts.
  document.addEventListener('scroll', onMove, { capture: true, passive: true, signal });
  addEventListener('resize', onMove, { signal });
  list.addEventListener('focusin', onFocus, { signal });
  list.addEventListener('focusout', onFocus, { signal });
  const stopSizes = followSizes(list, change, look);
  look();
  return () => {
    stop.abort();
    stopSizes();
    cancelAnimationFrame(frame);
  };
}

/** Measures each item as it is drawn and whenever it changes. */
function followSizes(list: HTMLElement, change: Change, look: () => void): () => void {
  let width = list.clientWidth;
  const sizes = new ResizeObserver(() => {
    const isOther = list.clientWidth !== width;
    width = list.clientWidth;
    const anchor = anchorOf(list);
    const items = itemsOf(list);
    change((view) => withHeights(view, items, isOther, anchor));
    look();
  });
  const observed = new WeakSet<Element>();
  const observeItems = (): void => {
    for (const item of itemsOf(list)) {
      if (observed.has(item)) continue;
      observed.add(item);
      sizes.observe(item);
    }
  };
  const drawing = new MutationObserver(observeItems);
  drawing.observe(list, { childList: true });
  sizes.observe(list);
  observeItems();
  return () => {
    drawing.disconnect();
    sizes.disconnect();
  };
}

/** With the heights of drawn items; `anew` forgets those of a list that had another width. */
function withHeights(
  view: ListView,
  items: readonly HTMLElement[],
  anew: boolean,
  anchor: Anchor | null,
): ListView {
  const heights = new Map(anew ? [] : view.heights);
  let changed = anew;
  for (const item of items) {
    const { height } = item.getBoundingClientRect();
    const key = item.dataset['key'];
    if (key === undefined || height === 0) continue;
    if (Math.abs((heights.get(key) ?? 0) - height) >= 0.5) changed = true;
    heights.set(key, height);
  }
  return changed ? { ...view, heights, anchor } : view;
}

/** The item with the focus while it is in the window, or else the uppermost that is; none at the list's top. */
function anchorOf(list: HTMLElement): Anchor | null {
  if (list.getBoundingClientRect().top >= 0) return null;
  const focused = itemWith(list, document.activeElement);
  const item = focused !== null && inWindow(focused) ? focused : itemsOf(list).find(inWindow);
  const key = item?.dataset['key'];
  return item === undefined || key === undefined
    ? null
    : { key, y: item.getBoundingClientRect().top };
}

function inWindow(item: HTMLElement): boolean {
  const { top, bottom } = item.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function itemWith(list: HTMLElement, node: Node | null): HTMLElement | null {
  return itemsOf(list).find((item) => item.contains(node)) ?? null;
}

function itemsOf(list: HTMLElement): readonly HTMLElement[] {
  return [...list.children].filter((item) => item instanceof HTMLElement);
}
