import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Reference } from '../../core/references/reference.ts';
import type { ReferenceOrder } from '../../core/references/search.ts';
import { VirtualList } from '../parts/VirtualList.tsx';
import { listText } from '../text/counting.ts';
import { CheckFlag } from './CheckFlag.tsx';
import { EntityTiles } from './EntityTiles.tsx';
import { Found } from './Found.tsx';
import type { ReferenceListProps } from './ReferenceList.tsx';
import { authorLine, dayOf, excerptOf, publishedDay } from './reference-text.ts';
import { SelectBox } from './SelectBox.tsx';
import { useKeys } from './use-keys.ts';
import { type ListKeys, useListKeys } from './use-list-keys.ts';

interface ReferenceTableProps extends ReferenceListProps {
  readonly order: ReferenceOrder;
  readonly onOrder: (order: ReferenceOrder) => void;
}

const ROW_HEIGHT = 44;

/** References a line each, with the columns to compare them by; only those in sight are drawn. */
export function ReferenceTable(props: ReferenceTableProps): JSX.Element {
  const { references, label, text } = props;
  const { columns, keys: hint } = text.library.list;
  const hintId = useId();
  const keys = useListKeys(props);
  const rootRef = useKeys<HTMLDivElement>(keys.onKeyDown);
  return (
    <>
      <p class="sr-only" id={hintId}>
        {hint}
      </p>
      <div
        class="reference-table"
        role="table"
        aria-label={label}
        aria-rowcount={references.length + 1}
        aria-describedby={hintId}
        ref={rootRef}
      >
        <div role="rowgroup">
          <div class="table-row table-head" role="row" aria-rowindex={1}>
            <span role="columnheader" class="cell-check">
              <span class="sr-only">{text.library.selection.all}</span>
            </span>
            <Head {...props} name="title" class="cell-passage">
              {columns.passage}
            </Head>
            <span role="columnheader" class="cell-authors">
              {columns.authors}
            </span>
            <Head {...props} name="publisher" class="cell-publisher">
              {columns.publisher}
            </Head>
            <Head {...props} name="published" class="cell-published">
              {columns.published}
            </Head>
            <Head {...props} name="saved" class="cell-saved">
              {columns.saved}
            </Head>
            <span role="columnheader" class="cell-tags">
              {columns.tags}
            </span>
            <span role="columnheader" class="cell-state">
              {columns.check}
            </span>
          </div>
        </div>
        <VirtualList<Reference>
          items={references}
          keyOf={({ id }) => id}
          estimate={ROW_HEIGHT}
          label={label}
          reveal={keys.reveal}
          rows
        >
          {(reference) => <Row {...props} reference={reference} keys={keys} />}
        </VirtualList>
      </div>
    </>
  );
}

interface HeadProps extends ReferenceTableProps {
  readonly name: ReferenceOrder;
  readonly class: string;
  readonly children: ComponentChildren;
}

/** The head of a column that can be sorted by; titles rise, dates fall. */
function Head({ name, order, onOrder, children, class: className }: HeadProps): JSX.Element {
  const way = name === 'title' || name === 'publisher' ? 'ascending' : 'descending';
  return (
    <span role="columnheader" class={className} aria-sort={order === name ? way : 'none'}>
      <button type="button" class="sort" onClick={() => onOrder(name)}>
        {children}
        {order === name && <span class="sort-sign" data-way={way} aria-hidden="true" />}
      </button>
    </span>
  );
}

interface RowProps extends ReferenceTableProps {
  readonly reference: Reference;
  readonly keys: ListKeys;
}

function Row(props: RowProps): JSX.Element {
  const { reference, keys, query, open, selected, dataset, text, onOpen } = props;
  const { words, library } = text;
  const { id, record, passage, tags, check, entities, created } = reference;
  const title = record.title.value ?? library.list.untitled;
  const says = excerptOf(passage?.quote.exact ?? title, query).slice(0, 200);
  const isSelected = selected?.has(id) ?? false;
  return (
    <div
      class="table-row row"
      role="presentation"
      data-open={id === open ? '' : undefined}
      data-selected={isSelected || undefined}
    >
      <span role="cell" class="cell-check">
        {selected !== null && (
          <SelectBox
            checked={isSelected}
            label={library.list.select(says.slice(0, 80))}
            onChange={(ranging) => keys.onSelect(id, ranging)}
          />
        )}
      </span>
      <span role="cell" class="cell-passage">
        <button
          type="button"
          class="row-open"
          data-whole={passage === null ? '' : undefined}
          lang={passage?.language ?? record.language.value ?? undefined}
          title={passage === null ? undefined : title}
          aria-current={id === open ? 'true' : undefined}
          tabIndex={id === keys.current ? 0 : -1}
          onClick={() => onOpen(id)}
          onFocus={() => keys.onFocus(id)}
        >
          <Found text={says} query={query} />
        </button>
        <EntityTiles entities={entities} dataset={dataset} text={text} />
      </span>
      <span role="cell" class="cell-authors">
        <Found text={authorLine(words, reference)} query={query} />
      </span>
      <span role="cell" class="cell-publisher">
        <Found text={record.publisher.value ?? ''} query={query} />
      </span>
      <span role="cell" class="cell-published">
        {publishedDay(words, reference)}
      </span>
      <span role="cell" class="cell-saved">
        {dayOf(words, created)}
      </span>
      <span role="cell" class="cell-tags">
        <Found text={listText(words.locale, tags)} query={query} />
      </span>
      <span role="cell" class="cell-state">
        {check.kind !== 'unchecked' && <CheckFlag check={check.kind} text={text} />}
      </span>
    </div>
  );
}
