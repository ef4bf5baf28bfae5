import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { QuietLine } from '../parts/QuietLine.tsx';
import { ExportFormats } from './ExportFormats.tsx';
import { ImportPart } from './ImportPart.tsx';
import type { PanelProps } from './panel-props.ts';

/** Handing the worksheet on in one of the formats, and taking one in. */
export function ExportView(props: PanelProps): JSX.Element {
  const { handing, text } = props;
  const say = text.panel.handing;
  const id = useId();
  const some = handing.offers.some(({ available }) => available);
  return (
    <div class="handing">
      <section aria-labelledby={`${id}-out`}>
        <h2 id={`${id}-out`}>{say.title}</h2>
        <QuietLine>{say.lead}</QuietLine>
        <Checker {...props} />
        {some ? <ExportFormats {...props} /> : <p class="handing-none">{say.nothing}</p>}
      </section>
      <section aria-labelledby={`${id}-in`}>
        <h2 id={`${id}-in`}>{say.importTitle}</h2>
        <ImportPart {...props} />
      </section>
    </div>
  );
}

function Checker({ handing, text, actions }: PanelProps): JSX.Element {
  const say = text.panel.handing;
  const id = useId();
  return (
    <div class="handing-checker">
      <label for={id}>{say.checker}</label>
      <input
        id={id}
        class="field"
        type="text"
        autocomplete="name"
        maxLength={200}
        aria-describedby={`${id}-hint`}
        value={handing.checker}
        onInput={({ currentTarget }) => actions.onChecker(currentTarget.value)}
      />
      <QuietLine id={`${id}-hint`}>{say.checkerHint}</QuietLine>
    </div>
  );
}
