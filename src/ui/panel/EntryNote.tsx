import type { JSX } from 'preact';
import type { TextChange } from '../../core/review/difference.ts';
import { Button } from '../parts/Button.tsx';
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
      <p class="difference" lang={entry.passage.lang ?? undefined}>
        {difference.map((change, index) => (
          <Change key={index} change={change} {...props} />
        ))}
      </p>
      <Button busy={closed} onClick={() => actions.onKeepText(entry.id)}>
        {review.keepText}
      </Button>
    </div>
  );
}

function Change({ change, text }: EntryNoteProps & { readonly change: TextChange }): JSX.Element {
  const { review } = text.panel;
  const { words } = text;
  switch (change.kind) {
    case 'same':
      return <>{change.text}</>;
    case 'added':
      return (
        <ins>
          <span class="sr-only" lang={words.locale}>
            {review.added}:{' '}
          </span>
          {change.text}
        </ins>
      );
    case 'removed':
      return (
        <del>
          <span class="sr-only" lang={words.locale}>
            {review.removed}:{' '}
          </span>
          {change.text}
        </del>
      );
  }
}
