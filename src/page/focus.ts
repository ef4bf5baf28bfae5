/** Gives focus and selection back exactly as they were when it was made. */
export type GiveBack = () => void;

/**
 * Remembers what has the focus and what is selected. Giving back does not scroll, and does nothing
 * where the page has taken the focused element away meanwhile.
 */
export function rememberFocus(document: Document): GiveBack {
  const focused = deepActive(document);
  const selection = document.getSelection();
  const kept = selection && {
    anchor: selection.anchorNode,
    anchorOffset: selection.anchorOffset,
    focus: selection.focusNode,
    focusOffset: selection.focusOffset,
  };
  return () => {
    if (focused && focused !== document.body && focused.isConnected) {
      focused.focus({ preventScroll: true });
    } else {
      deepActive(document)?.blur();
    }
    if (!selection || !kept) return;
    if (!kept.anchor || !kept.focus) selection.removeAllRanges();
    else if (isSame(selection, kept)) return;
    else if (kept.anchor.isConnected && kept.focus.isConnected) {
      try {
        selection.setBaseAndExtent(kept.anchor, kept.anchorOffset, kept.focus, kept.focusOffset);
      } catch {
        // The page has shortened the selected text: there is nothing left to give back.
      }
    }
  };
}

interface Kept {
  readonly anchor: Node | null;
  readonly anchorOffset: number;
  readonly focus: Node | null;
  readonly focusOffset: number;
}

function isSame(selection: Selection, kept: Kept): boolean {
  return (
    selection.anchorNode === kept.anchor &&
    selection.anchorOffset === kept.anchorOffset &&
    selection.focusNode === kept.focus &&
    selection.focusOffset === kept.focusOffset
  );
}

/** The focused element, looked for through open shadow roots. */
function deepActive(document: Document): HTMLElement | SVGElement | null {
  let active: Element | null = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement || active instanceof SVGElement ? active : null;
}
