import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { RecordField, TextFieldName } from '../../core/references/bibliography.ts';
import { partialDate } from '../../core/references/partial-date.ts';
import type { Reference } from '../../core/references/reference.ts';
import { Button } from '../parts/Button.tsx';
import { momentText } from '../text/date-text.ts';
import { originText } from '../text/origin-text.ts';
import { languageName } from '../text/reason-text.ts';
import type { LibraryText } from './library-props.ts';
import type { SaveEdit } from './detail-props.ts';
import { useDraft } from './use-draft.ts';

interface RecordTextFieldProps {
  readonly name: TextFieldName;
  readonly reference: Reference;
  readonly text: LibraryText;
  readonly onSave: SaveEdit;
}

/** One field of the record with where it came from, and the way back to what the page said. */
export function RecordTextField({
  name,
  reference,
  text,
  onSave,
}: RecordTextFieldProps): JSX.Element {
  const field = reference.record[name];
  const say = text.library.editor;
  const id = useId();
  const save = (value: string): ReturnType<SaveEdit> =>
    onSave({ record: [{ name, value: value.trim() === '' ? null : value }] });
  const draft = useDraft(field.value ?? '', (_, after) => save(after));
  const isDate = name === 'published' || name === 'modified';
  const isOdd = isDate && draft.value.trim() !== '' && partialDate(draft.value) === null;
  const isLong = name === 'description' || name === 'title';
  const given = {
    id,
    class: 'field',
    'aria-describedby': `${id}-from`,
    value: draft.value,
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      draft.onInput(currentTarget.value),
    onBlur: draft.flush,
  };
  return (
    <div class="edit-field">
      <label for={id}>{say.field[name]}</label>
      {isLong ? (
        <textarea {...given} rows={name === 'title' ? 2 : 3} />
      ) : (
        <input
          {...given}
          type="text"
          spellcheck={false}
          aria-invalid={isOdd || undefined}
          placeholder={isDate ? say.dateHint : undefined}
        />
      )}
      <p class="field-from" id={`${id}-from`}>
        {isOdd && <b>{say.dateOdd} </b>}
        <FieldOrigin field={field} text={text} />
        {meaning(name, field.value, text)}
      </p>
      <ResetField
        field={field}
        shown={field.said ?? null}
        text={text}
        onReset={() => {
          draft.onInput(field.said ?? '');
          draft.flush();
        }}
      />
    </div>
  );
}

/** What a date or a language's tag says to a reader. */
function meaning(name: TextFieldName, value: string | null, { words }: LibraryText): string {
  if (value === null) return '';
  const known =
    name === 'language'
      ? languageName(words.locale, value)
      : name === 'published' || name === 'modified'
        ? momentText(words, value)
        : value;
  return known === value ? '' : ` · ${known}`;
}

interface FieldOriginProps {
  readonly field: RecordField<unknown>;
  readonly text: LibraryText;
}

/** Where a field's value came from, and that it was changed since. */
export function FieldOrigin({ field, text }: FieldOriginProps): JSX.Element {
  const say = text.library.editor;
  const { from, edited } = field;
  const origin =
    from === null
      ? say.fromNowhere
      : from === 'person'
        ? say.fromPerson
        : from === 'file'
          ? say.fromFile
          : originText(text.panel.article, from);
  return <>{edited && from !== 'person' ? say.edited : origin}</>;
}

interface ResetFieldProps extends FieldOriginProps {
  /** What stood there before, to be read; null where nothing did. */
  readonly shown: string | null;
  readonly onReset: () => void;
}

/** Leads back to what the page or file said; nothing where the person changed nothing. */
export function ResetField({ field, shown, text, onReset }: ResetFieldProps): JSX.Element | null {
  const say = text.library.editor;
  if (!field.edited || field.said === undefined) return null;
  const short = shown !== null && shown.length > 70 ? `${shown.slice(0, 70)}…` : shown;
  return (
    <Button look="link" onClick={onReset}>
      {short === null ? say.resetEmpty : say.reset(short)}
    </Button>
  );
}
