/** What one reference, opened, is given, and how its fields keep what is written. */
import type { ReferenceEdit } from '../../core/references/edit.ts';
import type { Reference } from '../../core/references/reference.ts';
import type { EditOutcome, LibraryGiven, ReferenceActions } from './library-props.ts';

export interface ReferenceDetailProps extends Pick<LibraryGiven, 'dataset' | 'text'> {
  readonly actions: ReferenceActions;
  readonly reference: Reference;
  /** All tags of the library, to choose from. */
  readonly tags: readonly string[];
  /** What the button that closes it says. */
  readonly closing: string;
  readonly onClose: () => void;
  /** Deletes it; the list then goes on without it. */
  readonly onDelete: () => void;
}

/** Keeps a change of the reference. */
export type SaveEdit = (edit: ReferenceEdit) => Promise<EditOutcome>;
