import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ReferenceOrder } from '../../core/references/search.ts';
import { Button } from '../parts/Button.tsx';
import type { LibraryContent, LibraryPlace, LibraryProps } from './library-props.ts';

interface ListBarProps extends LibraryProps {
  readonly content: Extract<LibraryContent, { readonly kind: 'ready' }>;
  readonly onRefine: (change: Partial<LibraryPlace>) => void;
}

const ORDERS: readonly ReferenceOrder[] = ['best', 'saved', 'published', 'title', 'publisher'];

/** How the list is sorted and drawn; while some are selected, what can be done with them. */
export function ListBar(props: ListBarProps): JSX.Element {
  const { content, selected, text, actions } = props;
  const { found } = content;
  const say = text.library.selection;
  const all = found.length > 0 && found.every(({ id }) => selected.has(id));
  return (
    <div class="list-bar">
      <label class="row-check check">
        <input
          type="checkbox"
          checked={all}
          indeterminate={!all && selected.size > 0}
          disabled={found.length === 0}
          aria-label={say.all}
          onChange={() => actions.onSelect(all ? new Set() : new Set(found.map(({ id }) => id)))}
        />
      </label>
      <span class="selected-count" role="status">
        {selected.size > 0 && say.count(selected.size)}
      </span>
      {selected.size === 0 ? <Arrangement {...props} /> : <Selection {...props} />}
    </div>
  );
}

function Arrangement({ place, text, onRefine }: ListBarProps): JSX.Element {
  const { list: say } = text.library;
  const id = useId();
  const order = place.order === 'best' && place.filter.query.trim() === '' ? 'saved' : place.order;
  return (
    <>
      <div class="arrange">
        <label class="sr-only" for={id}>
          {say.order}
        </label>
        <select
          id={id}
          class="select"
          value={order}
          onChange={({ currentTarget }) => {
            const chosen = ORDERS.find((one) => one === currentTarget.value);
            if (chosen !== undefined) onRefine({ order: chosen });
          }}
        >
          {ORDERS.filter((one) => one !== 'best' || place.filter.query.trim() !== '').map((one) => (
            <option key={one} value={one}>
              {say.orders[one]}
            </option>
          ))}
        </select>
        {place.form === 'list' && (
          <Button
            look="plain"
            pressed={place.grouped}
            onClick={() => onRefine({ grouped: !place.grouped })}
          >
            {say.grouped}
          </Button>
        )}
      </div>
      <div class="forms" role="group" aria-label={say.form}>
        {(['list', 'table'] as const).map((form) => (
          <Button
            key={form}
            look="plain"
            pressed={place.form === form}
            onClick={() => onRefine({ form })}
          >
            {say.forms[form]}
          </Button>
        ))}
      </div>
    </>
  );
}

function Selection(props: ListBarProps): JSX.Element {
  const { selected, text, actions, place } = props;
  const say = text.library.selection;
  const [isTagging, setTagging] = useState(false);
  return (
    <>
      <div class="selection-ways">
        <Button expanded={isTagging} onClick={() => setTagging(!isTagging)}>
          {say.tag}
        </Button>
        <Button
          onClick={() => {
            actions.onScope('selected');
            actions.onPlace({ ...place, section: 'export' }, true);
          }}
        >
          {say.export}
        </Button>
        <Button onClick={() => actions.onDelete([...selected])}>{say.delete}</Button>
        <Button look="plain" onClick={() => actions.onSelect(new Set())}>
          {say.clear}
        </Button>
      </div>
      {isTagging && <BulkTags {...props} />}
    </>
  );
}

/** Tags offered to be taken off many at once. */
const OFFERED = 24;

function BulkTags({ content, selected, tags, text, actions }: ListBarProps): JSX.Element {
  const say = text.library.selection;
  const id = useId();
  const [written, setWritten] = useState('');
  const onThem = new Set(
    content.found.filter(({ id: one }) => selected.has(one)).flatMap((one) => one.tags),
  );
  const add = (): void => {
    const added = written.split(',').filter((tag) => tag.trim() !== '');
    setWritten('');
    if (added.length > 0) void actions.onTag([...selected], { add: added });
  };
  return (
    <div class="bulk-tags">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label for={id}>{say.addTag}</label>
        <input
          id={id}
          class="field"
          type="text"
          list={`${id}-known`}
          maxLength={200}
          autocomplete="off"
          value={written}
          onInput={({ currentTarget }) => setWritten(currentTarget.value)}
        />
        <datalist id={`${id}-known`}>
          {tags.slice(0, 200).map((tag) => (
            <option key={tag}>{tag}</option>
          ))}
        </datalist>
        <Button onClick={add}>{say.add}</Button>
      </form>
      {onThem.size > 0 && (
        <ul class="tag-list" aria-label={say.onThem}>
          {[...onThem].slice(0, OFFERED).map((tag) => (
            <li key={tag}>
              {tag}
              <Button
                look="plain"
                label={say.drop(tag)}
                onClick={() => void actions.onTag([...selected], { drop: [tag] })}
              >
                <span aria-hidden="true">×</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
