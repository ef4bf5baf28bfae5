import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { dwellLimits } from '../../core/settings/settings.ts';
import { Button } from '../parts/Button.tsx';
import { QuietLine } from '../parts/QuietLine.tsx';
import { Switch } from '../parts/Switch.tsx';
import type { OptionsProps } from './options-props.ts';

/** When a card opens, the number on the button, and where keys are changed. */
export function Behaviour(props: OptionsProps): JSX.Element {
  const { settings, policy, text, onChange, onKeys } = props;
  const { options } = text;
  const isBadgeLocked = 'badge' in policy.values;
  const id = useId();
  return (
    <section>
      <h2>{options.behaviour}</h2>
      <div class="dwell">
        <label for={`${id}-dwell`}>{options.dwell}</label>
        <input
          id={`${id}-dwell`}
          type="range"
          min={dwellLimits.least}
          max={dwellLimits.most}
          step={100}
          value={settings.dwell}
          aria-valuetext={options.dwellValue(settings.dwell)}
          aria-describedby={`${id}-dwell-hint`}
          onChange={({ currentTarget }) => onChange({ dwell: Number(currentTarget.value) })}
        />
        <output for={`${id}-dwell`}>{options.dwellValue(settings.dwell)}</output>
      </div>
      <QuietLine id={`${id}-dwell-hint`}>{options.dwellHint}</QuietLine>
      <div class="wide-switch">
        <Switch
          on={settings.badge}
          disabled={isBadgeLocked}
          describedBy={`${id}-badge`}
          onChange={(badge) => onChange({ badge })}
        >
          {options.badge}
        </Switch>
        <QuietLine id={`${id}-badge`}>
          {isBadgeLocked ? options.setByOrganisation : options.badgeHint}
        </QuietLine>
      </div>
      <div class="keys-line">
        {onKeys !== null && <Button onClick={onKeys}>{options.keysLink}</Button>}
        <QuietLine>{options.keysHint}</QuietLine>
      </div>
    </section>
  );
}
