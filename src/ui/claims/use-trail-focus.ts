import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Reveal } from '../parts/VirtualList.tsx';
import { type ClaimsPlace, type ClaimsTrail, stepBack, stepForward, visit } from './trail.ts';

/** Moves along the trail. What was left for another place has the focus again on the way back. */
export interface TrailMoves {
  readonly go: (place: ClaimsPlace) => void;
  readonly back: () => void;
  readonly forward: () => void;
  /** What had the focus when the present place was left; null on a first visit. */
  readonly returned: Reveal | null;
}

/** What can be returned to carries its key in `data-return`. */
const RETURN = 'data-return';

/** Follows a trail with the focus: to the heading of a new place, to where one was in an old one. */
export function useTrailFocus(
  rootRef: RefObject<HTMLElement | null>,
  trail: ClaimsTrail,
  onTrail: (trail: ClaimsTrail) => void,
): TrailMoves {
  const leftRef = useRef(new Map<number, string>());
  const depth = trail.before.length;
  const shownRef = useRef<number | null>(null);
  const [returned, setReturned] = useState<Reveal | null>(null);

  useLayoutEffect(() => {
    const shown = shownRef.current;
    shownRef.current = depth;
    // A view that is drawn anew takes the focus only where it was lost with what led here.
    if (shown === null ? depth === 0 || hasFocus() : shown === depth) return;
    const key = returned?.key ?? null;
    const target =
      (key === null ? null : byKey(rootRef.current, key)) ??
      rootRef.current?.querySelector<HTMLElement>('h2[tabindex]');
    target?.focus({ preventScroll: key === null });
    if (key === null) rootRef.current?.scrollIntoView({ block: 'start' });
  }, [depth, returned, rootRef]);

  const move = (to: ClaimsTrail, isReturn: boolean): void => {
    const left = document.activeElement?.closest(`[${RETURN}]`)?.getAttribute(RETURN);
    if (left === null || left === undefined) leftRef.current.delete(depth);
    else leftRef.current.set(depth, left);
    const key = isReturn ? leftRef.current.get(to.before.length) : undefined;
    setReturned(key === undefined ? null : { key, focus: true });
    onTrail(to);
  };
  // Alt and an arrow are what browsers step with; a panel has no such steps of its own.
  useEffect(() => {
    const root = rootRef.current;
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'ArrowLeft') move(stepBack(trail), true);
      else if (event.key === 'ArrowRight') move(stepForward(trail), true);
      else return;
      event.preventDefault();
    };
    root?.addEventListener('keydown', onKey);
    return () => root?.removeEventListener('keydown', onKey);
  });
  return {
    go: (place) => move(visit(trail, place), false),
    back: () => move(stepBack(trail), true),
    forward: () => move(stepForward(trail), true),
    returned,
  };
}

function hasFocus(): boolean {
  return document.activeElement !== null && document.activeElement !== document.body;
}

function byKey(root: HTMLElement | null, key: string): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[${RETURN}="${CSS.escape(key)}"]`) ?? null;
}
