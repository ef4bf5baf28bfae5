import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import type { Backup, Losses, OptionsProps } from './options-props.ts';

/** Deleting all that Sidelight keeps, once the person has seen what that is. */
export function DeleteEverything(props: OptionsProps): JSX.Element {
  const { deleting, text, onAskDelete } = props;
  const { options } = text;
  const isOpen = deleting.kind === 'asking' || deleting.kind === 'deleting';
  const rowRef = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const row = rowRef.current;
    return isOpen ? () => row?.querySelector('button')?.focus() : undefined;
  }, [isOpen]);
  return (
    <section>
      <h2>{options.everything}</h2>
      <p>{options.everythingHint}</p>
      <div class="keys-line" ref={rowRef}>
        <Button busy={deleting.kind === 'counting'} onClick={onAskDelete}>
          {options.deleteEverything}
        </Button>
      </div>
      <p class="everything-says" role="status" data-kind={deleting.kind}>
        {deleting.kind === 'deleted' && options.everythingDeleted}
        {deleting.kind === 'failed' && options.everythingNotDeleted}
      </p>
      {isOpen && <Confirm {...props} lost={deleting.lost} backup={deleting.backup} />}
    </section>
  );
}

interface ConfirmProps extends OptionsProps {
  readonly lost: Losses;
  readonly backup: Backup;
}

/** A dialog, so that nothing else is pressed meanwhile; the safe answer has the focus. */
function Confirm(props: ConfirmProps): JSX.Element {
  const { deleting, lost, text, onKeepEverything, onDeleteEverything } = props;
  const { options } = text;
  const busy = deleting.kind === 'deleting';
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-look="main"]')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      class="surface everything"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-lost`}
      ref={ref}
      onClose={onKeepEverything}
    >
      <h3 id={`${id}-title`}>{options.deleteEverythingTitle}</h3>
      <div id={`${id}-lost`}>
        <p>{options.lostLead}</p>
        <ul class="lost">
          {lostLines(lost, options).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>{options.lostForGood}</p>
      </div>
      {lost.references !== 0 && <BackupFirst {...props} />}
      {lost.worksheets !== 0 && <p class="quiet">{options.worksheetsFirst}</p>}
      <div class="delete-ways">
        <Button busy={busy} onClick={onDeleteEverything}>
          {busy ? options.deletingEverything : options.deleteEverythingSure}
        </Button>
        <Button look="main" busy={busy} onClick={onKeepEverything}>
          {options.keepEverything}
        </Button>
      </div>
    </dialog>
  );
}

function BackupFirst({ backup, text, onBackupFirst }: ConfirmProps): JSX.Element {
  const { options } = text;
  return (
    <div class="backup-first">
      <Button busy={backup.kind === 'writing'} onClick={onBackupFirst}>
        {options.backupFirst}
      </Button>
      <span role="status">
        {backup.kind === 'handed' && options.backupHanded(backup.fileName)}
        {backup.kind === 'failed' && options.backupFailed}
      </span>
    </div>
  );
}

/** Only what there is; what cannot be counted goes as well, and is said so. */
function lostLines(lost: Losses, options: OptionsProps['text']['options']): readonly string[] {
  const { references, worksheets, corrections, sites } = lost;
  const isUnknown = references === null || worksheets === null;
  return [
    ...(isUnknown ? [options.lostUnknown] : []),
    ...(references ? [options.lostReferences(references)] : []),
    ...(worksheets ? [options.lostWorksheets(worksheets)] : []),
    ...(corrections > 0 ? [options.lostCorrections(corrections)] : []),
    ...(sites > 0 ? [options.lostSites(sites)] : []),
    options.lostOptions,
  ];
}
