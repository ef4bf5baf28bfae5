import { render } from 'preact';
import { CardView } from './CardView.tsx';
import type { CardProps } from './card-props.ts';

export interface MountedCard {
  update(props: CardProps): void;
  /** Moves focus to the card's heading, so that a screen reader reads the card from its start. */
  focus(): void;
  unmount(): void;
}

/**
 * Draws a card into `container`, which needs the rules of `card.css` in its tree and nothing else.
 * The container's content belongs to the card until `unmount`.
 */
export function mountCard(container: Element | ShadowRoot, props: CardProps): MountedCard {
  const update = (next: CardProps): void => render(<CardView {...next} />, container);
  update(props);
  return {
    update,
    focus: () => container.querySelector<HTMLElement>('[data-first-focus]')?.focus(),
    unmount: () => render(null, container),
  };
}
