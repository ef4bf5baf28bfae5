import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Reference } from '../../core/references/reference.ts';
import { Button } from '../parts/Button.tsx';
import type { LibraryText } from './library-props.ts';
import type { SaveEdit } from './detail-props.ts';

interface TagsFieldProps {
  readonly reference: Reference;
  /** All tags of the library, to choose from. */
  readonly tags: readonly string[];
  readonly text: LibraryText;
  readonly onSave: SaveEdit;
}

/** Tags to choose from that the browser lists at once. */
const OFFERED = 200;

/** The tags of a reference, to take off, and a field to add others. */
export function TagsField({ reference, tags, text, onSave }: TagsFieldProps): JSX.Element {
  const say = text.library.editor;
  const id = useId();
  const [written, setWritten] = useState('');
  const add = (): void => {
    const added = written.split(',').filter((tag) => tag.trim() !== '');
    if (added.length === 0) return;
    setWritten('');
    void onSave({ tags: { add: added } });
  };
  return (
    <div class="edit-field">
      <label for={id}>{say.tags}</label>
      {reference.tags.length > 0 && (
        <ul class="tag-list">
          {reference.tags.map((tag) => (
            <li key={tag}>
              {tag}
              <Button
                look="plain"
                label={say.removeTag(tag)}
                onClick={() => void onSave({ tags: { drop: [tag] } })}
              >
                <span aria-hidden="true">×</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        class="field"
        type="text"
        list={`${id}-known`}
        maxLength={200}
        autocomplete="off"
        aria-describedby={`${id}-hint`}
        value={written}
        onInput={({ currentTarget }) => setWritten(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          add();
        }}
        onBlur={add}
      />
      <datalist id={`${id}-known`}>
        {tags
          .filter((tag) => !reference.tags.includes(tag))
          .slice(0, OFFERED)
          .map((tag) => (
            <option key={tag}>{tag}</option>
          ))}
      </datalist>
      <p class="field-from" id={`${id}-hint`}>
        {say.tagsHint}
      </p>
    </div>
  );
}
