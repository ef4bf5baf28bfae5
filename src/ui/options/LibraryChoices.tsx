import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { QuietLine } from '../parts/QuietLine.tsx';
import { Switch } from '../parts/Switch.tsx';
import type { OptionsProps } from './options-props.ts';

/** The way to the library, and whether it reminds of backups. */
export function LibraryChoices({ settings, text, onChange, onLibrary }: OptionsProps): JSX.Element {
  const { options } = text;
  const id = useId();
  return (
    <section>
      <h2>{options.library}</h2>
      <p>{options.libraryHint}</p>
      <div class="keys-line">
        <Button onClick={onLibrary}>{options.openLibrary}</Button>
      </div>
      <div class="wide-switch">
        <Switch
          on={settings.backupReminder}
          describedBy={id}
          onChange={(backupReminder) => onChange({ backupReminder })}
        >
          {options.backupReminder}
        </Switch>
        <QuietLine id={id}>{options.backupReminderHint}</QuietLine>
      </div>
    </section>
  );
}
