import type { JSX } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import type { Reference } from '../../core/references/reference.ts';
import { VirtualList } from '../parts/VirtualList.tsx';
import { Found } from './Found.tsx';
import type { LibraryGiven } from './library-props.ts';
import {
  type ArticleHeading,
  groupedRows,
  isHeading,
  keyOfRow,
  type ListRow,
} from './list-rows.ts';
import { ReferenceRow } from './ReferenceRow.tsx';
import { authorLine, factLine, publishedDay } from './reference-text.ts';
import { useKeys } from './use-keys.ts';
import { useListKeys } from './use-list-keys.ts';

export interface ReferenceListProps extends Pick<LibraryGiven, 'dataset' | 'text'> {
  readonly references: readonly Reference[];
  readonly grouped: boolean;
  readonly query: string;
  readonly open: string | null;
  /** Null where nothing can be selected. */
  readonly selected: ReadonlySet<string> | null;
  /** Accessible name. */
  readonly label: string;
  readonly onOpen: (id: string) => void;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onDelete: (ids: readonly string[]) => void;
}

const ROW_HEIGHT = 116;

/** References by what they quote; only those in sight are drawn. */
export function ReferenceList(props: ReferenceListProps): JSX.Element {
  const { references, grouped, query, open, selected, label, dataset, text, onOpen } = props;
  const id = useId();
  const rows = useMemo(
    () => (grouped ? groupedRows(references) : references),
    [references, grouped],
  );
  const listed = useMemo(
    () => (grouped ? rows.flatMap((row) => (isHeading(row) ? [] : [row])) : references),
    [rows, grouped, references],
  );
  const keys = useListKeys({ ...props, references: listed });
  const rootRef = useKeys<HTMLDivElement>(keys.onKeyDown);
  return (
    <div class="references" role="group" ref={rootRef} aria-describedby={id}>
      <p class="sr-only" id={id}>
        {text.library.list.keys}
      </p>
      <VirtualList<ListRow>
        items={rows}
        keyOf={keyOfRow}
        estimate={ROW_HEIGHT}
        label={label}
        reveal={keys.reveal}
      >
        {(row) =>
          isHeading(row) ? (
            <Heading row={row} query={query} text={text} />
          ) : (
            <ReferenceRow
              reference={row}
              query={query}
              within={grouped}
              isOpen={row.id === open}
              isCurrent={row.id === keys.current}
              isSelected={selected?.has(row.id) ?? null}
              dataset={dataset}
              text={text}
              onOpen={() => onOpen(row.id)}
              onFocus={() => keys.onFocus(row.id)}
              onSelect={(ranging) => keys.onSelect(row.id, ranging)}
            />
          )
        }
      </VirtualList>
    </div>
  );
}

interface HeadingProps extends Pick<ReferenceListProps, 'query' | 'text'> {
  readonly row: ArticleHeading;
}

function Heading({ row, query, text }: HeadingProps): JSX.Element {
  const { words, library } = text;
  const { record } = row.heading;
  const facts = [
    authorLine(words, row.heading),
    record.publisher.value,
    publishedDay(words, row.heading),
    library.list.ofArticle(row.count),
  ];
  return (
    <div class="article-row">
      <h2 lang={record.language.value ?? undefined}>
        <Found text={record.title.value ?? library.list.untitled} query={query} />
      </h2>
      <p class="quiet">{factLine(facts)}</p>
    </div>
  );
}
