import type { JSX } from 'preact';
import { Tile } from '../parts/Tile.tsx';
import { listText } from '../text/counting.ts';
import type { LibraryGiven } from './library-props.ts';

interface EntityTilesProps extends Pick<LibraryGiven, 'dataset' | 'text'> {
  /** Their ids; one that the dataset no longer has is left out. */
  readonly entities: readonly string[];
}

/** The entities of a reference by their letters; screen readers hear their names. */
export function EntityTiles({ entities, dataset, text }: EntityTilesProps): JSX.Element | null {
  const known = dataset.entities.filter(({ id }) => entities.includes(id));
  if (known.length === 0) return null;
  return (
    <span class="tiles">
      {known.map(({ id, name, appearance }) => (
        <span key={id} title={name}>
          <Tile {...appearance} />
        </span>
      ))}
      <span class="sr-only">
        {listText(
          text.words.locale,
          known.map(({ name }) => name),
        )}
      </span>
    </span>
  );
}
