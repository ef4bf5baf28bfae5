import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { ClaimDetail } from './ClaimDetail.tsx';
import { ClaimList } from './ClaimList.tsx';
import type { ClaimsProps } from './claims-props.ts';
import { MapView } from './MapView.tsx';
import { SourceDetail } from './SourceDetail.tsx';
import { TimelineView } from './TimelineView.tsx';
import { type ClaimsPlace, refine } from './trail.ts';
import { type TrailMoves, useTrailFocus } from './use-trail-focus.ts';

/** The whole dataset to search, and each claim, each source, the timeline and the map by itself. */
export function ClaimsView(props: ClaimsProps): JSX.Element {
  const { trail, text, onTrail } = props;
  const { words, claims } = text;
  const rootRef = useRef<HTMLDivElement>(null);
  const moves = useTrailFocus(rootRef, trail, onTrail);
  const canStep = trail.before.length > 0 || trail.after.length > 0;
  return (
    <div class="claims" lang={words.locale} dir={words.direction} ref={rootRef}>
      {canStep && (
        <div class="claims-steps">
          <Button look="plain" busy={trail.before.length === 0} onClick={moves.back}>
            <span class="step-sign" data-way="back" aria-hidden="true" />
            {claims.back}
          </Button>
          <Button look="plain" busy={trail.after.length === 0} onClick={moves.forward}>
            {claims.forward}
            <span class="step-sign" data-way="forward" aria-hidden="true" />
          </Button>
        </div>
      )}
      <Place
        {...props}
        place={trail.here}
        moves={moves}
        onRefine={(place) => onTrail(refine(trail, place))}
      />
    </div>
  );
}

interface PlaceProps extends ClaimsProps {
  readonly place: ClaimsPlace;
  readonly moves: TrailMoves;
  readonly onRefine: (place: ClaimsPlace) => void;
}

function Place({ place, moves, onRefine, ...props }: PlaceProps): JSX.Element {
  const onFilter = (filter: ClaimsPlace & { kind: 'list' | 'timeline' }): void => onRefine(filter);
  switch (place.kind) {
    case 'list':
      return (
        <ClaimList
          {...props}
          filter={place.filter}
          returned={moves.returned}
          onFilter={(filter) => onFilter({ kind: 'list', filter })}
          onGo={moves.go}
        />
      );
    case 'timeline':
      return (
        <TimelineView
          {...props}
          filter={place.filter}
          returned={moves.returned}
          onFilter={(filter) => onFilter({ kind: 'timeline', filter })}
          onGo={moves.go}
        />
      );
    case 'map':
      return (
        <MapView
          {...props}
          chosen={place.chosen}
          onChoose={(chosen) => onRefine({ kind: 'map', chosen })}
          onGo={moves.go}
        />
      );
    case 'claim':
      return <ClaimDetail key={place.id} {...props} id={place.id} onGo={moves.go} />;
    case 'source':
      return <SourceDetail key={place.id} {...props} id={place.id} onGo={moves.go} />;
  }
}
