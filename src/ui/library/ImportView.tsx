import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { QuietLine } from '../parts/QuietLine.tsx';
import { BackLine } from './BackLine.tsx';
import type { LibraryImportFault } from './handing-props.ts';
import { ImportPreview } from './ImportPreview.tsx';
import type { LibraryProps } from './library-props.ts';

/** Taking references in: a file, what it would change, and only then the change. */
export function ImportView(props: LibraryProps): JSX.Element {
  const { importing, text, actions } = props;
  const say = text.library.importing;
  const id = useId();
  const isBusy = importing.kind === 'reading' || importing.kind === 'writing';
  return (
    <div class="library-column">
      <BackLine {...props} title={say.title} />
      <div id={id}>
        <p>{say.lead}</p>
        <ul class="import-formats">
          {say.formats.map((format) => (
            <li key={format}>{format}</li>
          ))}
        </ul>
      </div>
      {importing.kind !== 'preview' && (
        <label class="button file-button">
          {say.choose}
          <input
            type="file"
            class="sr-only"
            accept=".json,.jsonld,application/json,application/ld+json"
            aria-describedby={id}
            disabled={isBusy}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              // So that the same file, mended, can be chosen again.
              currentTarget.value = '';
              if (file !== undefined) actions.onImportFile(file);
            }}
          />
        </label>
      )}
      <div class="import-outcome" role="status">
        <Outcome {...props} />
        {(importing.kind === 'done' || importing.kind === 'refused') && (
          <Button look="link" onClick={actions.onImportSeen}>
            {say.dismiss}
          </Button>
        )}
      </div>
      {importing.kind === 'preview' && <ImportPreview {...props} preview={importing} />}
    </div>
  );
}

function Outcome({ importing, text }: LibraryProps): JSX.Element | null {
  const say = text.library.importing;
  switch (importing.kind) {
    case 'idle':
      return null;
    case 'reading':
    case 'writing':
      return <QuietLine>{say[importing.kind](importing.fileName)}</QuietLine>;
    case 'preview':
      return <p class="sr-only">{say.preview(importing.fileName)}</p>;
    case 'done':
      return <p>{say.done(importing.added, importing.changed, importing.skipped)}</p>;
    case 'refused':
      return (
        <>
          <p>
            <b>{say.refused(importing.fileName)}.</b> {say.nothingChanged}
          </p>
          <p class="import-fault">{faultText(importing.fault, text)}</p>
        </>
      );
  }
}

function faultText(fault: LibraryImportFault, text: LibraryProps['text']): string {
  const say = text.library.importing.fault;
  switch (fault.kind) {
    case 'unreadable':
      return say.unreadable;
    case 'too-large':
      return say.tooLarge(Math.round(fault.most / 1_000_000));
    case 'not-json':
      return say.notJson;
    case 'not-known':
      return say.notKnown;
    case 'newer':
      return say.newer;
    case 'field':
      return say.field(fault.place, text.panel.handing.fault.problem[fault.problem]);
    case 'not-stored':
      return say.notStored[fault.why];
  }
}
