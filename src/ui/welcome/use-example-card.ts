import { useEffect, useRef, useState } from 'preact/hooks';
import type { Segment } from './segments.ts';

export type MentionSegment = Extract<Segment, { kind: 'mention' }>;

/** The card that is open in the example, and where it stands in the figure, in px. */
export interface OpenCard {
  readonly index: number;
  readonly segment: MentionSegment;
  readonly pinned: boolean;
  readonly top: number;
  readonly start: number;
}

export interface ExampleCard {
  readonly open: OpenCard | null;
  /** The pointer came onto a mark; the card opens when it rests there. */
  readonly rest: (mark: HTMLElement, segment: MentionSegment, index: number) => void;
  /** A press or Enter: opens at once, stays, and takes focus. */
  readonly press: (mark: HTMLElement, segment: MentionSegment, index: number) => void;
  readonly leave: () => void;
  /** The pointer reached the card. */
  readonly stay: () => void;
  readonly pin: (pinned: boolean) => void;
  readonly close: () => void;
}

/** How long a card stays when the pointer has left, in milliseconds; as in pages. */
const GRACE = 250;
const CARD_WIDTH = 400;

/** Opens and closes the example's card as the reader in a page does. `dwell` is in milliseconds. */
export function useExampleCard(
  dwell: number,
  figureRef: { readonly current: HTMLElement | null },
): ExampleCard {
  const [open, setOpen] = useState<OpenCard | null>(null);
  const markRef = useRef<HTMLElement | null>(null);
  const timerRef = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const stay = (): void => clearTimeout(timerRef.current);
  const later = (wait: number, act: () => void): void => {
    stay();
    timerRef.current = setTimeout(act, wait);
  };
  const show = (mark: HTMLElement, segment: MentionSegment, index: number, pinned: boolean) => {
    stay();
    markRef.current = mark;
    setOpen({ index, segment, pinned, ...placeBelow(mark, figureRef.current) });
  };
  const close = (): void => {
    stay();
    const card = figureRef.current?.querySelector('.card');
    const hadFocus = card?.contains(document.activeElement) === true;
    setOpen(null);
    if (hadFocus) markRef.current?.focus();
  };

  useEffect(() => stay, []);
  useEffect(() => {
    if (open === null) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  const pressed = open?.pinned === true ? open.index : null;
  useEffect(() => {
    if (pressed === null) return;
    figureRef.current?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
  }, [pressed, figureRef]);

  return {
    open,
    rest: (mark, segment, index) => {
      if (open?.pinned !== true) later(dwell, () => show(mark, segment, index, false));
    },
    press: (mark, segment, index) => show(mark, segment, index, true),
    leave: () => {
      if (open?.pinned !== true) later(GRACE, close);
    },
    stay,
    pin: (pinned) => setOpen(open === null ? null : { ...open, pinned }),
    close,
  };
}

function placeBelow(
  mark: HTMLElement,
  figure: HTMLElement | null,
): { readonly top: number; readonly start: number } {
  if (figure === null) return { top: 0, start: 0 };
  const frame = figure.getBoundingClientRect();
  const rect = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const rtl = getComputedStyle(figure).direction === 'rtl';
  const start = rtl ? frame.right - rect.right : rect.left - frame.left;
  const room = Math.max(0, frame.width - CARD_WIDTH);
  return { top: rect.bottom - frame.top + 8, start: Math.min(Math.max(0, start), room) };
}
