import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ReviewOmission } from '../../core/export/claim-review.ts';
import { Button } from '../parts/Button.tsx';
import { QuietLine } from '../parts/QuietLine.tsx';
import type { HandingMessages } from '../text/panel-messages.ts';
import type { ExportOffer } from './export-props.ts';
import type { PanelActions, PanelProps } from './panel-props.ts';

/** Each format with what it is for, what it holds and leaves out, to copy or to download. */
export function ExportFormats({ handing, text, actions }: PanelProps): JSX.Element {
  const say = text.panel.handing;
  return (
    <ul class="formats" aria-label={say.formats}>
      {handing.offers.map((offer) => (
        <li key={offer.format}>
          <Format offer={offer} say={say} actions={actions} />
        </li>
      ))}
    </ul>
  );
}

interface FormatProps {
  readonly offer: ExportOffer;
  readonly say: HandingMessages;
  readonly actions: PanelActions;
}

function Format({ offer, say, actions }: FormatProps): JSX.Element {
  const { format, available, passages, omitted, fileName } = offer;
  const { title, hint } = say.format[format];
  const [outcome, setOutcome] = useState('');
  const id = useId();
  const run = (done: Promise<boolean>, line: string): void => {
    setOutcome('');
    void done.then((worked) => setOutcome(worked ? line : say.failed));
  };
  return (
    <>
      <div class="format-head">
        <h3 id={id}>{title}</h3>
        <div class="format-ways">
          <Button
            busy={!available}
            describedBy={id}
            onClick={() => run(actions.onCopy(format), say.copied)}
          >
            {say.copy}
          </Button>
          <Button
            busy={!available}
            describedBy={id}
            onClick={() => run(actions.onDownload(format), say.downloaded(fileName))}
          >
            {say.download}
          </Button>
        </div>
      </div>
      <p>
        {hint} <span class="quiet">{passages > 0 ? say.holds(passages) : say.holdsNone}</span>
      </p>
      {omitted.length > 0 && (
        <div class="omitted">
          <h4>{say.leavesOut}</h4>
          <ul>
            {omitted.map((omission) => (
              <li key={omission.because}>{omissionText(say, omission)}</li>
            ))}
          </ul>
        </div>
      )}
      <div role="status">{outcome !== '' && <QuietLine>{outcome}</QuietLine>}</div>
    </>
  );
}

function omissionText(say: HandingMessages, { because, passages }: ReviewOmission): string {
  return say.omitted[because](passages.length === 0 ? '' : say.passages(passages));
}
