import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { TimelineYear } from '../../core/dataset/timeline.ts';
import { rove } from '../parts/roving.ts';
import type { ClaimsProps } from './claims-props.ts';

interface YearPictureProps extends Pick<ClaimsProps, 'entities' | 'text'> {
  readonly years: readonly TimelineYear[];
  readonly chosen: string | null;
  readonly onChoose: (year: string | null) => void;
}

/** The widest disc, in px; its area stands for a count. */
const WIDEST = 15;

/** Years side by side, with a disc for each entity as large as its claims are many; a year narrows to it. */
export function YearPicture(props: YearPictureProps): JSX.Element | null {
  const { years, entities, chosen, text, onChoose } = props;
  const rootRef = useRef<HTMLDivElement>(null);
  const { timeline: say } = text.claims;
  if (years.length === 0) return null;
  const most = Math.max(1, ...years.flatMap((year) => [...year.entities.values()]));
  const reachable = Math.max(
    0,
    years.findIndex(({ year }) => year === chosen),
  );
  return (
    <div class="years" role="group" aria-label={say.years} ref={rootRef}>
      <span class="year-lanes" aria-hidden="true">
        {entities.map(({ id, appearance }) => (
          <span key={id}>{appearance.letters}</span>
        ))}
      </span>
      {years.map(({ year, count, entities: counts }, at) => (
        <button
          key={year}
          type="button"
          class="year"
          data-short={`’${year.slice(2)}`}
          aria-label={say.year(year, count)}
          aria-pressed={year === chosen}
          title={say.year(year, count)}
          tabIndex={at === reachable ? 0 : -1}
          onKeyDown={(event) => rove(event, rootRef.current, '.year')}
          onClick={() => onChoose(year === chosen ? null : year)}
        >
          {entities.map(({ id, appearance }) => (
            <span key={id} class="year-cell">
              <span
                class="year-disc"
                style={{
                  '--size': `${discOf(counts.get(id) ?? 0, most)}px`,
                  '--tile-light': appearance.colour.light,
                  '--tile-dark': appearance.colour.dark,
                }}
              />
            </span>
          ))}
        </button>
      ))}
    </div>
  );
}

function discOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(3, Math.round(WIDEST * Math.sqrt(count / most)));
}
