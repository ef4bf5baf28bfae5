import type { JSX } from 'preact';
import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { listText } from '../text/counting.ts';
import { keyTarget } from './key-target.ts';
import type { ReadPage } from './page-props.ts';
import type { PanelDataset, PanelGiven, PanelText } from './panel-props.ts';
import { type StripPlace, stripPlaces, stripReach } from './strip-places.ts';

/** More places than this would lie closer together than a pointer can tell apart. */
const MOST_PLACES = 72;

interface MentionStripProps extends PanelGiven {
  readonly page: ReadPage;
}

/**
 * Counts by entity, and beside each where on the page its mentions lie. The places are one group of
 * buttons over all lines: arrow keys move along the page, Enter or a click goes there.
 */
export function MentionStrip(props: MentionStripProps): JSX.Element | null {
  const { page, dataset, text } = props;
  const places = useMemo(() => stripPlaces(page.passages, MOST_PLACES), [page.passages]);
  const named = dataset.entities.filter(({ id }) => (page.counts[id] ?? 0) > 0);
  if (named.length === 0) return null;
  const { article } = text.panel;
  return (
    <div class="strip">
      <ul class="lanes">
        {named.map(({ id, name, appearance }) => {
          const count = page.counts[id] ?? 0;
          const { light, dark } = appearance.colour;
          return (
            <li
              key={id}
              data-line={appearance.line}
              style={{ '--tile-light': light, '--tile-dark': dark }}
            >
              <span class="lane-name" aria-hidden="true">
                <i class="tick" />
                <span>{name}</span>
                <b>{article.countOf(count)}</b>
              </span>
              <span class="sr-only">{article.mentions(name, count)}</span>
              <span class="lane" aria-hidden="true">
                {places.map(({ at, entities, passage }) =>
                  entities.includes(id) ? (
                    <i
                      key={passage}
                      class="tick"
                      style={{ 'inset-inline-start': `${at * 100}%` }}
                    />
                  ) : null,
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <Places {...props} places={places} />
    </div>
  );
}

function Places(
  props: MentionStripProps & { readonly places: readonly StripPlace[] },
): JSX.Element | null {
  const { places, page, dataset, text, actions } = props;
  const { article } = text.panel;
  const [chosen, setChosen] = useState(0);
  const groupRef = useRef<HTMLDivElement>(null);
  const id = useId();
  const current = Math.min(chosen, places.length - 1);

  const moveTo = (index: number): void => {
    setChosen(index);
    groupRef.current?.querySelectorAll('button').item(index).focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = keyTarget(event, current, places.length);
    if (to === null) return;
    event.preventDefault();
    moveTo(to);
  };
  return (
    <div
      class="places"
      role="toolbar"
      aria-label={article.strip}
      aria-describedby={id}
      ref={groupRef}
    >
      {places.map((place, index) => {
        const { from, to } = stripReach(places, index);
        const label = article.place(namesOf(place, dataset, text), place.numbers, place.at);
        return (
          <button
            key={place.passage}
            type="button"
            class="place"
            tabIndex={index === current ? 0 : -1}
            aria-label={label}
            title={label}
            aria-disabled={page.contact !== 'live' || undefined}
            style={{
              'inset-inline-start': `${from * 100}%`,
              'inline-size': `${(to - from) * 100}%`,
              '--at': `${((place.at - from) / (to - from || 1)) * 100}%`,
            }}
            onKeyDown={onKeyDown}
            onClick={() => {
              setChosen(index);
              if (page.contact === 'live') actions.onGo(place.passage);
            }}
          />
        );
      })}
      <span class="sr-only" id={id}>
        {article.stripHint}
      </span>
    </div>
  );
}

function namesOf(place: StripPlace, { names }: PanelDataset, { words }: PanelText): string {
  return listText(
    words.locale,
    place.entities.map((entity) => names.entity(entity) ?? entity),
  );
}
