import type { ComponentChildren, JSX } from 'preact';

interface SwitchProps {
  readonly on: boolean;
  readonly disabled?: boolean;
  /** Id of a text that explains the switch. */
  readonly describedBy?: string | undefined;
  readonly onChange: (on: boolean) => void;
  /** The label. */
  readonly children: ComponentChildren;
}

/** A switch with its label. It moves only when its owner says so: a refused change leaves it as it was. */
export function Switch(props: SwitchProps): JSX.Element {
  const { on, disabled = false, describedBy, onChange, children } = props;
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-describedby={describedBy}
      disabled={disabled}
      onClick={() => onChange(!on)}
    >
      <span>{children}</span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
