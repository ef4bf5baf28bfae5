import type { JSX } from 'preact';
import { Button } from '../parts/Button.tsx';
import { Difference } from '../parts/Difference.tsx';
import { QuietLine } from '../parts/QuietLine.tsx';
import type { PanelGiven } from './panel-props.ts';
import type { PlacedEntry } from './review-props.ts';

interface EntryNoteProps extends PanelGiven {
  readonly placed: PlacedEntry;
  readonly closed: boolean;
}

/** What became of a judged passage since: that it moved, or how its text was changed. */
export function EntryNote(props: EntryNoteProps): JSX.Element | null {
  const { placed, closed, text, actions } = props;
  const { review } = text.panel;
  if (placed.kind === 'same') return null;
  if (placed.kind === 'moved') return <QuietLine>{review.moved}</QuietLine>;
  const { entry, difference } = placed;
  return (
    <div class="edited">
      <p>
        <b>{review.edited}</b> <span class="quiet">{review.editedHint}</span>
      </p>
      <Difference
        changes={difference}
        lang={entry.passage.lang ?? undefined}
        locale={text.words.locale}
        say={review}
      />
      <Button busy={closed} onClick={() => actions.onKeepText(entry.id)}>
        {review.keepText}
      </Button>
    </div>
  );
}
