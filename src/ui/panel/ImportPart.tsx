import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { QuietLine } from '../parts/QuietLine.tsx';
import type { HandingMessages } from '../text/panel-messages.ts';
import type { ImportFault, Importing } from './export-props.ts';
import type { PanelProps } from './panel-props.ts';

/** Faults that are told; who mends them finds the others next time. */
const MOST_FAULTS = 5;

/** Choosing a file, and what came of it: taken in, or why not. */
export function ImportPart({ handing, text, actions }: PanelProps): JSX.Element {
  const { importing } = handing;
  const say = text.panel.handing;
  const id = useId();
  return (
    <div class="import">
      <QuietLine id={id}>{say.importHint}</QuietLine>
      <label class="button file-button">
        {say.choose}
        <input
          type="file"
          class="sr-only"
          accept=".json,application/json"
          aria-describedby={id}
          disabled={importing.kind === 'reading'}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            // So that the same file, mended, can be chosen again.
            currentTarget.value = '';
            if (file !== undefined) actions.onImport(file);
          }}
        />
      </label>
      <div class="import-outcome" role="status">
        <Outcome importing={importing} say={say} />
        {(importing.kind === 'done' || importing.kind === 'refused') && (
          <Button look="link" onClick={actions.onImportSeen}>
            {say.dismiss}
          </Button>
        )}
      </div>
    </div>
  );
}

interface OutcomeProps {
  readonly importing: Importing;
  readonly say: HandingMessages;
}

function Outcome({ importing, say }: OutcomeProps): JSX.Element | null {
  switch (importing.kind) {
    case 'idle':
      return null;
    case 'reading':
      return <QuietLine>{say.importing(importing.fileName)}</QuietLine>;
    case 'done': {
      const { entries, title, merged, here } = importing;
      return (
        <>
          <p>{say.imported(entries, title)}</p>
          {merged && <QuietLine>{say.importMerged}</QuietLine>}
          {!here && <QuietLine>{say.importElsewhere}</QuietLine>}
        </>
      );
    }
    case 'refused': {
      const { fileName, faults } = importing;
      const more = faults.length - MOST_FAULTS;
      return (
        <>
          <p>
            <b>{say.refused(fileName)}.</b> {say.nothingChanged}
          </p>
          <ul class="import-faults">
            {faults.slice(0, MOST_FAULTS).map((fault, index) => (
              <li key={index}>{faultText(say, fault)}</li>
            ))}
            {more > 0 && <li>{say.fault.more(more)}</li>}
          </ul>
        </>
      );
    }
  }
}

function faultText(say: HandingMessages, fault: ImportFault): string {
  switch (fault.kind) {
    case 'unreadable':
      return say.fault.unreadable;
    case 'too-large':
      return say.fault.tooLarge(say.size(fault.bytes), say.size(fault.most));
    case 'not-json':
      return say.fault.notJson;
    case 'not-a-worksheet':
      return say.fault.notAWorksheet;
    case 'newer':
      return say.fault.newer(fault.version);
    case 'field':
      return say.fault.field(fault.place, say.fault.problem[fault.problem]);
    case 'not-stored':
      return say.fault.notStored;
  }
}
