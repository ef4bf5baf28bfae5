import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { longestChecker } from '../../core/settings/settings.ts';
import { QuietLine } from '../parts/QuietLine.tsx';
import type { OptionsProps } from './options-props.ts';

/** The name that stands on worksheets. */
export function Checker({ settings, text, onChange }: OptionsProps): JSX.Element {
  const { options } = text;
  const id = useId();
  return (
    <section>
      <h2>{options.checking}</h2>
      <label class="checker" for={`${id}-name`}>
        {options.checker}
        <input
          id={`${id}-name`}
          class="field"
          type="text"
          maxLength={longestChecker}
          autocomplete="off"
          spellcheck={false}
          value={settings.checker}
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => onChange({ checker: currentTarget.value.trim() })}
        />
      </label>
      <QuietLine id={`${id}-hint`}>{options.checkerHint}</QuietLine>
    </section>
  );
}
