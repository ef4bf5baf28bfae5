import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { authorOf, fullName, sortName, type Author } from '../../core/references/author.ts';
import type { Reference } from '../../core/references/reference.ts';
import type { LibraryText } from './library-props.ts';
import { FieldOrigin, ResetField } from './RecordTextField.tsx';
import type { SaveEdit } from './detail-props.ts';
import { useDraft } from './use-draft.ts';

interface AuthorsFieldProps {
  readonly reference: Reference;
  readonly text: LibraryText;
  readonly onSave: SaveEdit;
}

/** The authors, a line each, and how bibliographies will sort them. */
export function AuthorsField({ reference, text, onSave }: AuthorsFieldProps): JSX.Element {
  const { authors } = reference.record;
  const say = text.library.editor;
  const id = useId();
  const known = [...(authors.value ?? []), ...(authors.said ?? [])];
  const draft = useDraft(lines(authors.value ?? []), (_, after) => {
    const written = writtenAuthors(after, known);
    return onSave({ record: [{ name: 'authors', value: written.length === 0 ? null : written }] });
  });
  const written = writtenAuthors(draft.value, known);
  return (
    <div class="edit-field">
      <label for={id}>{say.field.authors}</label>
      <textarea
        id={id}
        class="field"
        rows={Math.min(8, Math.max(2, draft.value.split('\n').length))}
        aria-describedby={`${id}-from`}
        value={draft.value}
        onInput={({ currentTarget }) => draft.onInput(currentTarget.value)}
        onBlur={draft.flush}
      />
      <p class="field-from" id={`${id}-from`}>
        {written.length > 0 && <>{say.sortedAs(written.map(sortName))} · </>}
        <FieldOrigin field={authors} text={text} />. {say.authorsHint}
      </p>
      <ResetField
        field={authors}
        shown={authors.said?.map(fullName).join(', ') ?? null}
        text={text}
        onReset={() => {
          draft.onInput(lines(authors.said ?? []));
          draft.flush();
        }}
      />
    </div>
  );
}

function lines(authors: readonly Author[]): string {
  return authors.map(fullName).join('\n');
}

/** A line that stays as it was keeps its parts, whatever they were. */
function writtenAuthors(text: string, known: readonly Author[]): readonly Author[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => known.find((author) => fullName(author) === line) ?? authorIn(line));
}

/** "García Márquez, Gabriel" says where the family name ends. */
function authorIn(line: string): Author {
  const read = authorOf(line);
  const [family, given, ...more] = line.split(/,\s*/);
  if (read.kind === 'person' || family === undefined || given === undefined || more.length > 0) {
    return read;
  }
  return given === '' ? read : { kind: 'person', given, particle: '', family, suffix: '' };
}
