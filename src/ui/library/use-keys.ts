import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Hears keys that are pressed anywhere inside of an element; for the keys of a part as a whole. */
export function useKeys<Root extends HTMLElement>(
  onKey: (event: KeyboardEvent) => void,
): RefObject<Root | null> {
  const rootRef = useRef<Root>(null);
  useLayoutEffect(() => {
    const root = rootRef.current;
    root?.addEventListener('keydown', onKey);
    return () => root?.removeEventListener('keydown', onKey);
  });
  return rootRef;
}
