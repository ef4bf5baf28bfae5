import type { JSX } from 'preact';
import type { Settings } from '../../core/settings/settings.ts';
import { MarkedName } from '../parts/MarkedName.tsx';
import { Choices } from './Choices.tsx';
import type { OptionsProps } from './options-props.ts';

const STYLES = ['underline', 'background', 'none'] as const satisfies Settings['markStyle'][];
const DENSITIES = ['block', 'every', 'page'] as const satisfies Settings['density'][];

/** How mentions are marked, with a line that shows it, and how many of them. */
export function MarkChoices(props: OptionsProps): JSX.Element {
  const { settings, policy, entities, text, onChange } = props;
  const { options } = text;
  const locked = (field: 'markStyle' | 'density'): string | null =>
    field in policy.values ? options.setByOrganisation : null;
  const shown = entities.filter(({ id }) => !settings.entitiesOff.includes(id));
  return (
    <section>
      <h2>{options.marks}</h2>
      <p class="preview">
        <span class="sr-only">{options.previewLabel}: </span>
        {options.previewLead}{' '}
        {shown.map(({ id, name, appearance }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <MarkedName appearance={appearance} markStyle={settings.markStyle}>
              {name}
            </MarkedName>
          </span>
        ))}
        .
      </p>
      <Choices
        legend={options.markStyleLabel}
        choices={STYLES.map((value) => ({
          value,
          label: options.markStyle[value],
          hint: options.markStyleHint[value],
        }))}
        chosen={settings.markStyle}
        locked={locked('markStyle')}
        onChoose={(markStyle) => onChange({ markStyle })}
      />
      <Choices
        legend={options.densityLabel}
        choices={DENSITIES.map((value) => ({ value, label: options.density[value] }))}
        chosen={settings.density}
        locked={locked('density')}
        onChoose={(density) => onChange({ density })}
      />
    </section>
  );
}
