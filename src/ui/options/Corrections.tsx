import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { mostOverrules, overruleKey, type Overrule } from '../../core/overrules/overrule.ts';
import { Button } from '../parts/Button.tsx';
import { QuietLine } from '../parts/QuietLine.tsx';
import { Tile } from '../parts/Tile.tsx';
import { dayText } from '../text/date-text.ts';
import type { OptionsProps } from './options-props.ts';

/** What the person said against detection: each can be removed, or all, and that can be undone. */
export function Corrections(props: OptionsProps): JSX.Element {
  const { corrections, correctionsFault, removed, text, onRemoveCorrections } = props;
  const { options } = text;
  const id = useId();
  const titleRef = useRef<HTMLHeadingElement>(null);
  return (
    <section>
      <h2 id={id} ref={titleRef} tabIndex={-1}>
        {options.corrections}
      </h2>
      <QuietLine>{options.correctionsHint(mostOverrules.page, mostOverrules.site)}</QuietLine>
      {correctionsFault !== null && (
        <p class="corrections-fault" role="alert">
          {options.correctionsFault[correctionsFault.kind]}
        </p>
      )}
      <Removed
        {...props}
        key={removed.map(overruleKey).join()}
        onRestoreCorrections={() => {
          props.onRestoreCorrections();
          titleRef.current?.focus();
        }}
      />
      {corrections.length === 0 ? (
        <p class="no-sites">{options.noCorrections}</p>
      ) : (
        <ul class="corrections" aria-labelledby={id}>
          {corrections.map((correction) => (
            <Row key={overruleKey(correction)} {...props} correction={correction} />
          ))}
        </ul>
      )}
      {corrections.length > 1 && (
        <Button onClick={() => onRemoveCorrections(corrections)}>{options.removeAll}</Button>
      )}
    </section>
  );
}

/** What the last removal took away, with the way back, which takes the focus of the button that went. */
function Removed({ removed, text, onRestoreCorrections }: OptionsProps): JSX.Element | null {
  const lineRef = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => lineRef.current?.querySelector('button')?.focus(), []);
  if (removed.length === 0) return null;
  return (
    <div class="removed" ref={lineRef}>
      <span id={id}>{text.options.removed(removed.length)}</span>
      <Button look="link" describedBy={id} onClick={onRestoreCorrections}>
        {text.words.overrule.undo}
      </Button>
    </div>
  );
}

interface RowProps extends OptionsProps {
  readonly correction: Overrule;
}

function Row(props: RowProps): JSX.Element {
  const { correction, entities, text, onRemoveCorrections } = props;
  const { words, options } = text;
  const { entity, surface, decision } = correction;
  const appearance = entities.find((known) => known.id === entity)?.appearance;
  const says =
    decision === 'marked' ? options.correctedMarked(surface) : options.correctedSkipped(surface);
  const id = useId();
  return (
    <li>
      {appearance !== undefined && <Tile {...appearance} />}
      <div class="correction" id={id}>
        <p>
          <b>{says}</b> {decision === 'marked' && <ReadAs {...props} />}
        </p>
        <p class="quiet">
          <PlaceName {...props} /> · {dayText(words, correction.made)}
        </p>
      </div>
      <Button describedBy={id} onClick={() => onRemoveCorrections([correction])}>
        {options.removeShort}
      </Button>
    </li>
  );
}

function ReadAs({ correction, names, text }: RowProps): JSX.Element {
  const { options } = text;
  const { entity, sense } = correction;
  const name = names.sense(entity, sense);
  if (name !== null) return <>{options.where(name)}</>;
  return <>{sense === 'other' ? options.whereOther : options.whereUnclear}</>;
}

function PlaceName({ correction, text }: RowProps): JSX.Element {
  const { words, options } = text;
  const { place } = correction;
  if (place.kind === 'site') return <>{options.onSite(place.site)}</>;
  return (
    <>
      {options.onPage}{' '}
      <a href={place.address} target="_blank" rel="noopener noreferrer">
        {place.address.replace(/^https?:\/\/(www\.)?/, '')}
        <span class="sr-only"> ({words.opensInNewTab})</span>
      </a>
    </>
  );
}
