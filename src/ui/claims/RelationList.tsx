import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { RelationEnd, ResolvedRelation } from '../../core/dataset/relations.ts';
import { Button } from '../parts/Button.tsx';
import { rove } from '../parts/roving.ts';
import { StandingMark } from '../parts/StandingMark.tsx';
import { keepClear } from './keep-clear.ts';
import type { MapPartProps } from './map-parts.ts';

interface RelationListProps extends MapPartProps {
  readonly relations: readonly ResolvedRelation[];
  /** The end whose relations alone are listed. */
  readonly end: RelationEnd | null;
}

/** The map's relations as sentences with their standing: the same as its picture, to read. */
export function RelationList(props: RelationListProps): JSX.Element {
  const { relations, end, text, sentence, chosen, shown, onPoint, onChoose } = props;
  const rootRef = useRef<HTMLUListElement>(null);
  const { map: say } = text.claims;
  const listed =
    end === null ? relations : relations.filter(({ from, to }) => from === end.id || to === end.id);
  const reachable = listed.find(({ id }) => id === chosen) ?? listed[0];
  return (
    <section class="map-list">
      <div class="map-list-head">
        <h3>{end === null ? say.all(listed.length) : say.relationsOf(end.name, listed.length)}</h3>
        {end !== null && (
          <Button
            look="link"
            onClick={() => {
              onPoint(null);
              onChoose(null);
            }}
          >
            {say.showAll}
          </Button>
        )}
      </div>
      <ul ref={rootRef}>
        {listed.map((relation) => (
          <li key={relation.id}>
            <button
              type="button"
              class="relation-open"
              aria-pressed={relation.id === chosen}
              data-lit={relation.id === shown ? 'yes' : undefined}
              tabIndex={relation === reachable ? 0 : -1}
              onKeyDown={(event) => rove(event, rootRef.current, '.relation-open')}
              onFocus={(event) => {
                onPoint(relation.id);
                keepClear(event.currentTarget);
              }}
              onClick={() => onChoose(relation.id === chosen ? null : relation.id)}
            >
              <span>{sentence(relation)}</span>
              <span class="relation-facts">
                <StandingMark standing={relation.standing} words={text.words} />
                <span class="quiet">{say.claims(relation.claims.length)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
