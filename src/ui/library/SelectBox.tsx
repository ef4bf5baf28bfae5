import type { JSX } from 'preact';

interface SelectBoxProps {
  readonly checked: boolean;
  readonly label: string;
  /** `ranging`: with the shift key held. */
  readonly onChange: (ranging: boolean) => void;
}

/** A box that selects a row. The row itself is what Tab leads to, where Space does the same. */
export function SelectBox({ checked, label, onChange }: SelectBoxProps): JSX.Element {
  return (
    <label class="row-check check">
      <input
        type="checkbox"
        checked={checked}
        tabIndex={-1}
        aria-label={label}
        onClick={({ shiftKey }) => onChange(shiftKey)}
      />
    </label>
  );
}
