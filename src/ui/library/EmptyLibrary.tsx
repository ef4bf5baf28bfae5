import type { JSX } from 'preact';
import { Button } from '../parts/Button.tsx';
import type { LibraryProps } from './library-props.ts';

/** What a library is for, and how the first reference comes into it. */
export function EmptyLibrary({ place, text, actions }: LibraryProps): JSX.Element {
  const { empty, ways, import: takeIn } = text.library.list;
  return (
    <div class="library-note empty-library">
      <h2>{empty.title}</h2>
      <p>{empty.hint}</p>
      <ul>
        {ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      <Button onClick={() => actions.onPlace({ ...place, section: 'import' }, true)}>
        {takeIn}
      </Button>
    </div>
  );
}
