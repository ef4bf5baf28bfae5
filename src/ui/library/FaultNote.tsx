import type { JSX } from 'preact';
import { Button } from '../parts/Button.tsx';
import type { LibraryFault, LibraryGiven, ReferenceActions } from './library-props.ts';

interface FaultNoteProps extends Pick<LibraryGiven, 'text'> {
  readonly actions: Pick<ReferenceActions, 'onReload'>;
  readonly why: LibraryFault;
}

/** Says why there is nothing to show, and what can be done. */
export function FaultNote({ why, text, actions }: FaultNoteProps): JSX.Element {
  const { title, hint } = text.library.fault[why];
  return (
    <div class="library-note" role="alert">
      <h2>{title}</h2>
      <p>{hint}</p>
      {why !== 'newer' && <Button onClick={actions.onReload}>{text.library.again}</Button>}
    </div>
  );
}
