import { render, type JSX } from 'preact';
import { useState } from 'preact/hooks';

/**
 * Draws one view after the other into a container. The root stays the same: with a root of its own
 * for each drawing, Preact 11 counts the ids of `useId` from the beginning again, so that two fields
 * can come to have one.
 */
export function drawingIn(container: HTMLElement): (view: JSX.Element) => void {
  let show: ((view: JSX.Element) => void) | null = null;
  function Root({ first }: { readonly first: JSX.Element }): JSX.Element {
    const [view, setView] = useState(first);
    show = setView;
    return view;
  }
  return (view) => {
    if (show === null) render(<Root first={view} />, container);
    else show(view);
  };
}
