import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { noFilter } from '../../core/references/search.ts';
import { Button } from '../parts/Button.tsx';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { FilterPane, isUnfiltered } from './FilterPane.tsx';
import type { LibraryContent, LibraryPlace, LibraryProps } from './library-props.ts';
import { ListBar } from './ListBar.tsx';
import { ReferenceDetail } from './ReferenceDetail.tsx';
import { ReferenceList } from './ReferenceList.tsx';
import { ReferenceTable } from './ReferenceTable.tsx';

interface ReferencesViewProps extends LibraryProps {
  readonly content: Extract<LibraryContent, { readonly kind: 'ready' }>;
}

/** Filters on one side, the references found, and the one that is open on the other. */
export function ReferencesView(props: ReferencesViewProps): JSX.Element {
  const { place, content, open, text, actions } = props;
  const { library } = text;
  const [isFiltering, setFiltering] = useState(false);
  const rootRef = useDetailFocus(open?.id ?? null);
  if (content.total === 0 && content.unreadable === 0) return <EmptyLibrary {...props} />;
  const refine = (change: Partial<LibraryPlace>): void =>
    actions.onPlace({ ...place, ...change }, true);
  const close = (): void => refine({ open: null });
  return (
    <div
      class="library-body"
      data-form={place.form}
      data-open={open === null ? undefined : ''}
      ref={rootRef}
    >
      <aside
        class="filter-pane"
        aria-label={library.filters.label}
        data-shown={isFiltering ? '' : undefined}
      >
        <FilterPane {...props} filter={place.filter} onFilter={(filter) => refine({ filter })} />
      </aside>
      <section class="list-pane" aria-label={library.list.label}>
        <FoundLine {...props} isFiltering={isFiltering} onShow={setFiltering} />
        <ListBar {...props} onRefine={refine} />
        <Found {...props} onRefine={refine} />
      </section>
      <section class="detail-pane" aria-label={library.detail.label}>
        {open === null ? (
          <p class="detail-none quiet">{library.detail.none}</p>
        ) : (
          <ReferenceDetail
            {...props}
            key={open.id}
            reference={open}
            closing={library.detail.close}
            onClose={close}
            onDelete={() => {
              close();
              actions.onDelete([open.id]);
            }}
          />
        )}
      </section>
    </div>
  );
}

interface FoundProps extends ReferencesViewProps {
  readonly onRefine: (change: Partial<LibraryPlace>) => void;
}

function Found(props: FoundProps): JSX.Element {
  const { place, content, selected, text, actions, onRefine } = props;
  const { list } = text.library;
  if (content.found.length === 0) {
    return (
      <div class="library-note">
        <h2>{list.none.title}</h2>
        <p class="quiet">{list.none.hint}</p>
      </div>
    );
  }
  const given = {
    ...props,
    references: content.found,
    grouped: place.grouped,
    query: place.filter.query,
    open: place.open,
    selected,
    label: list.label,
    onOpen: (id: string) => onRefine({ open: id }),
    onSelect: actions.onSelect,
    onDelete: actions.onDelete,
  };
  return place.form === 'table' ? (
    <ReferenceTable {...given} order={place.order} onOrder={(order) => onRefine({ order })} />
  ) : (
    <ReferenceList {...given} />
  );
}

interface FoundLineProps extends ReferencesViewProps {
  readonly isFiltering: boolean;
  readonly onShow: (show: boolean) => void;
}

function FoundLine(props: FoundLineProps): JSX.Element {
  const { place, content, duplicates, text, actions, isFiltering, onShow } = props;
  const { list, filters, duplicates: twice } = text.library;
  const clear = (): void =>
    actions.onPlace({ ...place, filter: { ...noFilter, query: place.filter.query } }, true);
  return (
    <div class="found-line">
      <p class="found-count" role="status">
        {list.found(content.found.length, content.total)}
        {content.filling && `\u00a0· ${list.filling}`}
      </p>
      <span class="filters-shown">
        <Button look="plain" expanded={isFiltering} onClick={() => onShow(!isFiltering)}>
          {filters.show}
          <span class="fold-sign" aria-hidden="true" />
        </Button>
      </span>
      {!isUnfiltered(place.filter) && (
        <Button look="link" onClick={clear}>
          {filters.clear}
        </Button>
      )}
      {duplicates.length > 0 && (
        <Button
          look="link"
          onClick={() => actions.onPlace({ ...place, section: 'duplicates' }, true)}
        >
          {twice.link(duplicates.length)}
        </Button>
      )}
      {content.unreadable > 0 && (
        <p class="unreadable quiet">{list.unreadable(content.unreadable)}</p>
      )}
    </div>
  );
}

/** The focus follows into a reference that a person opens, and back to its row when it is closed. */
function useDetailFocus(open: string | null): { readonly current: HTMLDivElement | null } {
  const rootRef = useRef<HTMLDivElement>(null);
  const shownRef = useRef(open);
  useEffect(() => {
    const before = shownRef.current;
    shownRef.current = open;
    if (open === before) return;
    const root = rootRef.current;
    const selector = open === null ? `[data-key="${before ?? ''}"] .row-open` : '.detail h2';
    root?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: open !== null });
    if (open !== null) root?.querySelector('.detail-pane')?.scrollTo(0, 0);
  }, [open]);
  return rootRef;
}
