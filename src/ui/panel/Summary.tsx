import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Disclosure } from '../parts/Disclosure.tsx';
import { QuietLine } from '../parts/QuietLine.tsx';
import type { PanelActions, PanelText } from './panel-props.ts';

interface SummaryProps {
  readonly summary: string;
  readonly closed: boolean;
  readonly text: PanelText;
  readonly actions: PanelActions;
}

/** What the checker says of the article as a whole; open from the start where something is written. */
export function Summary({ summary, closed, text, actions }: SummaryProps): JSX.Element {
  const { review } = text.panel;
  const [wasWritten] = useState(summary !== '');
  const id = useId();
  return (
    <div class="summary">
      <Disclosure label={review.summary} open={wasWritten}>
        <textarea
          class="field note"
          rows={2}
          aria-label={review.summary}
          aria-describedby={id}
          readOnly={closed}
          value={summary}
          onInput={({ currentTarget }) => actions.onSummary(currentTarget.value)}
        />
        <QuietLine id={id}>{review.summaryHint}</QuietLine>
      </Disclosure>
    </div>
  );
}
