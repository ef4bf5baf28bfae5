import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { isSiteLocked } from '../../core/settings/policy.ts';
import { QuietLine } from '../parts/QuietLine.tsx';
import { Switch } from '../parts/Switch.tsx';
import type { PopupMessages } from '../text/popup-messages.ts';
import type { Grant, PopupProps } from './popup-props.ts';

/** The two wider permissions: this site always, and every page that declares itself news. */
export function Grants(props: PopupProps): JSX.Element {
  const { page, policy, always, everywhere, text } = props;
  const { popup } = text;
  const site = 'site' in page && page.kind !== 'off' ? page.site : null;
  return (
    <div class="grants">
      {always !== null && site !== null && (
        <GrantSwitch
          grant={always}
          isLocked={always === 'on' && isSiteLocked(policy, site)}
          label={popup.always(site)}
          hint={popup.alwaysHint}
          popup={popup}
          onChange={props.onAlways}
        />
      )}
      <GrantSwitch
        grant={everywhere}
        isLocked={
          everywhere === 'on' ? 'everywhere' in policy.values : policy.values.everywhere === false
        }
        label={popup.everywhere}
        hint={popup.everywhereHint}
        popup={popup}
        onChange={props.onEverywhere}
      />
    </div>
  );
}

interface GrantSwitchProps {
  readonly grant: Grant;
  /** Set by an organisation; access that the browser still has to give can be asked for all the same. */
  readonly isLocked: boolean;
  readonly label: string;
  readonly hint: string;
  readonly popup: PopupMessages;
  readonly onChange: (on: boolean) => void;
}

function GrantSwitch(props: GrantSwitchProps): JSX.Element {
  const { grant, isLocked, label, hint, popup, onChange } = props;
  const id = useId();
  const lines: Readonly<Record<Grant, string>> = {
    off: hint,
    asking: popup.askingPermission,
    refused: popup.refused,
    on: popup.granted,
  };
  return (
    <div>
      <Switch
        on={grant === 'on'}
        disabled={isLocked || grant === 'asking'}
        describedBy={id}
        onChange={onChange}
      >
        {label}
      </Switch>
      <div role="status">
        <QuietLine id={id}>{isLocked ? popup.setByOrganisation : lines[grant]}</QuietLine>
      </div>
    </div>
  );
}
