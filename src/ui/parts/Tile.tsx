import type { JSX } from 'preact';
import type { EntityAppearance } from '../../core/dataset/views.ts';

interface TileProps {
  readonly letters: string;
  readonly line: EntityAppearance['line'];
  /** Null while the entity's colours are not known yet. */
  readonly colour: { readonly light: string; readonly dark: string } | null;
  /** Nothing to show for this entity. */
  readonly dim?: boolean;
}

/** An entity as its letters over its line, in its colour. Always beside its name, so hidden from screen readers. */
export function Tile({ letters, line, colour, dim = false }: TileProps): JSX.Element {
  const style = colour === null ? {} : { '--tile-light': colour.light, '--tile-dark': colour.dark };
  return (
    <span
      class="tile"
      aria-hidden="true"
      data-line={line}
      data-long={letters.length > 2 ? '' : undefined}
      data-dim={dim || colour === null ? '' : undefined}
      style={style}
    >
      <span>{letters}</span>
    </span>
  );
}
