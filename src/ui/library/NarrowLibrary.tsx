import type { JSX } from 'preact';
import { noFilter } from '../../core/references/search.ts';
import type { Reference } from '../../core/references/reference.ts';
import { Button } from '../parts/Button.tsx';
import { FaultNote } from './FaultNote.tsx';
import { SearchField } from './LibraryHead.tsx';
import type { LibraryPlace, LibraryProps, ReferenceActions } from './library-props.ts';
import { NoticeBar } from './NoticeBar.tsx';
import { ReferenceDetail } from './ReferenceDetail.tsx';
import { ReferenceList } from './ReferenceList.tsx';

export interface NarrowLibraryProps extends Pick<
  LibraryProps,
  'place' | 'content' | 'open' | 'tags' | 'notice' | 'dataset' | 'text'
> {
  readonly actions: ReferenceActions;
  /** What is saved of the page beside it; null where there is no page that can be saved. */
  readonly here: readonly Reference[] | null;
  readonly onOpenLibrary: () => void;
}

/** The library beside a page: what is saved of it first, then all with a search. */
export function NarrowLibrary(props: NarrowLibraryProps): JSX.Element {
  const { place, content, open, text, actions } = props;
  const { library } = text;
  const go = (change: Partial<LibraryPlace>): void =>
    actions.onPlace({ ...place, ...change }, true);
  return (
    <div class="library narrow-library">
      {open !== null ? (
        <ReferenceDetail
          {...props}
          key={open.id}
          reference={open}
          closing={library.detail.back}
          onClose={() => go({ open: null })}
          onDelete={() => {
            go({ open: null });
            actions.onDelete([open.id]);
          }}
        />
      ) : content.kind === 'loading' ? (
        <p class="library-note quiet" role="status">
          {library.loading}
        </p>
      ) : content.kind === 'failed' ? (
        <FaultNote {...props} why={content.why} />
      ) : (
        <Lists {...props} found={content.found} total={content.total} onGo={go} />
      )}
      <NoticeBar {...props} />
    </div>
  );
}

interface ListsProps extends NarrowLibraryProps {
  readonly found: readonly Reference[];
  readonly total: number;
  readonly onGo: (change: Partial<LibraryPlace>) => void;
}

function Lists(props: ListsProps): JSX.Element {
  const { place, here, found, total, text, actions, onGo, onOpenLibrary } = props;
  const { narrow, list } = text.library;
  const given = {
    ...props,
    grouped: false,
    open: null,
    selected: null,
    onOpen: (id: string) => onGo({ open: id }),
    onSelect: () => {},
    onDelete: actions.onDelete,
  };
  return (
    <>
      {here !== null && (
        <section class="narrow-part">
          <h2>{narrow.here}</h2>
          {here.length === 0 ? (
            <p class="quiet">{narrow.nothingHere}</p>
          ) : (
            <ReferenceList {...given} references={here} query="" label={narrow.here} />
          )}
        </section>
      )}
      <section class="narrow-part">
        <div class="narrow-head">
          <h2>{narrow.all}</h2>
          <Button look="link" onClick={onOpenLibrary}>
            {narrow.openLibrary}
          </Button>
        </div>
        {total === 0 ? (
          <p class="quiet">{list.empty.hint}</p>
        ) : (
          <>
            <SearchField
              place={place}
              text={text}
              onRefine={({ filter = noFilter, order = place.order }) =>
                actions.onPlace({ ...place, filter, order }, false)
              }
            />
            <p class="found-count quiet" role="status">
              {list.found(found.length, total)}
            </p>
            <ReferenceList
              {...given}
              references={found}
              query={place.filter.query}
              label={narrow.all}
            />
          </>
        )}
      </section>
    </>
  );
}
