import type { JSX } from 'preact';
import type { SettingsFault } from '../../core/settings/stored.ts';
import type { OptionsMessages } from '../text/options-messages.ts';
import type { OptionsProps } from './options-props.ts';

/** Which stored values could not be used; nothing when all could. */
export function Faults({ faults, text }: OptionsProps): JSX.Element | null {
  if (faults.length === 0) return null;
  return (
    <section class="faults" role="alert">
      <h2>{text.options.faultsTitle}</h2>
      <ul>
        {faults.map((fault, index) => (
          <li key={index}>{faultText(fault, text.options)}</li>
        ))}
      </ul>
    </section>
  );
}

function faultText(fault: SettingsFault, options: OptionsMessages): string {
  switch (fault.kind) {
    case 'field':
      return options.fault(options.fields[fault.field]);
    case 'unreadable':
      return options.faultUnreadable;
    case 'newer':
      return options.faultNewer;
    case 'storage':
      return options.faultStorage;
  }
}
