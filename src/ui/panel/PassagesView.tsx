import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { type Reveal, VirtualList } from '../parts/VirtualList.tsx';
import { GoneEntries } from './GoneEntries.tsx';
import type { PanelPassage, ReadPage } from './page-props.ts';
import type { PanelGiven } from './panel-props.ts';
import { filterPassages, isEmptyFilter, noFilter, type PassageFilter } from './passage-filter.ts';
import { PassageFilters } from './PassageFilters.tsx';
import { PassageRow } from './PassageItem.tsx';
import type { PanelReview } from './review-props.ts';
import { Summary } from './Summary.tsx';

/** Height of a passage with one claim, in px, until it was drawn. */
const ESTIMATE = 420;

interface PassagesViewProps extends PanelGiven {
  readonly page: ReadPage;
  readonly review: PanelReview;
  readonly filter: PassageFilter;
  readonly onFilter: (filter: PassageFilter) => void;
  readonly place: PassagePlace;
  readonly onPlace: (change: (place: PassagePlace) => PassagePlace) => void;
}

/** Where the checker is in the list: kept while another view is open. */
export interface PassagePlace {
  /** Id of the passage that last had the focus. */
  readonly at: number | null;
  /** The last wish to see a passage that was met. */
  readonly met: ReadPage['reveal'];
}

/** The beginning of the list. */
export const nowhere: PassagePlace = { at: null, met: null };

/** The article's passages in reading order, what narrows them, and the summary of the whole. */
export function PassagesView(props: PassagesViewProps): JSX.Element {
  const { page, review, filter, dataset, text, actions, onFilter, onPlace } = props;
  const say = text.panel.passages;
  const { passages, findings } = page;
  const { entries } = review;
  const shown = useMemo(
    () => filterPassages({ passages, findings }, { entries }, filter, dataset.claimOf),
    [passages, findings, entries, filter, dataset],
  );
  const onFocus = useCallback(
    (id: number) => onPlace((known) => (known.at === id ? known : { ...known, at: id })),
    [onPlace],
  );
  const onMissing = useMissing(actions.onWanted);
  const reveal = useReveal(props, shown);
  const countRef = useRef<HTMLDivElement>(null);
  if (passages.length === 0 && review.gone.length === 0) return <Nothing {...props} />;
  return (
    <>
      <Summary summary={review.summary} closed={review.closed} text={text} actions={actions} />
      <GoneEntries {...props} />
      <PassageFilters {...props} onFilter={onFilter} />
      <div class="shown-count" role="status" ref={countRef}>
        <span class="quiet">{countText(props, shown.length)}</span>
        {!isEmptyFilter(filter) && (
          <Button
            look="link"
            onClick={() => {
              onFilter(noFilter);
              // This button goes; the focus stays with the filters.
              countRef.current?.parentElement
                ?.querySelector<HTMLElement>('.filters select')
                ?.focus();
            }}
          >
            {say.showAll}
          </Button>
        )}
      </div>
      {shown.length === 0 && passages.length > 0 && <p class="none-match">{say.noneMatch}</p>}
      <VirtualList
        items={shown}
        keyOf={({ id }) => String(id)}
        estimate={ESTIMATE}
        label={say.label}
        reveal={reveal}
      >
        {(passage) => (
          <PassageRow
            passage={passage}
            findings={findings.get(passage.id)}
            placed={entries.get(passage.id)}
            closed={review.closed}
            live={page.contact === 'live'}
            onMissing={onMissing}
            onFocus={onFocus}
            dataset={dataset}
            text={text}
            actions={actions}
          />
        )}
      </VirtualList>
    </>
  );
}

function Nothing({ page, text }: PassagesViewProps): JSX.Element | null {
  if (page.reading) return null;
  const { title, hint } = text.panel.page.nothing;
  return (
    <div class="page-state">
      <p class="page-state-title">{title}</p>
      <p class="quiet">{hint}</p>
    </div>
  );
}

function countText({ page, text }: PassagesViewProps, shown: number): string {
  const say = text.panel.passages;
  const left = page.passages.length - page.findings.size;
  const count = say.shown(shown, page.passages.length);
  return left > 0 ? `${count} · ${say.lookingUp(left)}` : count;
}

/** Tells, once for all passages that were drawn together, which ones are drawn without findings. */
function useMissing(onWanted: (passages: readonly number[]) => void): (id: number) => () => void {
  const [missing] = useState(() => new Set<number>());
  const isTellingRef = useRef(false);
  const toldRef = useRef(onWanted);
  useLayoutEffect(() => {
    toldRef.current = onWanted;
  }, [onWanted]);
  return useCallback(
    (id: number) => {
      missing.add(id);
      if (!isTellingRef.current) {
        isTellingRef.current = true;
        queueMicrotask(() => {
          isTellingRef.current = false;
          toldRef.current([...missing]);
        });
      }
      return () => void missing.delete(id);
    },
    [missing],
  );
}

/**
 * What the list is to bring into sight: a passage that is asked for, after a filter that hides it is
 * taken off; else, on coming back from another view, the passage that was left.
 */
function useReveal(props: PassagesViewProps, shown: readonly PanelPassage[]): Reveal | null {
  const { page, place, onPlace, onFilter } = props;
  const asked = page.reveal;
  const isShown = asked !== null && shown.some(({ id }) => id === asked.passage);
  const [reveal, setReveal] = useState<Reveal | null>(
    place.at === null ? null : { key: String(place.at), focus: false },
  );
  useEffect(() => {
    if (asked === null || asked === place.met) return;
    if (!isShown) {
      onFilter(noFilter);
      return;
    }
    onPlace(() => ({ at: asked.passage, met: asked }));
    setReveal({ key: String(asked.passage), focus: true });
  }, [asked, place.met, isShown, onFilter, onPlace]);
  return reveal;
}
