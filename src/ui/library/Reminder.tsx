import type { JSX } from 'preact';
import { Button } from '../parts/Button.tsx';
import type { LibraryProps } from './library-props.ts';

/** Reminds of a backup; nothing leaves the computer by it. */
export function Reminder({
  reminder,
  text,
  actions,
}: Pick<LibraryProps, 'reminder' | 'text' | 'actions'>): JSX.Element | null {
  const say = text.library.exporting;
  if (reminder === null) return null;
  return (
    <aside class="reminder" aria-label={say.reminder}>
      <p>
        <b>{say.reminder}.</b> {say.reminderHint(reminder)}
      </p>
      <div class="reminder-ways">
        <Button onClick={() => actions.onReminder('backup')}>{say.backup}</Button>
        <Button look="plain" onClick={() => actions.onReminder('later')}>
          {say.later}
        </Button>
        <Button look="plain" onClick={() => actions.onReminder('never')}>
          {say.never}
        </Button>
      </div>
    </aside>
  );
}
