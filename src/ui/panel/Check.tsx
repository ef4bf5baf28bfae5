import type { ComponentChildren, JSX } from 'preact';

interface CheckProps {
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onChange: (checked: boolean) => void;
  /** The label. */
  readonly children: ComponentChildren;
}

/** A box to tick, with its label. */
export function Check({ checked, disabled, onChange, children }: CheckProps): JSX.Element {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
