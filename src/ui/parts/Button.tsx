import type { ComponentChildren, JSX } from 'preact';

interface ButtonProps {
  readonly look?: 'plain' | 'main' | 'link';
  /** Accessible name, where the content is a sign only. */
  readonly label?: string;
  readonly hint?: string | undefined;
  readonly expanded?: boolean;
  readonly pressed?: boolean;
  /** Id of what it opens, while that is there. */
  readonly controls?: string | undefined;
  /** Id of a text that says what it is about. */
  readonly describedBy?: string | undefined;
  /** Stays reachable by keyboard, but does nothing. */
  readonly busy?: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

/** A button of the one shape that all have. */
export function Button(props: ButtonProps): JSX.Element {
  const { look, label, hint, expanded, pressed, controls, busy = false, onClick, children } = props;
  return (
    <button
      type="button"
      class="button"
      data-look={look}
      aria-label={label}
      title={hint}
      aria-expanded={expanded}
      aria-pressed={pressed}
      aria-controls={controls}
      aria-describedby={props.describedBy}
      aria-disabled={busy || undefined}
      onClick={() => {
        if (!busy) onClick();
      }}
    >
      {children}
    </button>
  );
}
