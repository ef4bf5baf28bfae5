import type { JSX } from 'preact';
import { Tile } from '../parts/Tile.tsx';
import type { PopupPage, PopupProps } from './popup-props.ts';

interface EntityCountsProps extends Pick<PopupProps, 'entities' | 'entitiesOff' | 'text'> {
  readonly page: Extract<PopupPage, { kind: 'running' }>;
}

/** How often each entity is mentioned; every entity has its row, so that the list stands still. */
export function EntityCounts(props: EntityCountsProps): JSX.Element {
  const { entities, entitiesOff, page, text } = props;
  const { popup } = text;
  return (
    <ul class="counts" aria-label={popup.mentions}>
      {entities.map(({ id, name, fullName, appearance }) => {
        const count = page.counts[id] ?? 0;
        const off = entitiesOff.includes(id);
        const none = off ? popup.entityOff : popup.none;
        return (
          <li key={id} data-none={count === 0 ? '' : undefined}>
            <Tile {...appearance} dim={count === 0} />
            <span class="count-names">
              {name}
              {fullName !== name && <span class="quiet"> {fullName}</span>}
            </span>
            <span class="count">{count === 0 ? none : popup.countOf(count)}</span>
          </li>
        );
      })}
    </ul>
  );
}
