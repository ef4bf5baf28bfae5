import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { BackLine } from './BackLine.tsx';
import { ExportFormatRow } from './ExportFormatRow.tsx';
import { libraryFormats, type ExportScope } from './handing-props.ts';
import type { LibraryProps } from './library-props.ts';

const SCOPES: readonly ExportScope[] = ['all', 'found', 'selected'];

/** Handing references on in one of the formats; below, deleting them all. */
export function ExportView(props: LibraryProps): JSX.Element {
  const { handing, text } = props;
  const say = text.library.exporting;
  const id = useId();
  const count = handing.counts[handing.scope];
  return (
    <div class="library-column">
      <BackLine {...props} title={say.title} />
      <Scopes {...props} />
      {count === 0 ? (
        <p>{say.nothing}</p>
      ) : (
        <ul class="formats" aria-label={say.formats}>
          {libraryFormats.map((format) => (
            <li key={format}>
              <ExportFormatRow {...props} format={format} />
            </li>
          ))}
        </ul>
      )}
      {handing.counts.all > 0 && (
        <section class="delete-all" aria-labelledby={id}>
          <h3 id={id}>{say.deleteAllTitle}</h3>
          <p>{say.deleteAllHint(handing.counts.all)}</p>
          <DeleteAll {...props} />
        </section>
      )}
    </div>
  );
}

/** Which references to hand on; only what differs is offered. */
function Scopes({ handing, text, actions }: LibraryProps): JSX.Element | null {
  const say = text.library.exporting;
  const { counts, scope } = handing;
  const offered = SCOPES.filter(
    (one) => one === 'all' || (counts[one] > 0 && counts[one] < counts.all) || one === scope,
  );
  const name = useId();
  if (counts.all === 0 || offered.length < 2) return null;
  return (
    <fieldset class="scopes">
      <legend>{say.scope}</legend>
      {offered.map((one) => (
        <label key={one} class="check">
          <input
            type="radio"
            name={name}
            checked={one === scope}
            onChange={() => actions.onScope(one)}
          />
          <span>{say.scopes[one](counts[one])}</span>
        </label>
      ))}
    </fieldset>
  );
}

function DeleteAll({ text, actions }: LibraryProps): JSX.Element {
  const say = text.library.exporting;
  const [isAsking, setAsking] = useState(false);
  const rowRef = useRef<HTMLDivElement>(null);
  const pressedRef = useRef(false);
  // What was pressed goes, and the safe answer comes in its place.
  useEffect(() => {
    if (pressedRef.current) {
      rowRef.current?.querySelector<HTMLElement>('button:last-of-type')?.focus();
    }
    pressedRef.current = false;
  }, [isAsking]);
  const ask = (asking: boolean): void => {
    pressedRef.current = true;
    setAsking(asking);
  };
  return (
    <div class="delete-ways" ref={rowRef}>
      {isAsking ? (
        <>
          <Button
            onClick={() => {
              ask(false);
              actions.onDeleteAll();
            }}
          >
            {say.deleteAllSure}
          </Button>
          <Button look="main" onClick={() => ask(false)}>
            {say.keep}
          </Button>
        </>
      ) : (
        <Button onClick={() => ask(true)}>{say.deleteAll}</Button>
      )}
    </div>
  );
}
