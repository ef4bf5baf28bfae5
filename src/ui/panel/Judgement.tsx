import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Verdict, WorksheetEntry } from '../../core/review/worksheet.ts';
import { Button } from '../parts/Button.tsx';
import type { PanelGiven } from './panel-props.ts';
import type { Judged } from './review-props.ts';
import { verdicts } from './verdicts.ts';

interface JudgementProps extends PanelGiven {
  readonly judged: Judged;
  readonly number: number;
  /** Undefined until something was said of the passage. */
  readonly entry: WorksheetEntry | undefined;
  readonly closed: boolean;
}

/** The verdict on a passage, which can be taken back, and a note that grows with its text. */
export function Judgement(props: JudgementProps): JSX.Element {
  const { judged, number, entry, closed, text, actions } = props;
  const { review, passages } = text.panel;
  const verdict = entry?.verdict ?? null;
  const count = entry?.evidence.length ?? 0;
  return (
    <div class="judgement">
      <Verdicts {...props} verdict={verdict} />
      {count > 0 && <p class="quiet">{review.chosen(count)}</p>}
      <textarea
        class="field note"
        rows={1}
        aria-label={`${review.note}, ${passages.number(number)}`}
        placeholder={review.notePlaceholder}
        readOnly={closed}
        value={entry?.note ?? ''}
        onInput={({ currentTarget }) => actions.onNote(judged, currentTarget.value)}
      />
    </div>
  );
}

function Verdicts(props: JudgementProps & { readonly verdict: Verdict | null }): JSX.Element {
  const { judged, number, verdict, closed, text, actions } = props;
  const { review, passages } = text.panel;
  const group = useId();
  return (
    <fieldset class="verdicts" disabled={closed}>
      <legend class="sr-only">
        {review.verdictLabel}, {passages.number(number)}
      </legend>
      {verdicts.map((one) => (
        <label key={one} class="pill" title={review.verdictMeaning[one]}>
          <input
            type="radio"
            name={group}
            value={one}
            checked={verdict === one}
            aria-describedby={`${group}-${one}`}
            onChange={() => actions.onVerdict(judged, one)}
          />
          <span>{review.verdict[one]}</span>
          <span hidden id={`${group}-${one}`}>
            {review.verdictMeaning[one]}
          </span>
        </label>
      ))}
      {verdict !== null && (
        <Button look="link" busy={closed} onClick={() => actions.onVerdict(judged, null)}>
          {review.clear}
          <span class="sr-only">: {review.verdictLabel}</span>
        </Button>
      )}
    </fieldset>
  );
}
