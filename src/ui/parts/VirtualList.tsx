import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { placesToDraw, rangeBetween, topsOf, WHOLE } from './list-window.ts';
import { useListWindow } from './use-list-window.ts';

interface VirtualListProps<T> {
  readonly items: readonly T[];
  /** Names an item among the others, whatever its place. */
  readonly keyOf: (item: T) => string;
  /** Height that an item is taken to have until it was drawn, in px. */
  readonly estimate: number;
  /** Accessible name of the list. */
  readonly label: string;
  /** Item to bring into sight and into focus, each time that another value is given. */
  readonly reveal?: Reveal | null;
  /** Items are the rows of the table around it, whose first row is its heads. */
  readonly rows?: boolean;
  readonly children: (item: T, at: number) => ComponentChildren;
}

/** What a list is asked to bring into sight; a new object asks anew. */
export interface Reveal {
  readonly key: string;
  /** Focuses what can be pressed in the item first, or the item itself. */
  readonly focus: boolean;
}

/**
 * A list that draws only what is in sight or close to it, and whatever holds the focus. Items may be
 * of any height, which is measured once they are drawn; it scrolls with whatever it stands in.
 */
export function VirtualList<T>(props: VirtualListProps<T>): JSX.Element {
  const { items, keyOf, estimate, label, reveal = null, rows = false, children } = props;
  const listRef = useRef<HTMLUListElement & HTMLDivElement>(null);
  const view = useListWindow(listRef);
  // Long lists are not gone through with each frame of scrolling.
  const keys = useMemo(() => items.map(keyOf), [items, keyOf]);
  const whole = keys.length <= WHOLE;
  const tops = useMemo(
    () => topsOf(whole ? [] : keys, view.heights, estimate),
    [keys, whole, view.heights, estimate],
  );
  const held = [view.focused, reveal?.key].map((key) => (key ? keys.indexOf(key) : -1));
  const places = whole
    ? keys.map((_, at) => at)
    : placesToDraw(rangeBetween(tops, view.from, view.to), held, keys.length);

  const settlingRef = useRef<Reveal | null>(null);

  useLayoutEffect(() => {
    settlingRef.current = reveal;
    if (reveal !== null) revealItem(listRef.current, reveal);
  }, [reveal]);

  // Items around it may take another height after it was brought into sight.
  useLayoutEffect(() => {
    if (settlingRef.current !== null) bringInSight(itemOf(listRef.current, settlingRef.current));
  }, [view.heights]);

  // From then on the person says what is in sight.
  useLayoutEffect(() => {
    const stop = new AbortController();
    const settled = (): void => {
      settlingRef.current = null;
    };
    for (const act of ['wheel', 'pointerdown', 'touchstart', 'keydown']) {
      document.addEventListener(act, settled, {
        capture: true,
        passive: true,
        signal: stop.signal,
      });
    }
    return () => stop.abort();
  }, []);

  const [List, Item] = rows ? (['div', 'div'] as const) : (['ul', 'li'] as const);
  return (
    <List
      class="virtual-list"
      role={rows ? 'rowgroup' : undefined}
      aria-label={rows ? undefined : label}
      ref={listRef}
      data-windowed={whole ? undefined : ''}
      style={whole ? {} : { 'block-size': `${tops[items.length] ?? 0}px` }}
    >
      {places.map((at) => {
        const item = items[at];
        return item === undefined ? null : (
          <Item
            key={keys[at]}
            data-key={keys[at]}
            tabIndex={-1}
            {...(rows
              ? { role: 'row', 'aria-rowindex': at + 2 }
              : { 'aria-setsize': items.length, 'aria-posinset': at + 1 })}
            style={whole ? {} : { 'inset-block-start': `${tops[at] ?? 0}px` }}
          >
            {children(item, at)}
          </Item>
        );
      })}
    </List>
  );
}

function revealItem(list: HTMLElement | null, reveal: Reveal): void {
  const item = itemOf(list, reveal);
  if (reveal.focus) {
    const target = item?.querySelector<HTMLElement>('a[href], button, [tabindex="0"]') ?? item;
    target?.focus({ preventScroll: true });
  }
  // What has the focus may be higher than it was, so that it is brought into sight afterwards.
  bringInSight(item);
}

function itemOf(list: HTMLElement | null, { key }: Reveal): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`:scope > [data-key="${CSS.escape(key)}"]`) ?? null;
}

function bringInSight(item: HTMLElement | null): void {
  item?.scrollIntoView({ block: 'nearest' });
}
