import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ClaimFilter } from '../../core/dataset/claim-filter.ts';
import { timelineOf, type TimedClaim } from '../../core/dataset/timeline.ts';
import { QuietLine } from '../parts/QuietLine.tsx';
import { placeAfter } from '../parts/roving.ts';
import { type Reveal, VirtualList } from '../parts/VirtualList.tsx';
import { ClaimFilters } from './ClaimFilters.tsx';
import { useFound } from './ClaimList.tsx';
import type { ClaimsProps } from './claims-props.ts';
import { TimelineRow } from './TimelineRow.tsx';
import type { ClaimsPlace } from './trail.ts';
import { YearPicture } from './YearPicture.tsx';

interface TimelineViewProps extends ClaimsProps {
  readonly filter: ClaimFilter;
  readonly returned: Reveal | null;
  readonly onFilter: (filter: ClaimFilter) => void;
  readonly onGo: (place: ClaimsPlace) => void;
}

const ROW_HEIGHT = 84;

/** The claims along time: a picture of the years, which narrows, and the list of claims on its lanes. */
export function TimelineView(props: TimelineViewProps): JSX.Element {
  const { dataset, filter, entities, text } = props;
  const { timeline: say } = text.claims;
  // The picture shows all years, whichever of them is chosen.
  const wide = useFound({ ...props, filter: { ...filter, year: null } });
  const all = useMemo(() => timelineOf(dataset.index, new Set(wide.ids)), [dataset, wide.ids]);
  const counts = useFound(props).counts;
  const shown = useMemo(
    () => all.claims.filter(({ year }) => filter.year === null || year === filter.year),
    [all, filter.year],
  );
  return (
    <>
      <ClaimFilters {...props} counts={counts} withYear={false} />
      <div class="timeline-head">
        <YearPicture
          years={all.years}
          entities={entities}
          chosen={filter.year}
          text={text}
          onChoose={(year) => props.onFilter({ ...filter, year })}
        />
        <QuietLine live>
          {text.claims.list.found(shown.length, dataset.index.claims.length)}. {say.hint}
        </QuietLine>
        {all.undated.length > 0 && <QuietLine>{say.undated(all.undated.length)}</QuietLine>}
        {shown.length === 0 && <p>{say.none}</p>}
      </div>
      <div class="timeline">
        <Rows {...props} shown={shown} />
      </div>
    </>
  );
}

function Rows({
  shown,
  returned,
  ...props
}: TimelineViewProps & { readonly shown: readonly TimedClaim[] }): JSX.Element {
  const [moved, setMoved] = useState<Reveal | null>(null);
  const current = moved?.key ?? returned?.key;
  const at = Math.max(
    0,
    shown.findIndex(({ claim }) => claim.id === current),
  );
  return (
    <VirtualList
      items={shown}
      keyOf={({ claim }) => claim.id}
      estimate={ROW_HEIGHT}
      label={props.text.claims.timeline.label}
      reveal={moved ?? returned}
    >
      {(timed, place) => (
        <TimelineRow
          {...props}
          timed={timed}
          isFirst={timed.year !== shown[place - 1]?.year}
          isReachable={place === at}
          onKey={(event) => {
            if (event.altKey || event.ctrlKey || event.metaKey) return;
            const next = shown[placeAfter(event.key, place, shown.length) ?? -1];
            if (next === undefined) return;
            event.preventDefault();
            setMoved({ key: next.claim.id, focus: true });
          }}
        />
      )}
    </VirtualList>
  );
}
