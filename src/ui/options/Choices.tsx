import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { QuietLine } from '../parts/QuietLine.tsx';

interface ChoicesProps<Value extends string> {
  readonly legend: string;
  readonly choices: readonly {
    readonly value: Value;
    readonly label: string;
    readonly hint?: string;
  }[];
  readonly chosen: Value;
  /** Why it cannot be changed; null where it can. */
  readonly locked?: string | null;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, as radio buttons under a legend. */
export function Choices<Value extends string>(props: ChoicesProps<Value>): JSX.Element {
  const { legend, choices, chosen, locked = null, onChoose } = props;
  const id = useId();
  return (
    <fieldset
      disabled={locked !== null}
      aria-describedby={locked === null ? undefined : `${id}-locked`}
    >
      <legend>{legend}</legend>
      {locked !== null && <QuietLine id={`${id}-locked`}>{locked}</QuietLine>}
      {choices.map(({ value, label, hint }) => (
        <label class="choice" key={value}>
          <input
            type="radio"
            name={id}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>
            {label}
            {hint !== undefined && <span class="quiet choice-hint">{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
