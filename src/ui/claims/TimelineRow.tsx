import type { JSX } from 'preact';
import type { TimedClaim } from '../../core/dataset/timeline.ts';
import { StandingMark } from '../parts/StandingMark.tsx';
import { listText } from '../text/counting.ts';
import type { ClaimsProps } from './claims-props.ts';
import type { ClaimsPlace } from './trail.ts';
import { whenText } from './when.ts';

interface TimelineRowProps extends ClaimsProps {
  readonly timed: TimedClaim;
  /** The first claim of its year, which carries the year's number. */
  readonly isFirst: boolean;
  /** The one row that Tab reaches. */
  readonly isReachable: boolean;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onGo: (place: ClaimsPlace) => void;
}

/** A claim on the line of time: its year, a mark on the lane of each of its entities, and its sentence. */
export function TimelineRow(props: TimelineRowProps): JSX.Element | null {
  const { timed, isFirst, isReachable, dataset, language, entities, text, onKey, onGo } = props;
  const { words } = text;
  const claim = dataset.claim(timed.claim.id, language);
  if (claim === null) return null;
  const about = entities.filter(({ id }) => claim.entities.includes(id)).map(({ name }) => name);
  return (
    <div class="timeline-row" data-first={isFirst ? '' : undefined}>
      <span class="timeline-year">{isFirst && timed.year}</span>
      <span class="timeline-lanes" aria-hidden="true">
        {entities.map(({ id, appearance }) => (
          <span
            key={id}
            class="timeline-lane"
            data-on={claim.entities.includes(id) ? '' : undefined}
            style={{
              '--tile-light': appearance.colour.light,
              '--tile-dark': appearance.colour.dark,
            }}
          >
            {claim.entities.includes(id) && <span>{appearance.letters}</span>}
          </span>
        ))}
      </span>
      <button
        type="button"
        class="timeline-open"
        tabIndex={isReachable ? 0 : -1}
        data-return={claim.id}
        onKeyDown={onKey}
        onClick={() => onGo({ kind: 'claim', id: claim.id })}
      >
        <span class="timeline-top">
          <StandingMark standing={claim.standing} words={words} />
          <span class="quiet">{whenText(claim, text)}</span>
          <span class="sr-only">{listText(words.locale, about)}.</span>
        </span>
        <span class="timeline-says" lang={claim.lang}>
          {claim.statement}
        </span>
      </button>
    </div>
  );
}
