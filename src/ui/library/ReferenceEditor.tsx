import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ReferenceEdit } from '../../core/references/edit.ts';
import { Button } from '../parts/Button.tsx';
import { AuthorsField } from './AuthorsField.tsx';
import type { LibraryFault } from './library-props.ts';
import type { ReferenceDetailProps, SaveEdit } from './detail-props.ts';
import { RecordTextField } from './RecordTextField.tsx';
import { TagsField } from './TagsField.tsx';
import { useDraft } from './use-draft.ts';
import { useKeys } from './use-keys.ts';

interface ReferenceEditorProps extends ReferenceDetailProps {
  readonly onDone: () => void;
}

const FIELDS = [
  'publisher',
  'published',
  'modified',
  'language',
  'description',
  'canonicalUrl',
] as const;

/** Tags, note and every field of the record; all is saved as it is written. */
export function ReferenceEditor(props: ReferenceEditorProps): JSX.Element {
  const { reference, tags, text, actions, onDone } = props;
  const { editor: say } = text.library;
  const [saving, setSaving] = useState<'saved' | 'saving' | LibraryFault | null>(null);
  const rootRef = useKeys<HTMLFormElement>(({ key, ctrlKey, metaKey }) => {
    if (key === 'Enter' && (ctrlKey || metaKey)) onDone();
  });
  const failedRef = useRef<ReferenceEdit[]>([]);
  useEffect(
    () => rootRef.current?.querySelector<HTMLElement>('input, textarea')?.focus(),
    [rootRef],
  );

  const save: SaveEdit = async (edit) => {
    setSaving('saving');
    const outcome = await actions.onEdit(reference.id, edit);
    if (outcome !== 'saved') failedRef.current.push(edit);
    setSaving(outcome);
    return outcome;
  };
  const again = (): void => {
    const edits = failedRef.current.splice(0);
    for (const edit of edits) void save(edit);
  };
  return (
    <form
      class="editor"
      ref={rootRef}
      aria-label={say.title}
      onSubmit={(event) => event.preventDefault()}
    >
      <TagsField reference={reference} tags={tags} text={text} onSave={save} />
      <NoteField {...props} save={save} />
      <fieldset class="record-edit">
        <legend>{say.record}</legend>
        <p class="quiet">{say.recordHint}</p>
        <RecordTextField name="title" reference={reference} text={text} onSave={save} />
        <AuthorsField reference={reference} text={text} onSave={save} />
        {FIELDS.map((name) => (
          <RecordTextField key={name} name={name} reference={reference} text={text} onSave={save} />
        ))}
      </fieldset>
      <div class="editor-foot">
        <div role="status">
          {saving !== null && (
            <p data-failed={saving === 'saved' || saving === 'saving' ? undefined : ''}>
              {saving === 'saved' || saving === 'saving' ? say.state[saving] : say.notSaved[saving]}
            </p>
          )}
        </div>
        {saving !== null && saving !== 'saved' && saving !== 'saving' && saving !== 'gone' && (
          <Button onClick={again}>{say.again}</Button>
        )}
        <Button look="main" onClick={onDone}>
          {say.done}
        </Button>
      </div>
    </form>
  );
}

function NoteField({
  reference,
  text,
  save,
}: ReferenceEditorProps & { readonly save: SaveEdit }): JSX.Element {
  const id = useId();
  const draft = useDraft(reference.note, (before, after) => save({ note: { before, after } }));
  return (
    <div class="edit-field">
      <label for={id}>{text.library.editor.note}</label>
      <textarea
        id={id}
        class="field"
        rows={5}
        value={draft.value}
        onInput={({ currentTarget }) => draft.onInput(currentTarget.value)}
        onBlur={draft.flush}
      />
    </div>
  );
}
