import type { ComponentChildren, JSX } from 'preact';

interface QuietLineProps {
  readonly id?: string | undefined;
  /** Announced when it appears. */
  readonly live?: boolean;
  readonly children: ComponentChildren;
}

/** A small line about something else: a hint, a state, a date. */
export function QuietLine({ id, live = false, children }: QuietLineProps): JSX.Element {
  return (
    <p class="quiet" id={id} role={live ? 'status' : undefined}>
      {children}
    </p>
  );
}
