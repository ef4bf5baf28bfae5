import type { JSX } from 'preact';
import { Button } from '../parts/Button.tsx';
import { numberText } from '../text/counting.ts';
import type { LibraryPlace, LibraryProps } from './library-props.ts';

interface LibraryHeadProps extends LibraryProps {
  readonly onRefine: (change: Partial<LibraryPlace>) => void;
}

/** The library's name, its sections, the search, and the ways in and out. */
export function LibraryHead(props: LibraryHeadProps): JSX.Element {
  const { place, content, text, actions } = props;
  const { library, words } = text;
  const found = content.kind === 'ready' ? content.found.length : 0;
  const hasSome = content.kind === 'ready' && content.total > 0;
  const { worksheets } = props;
  const counts = {
    references: content.kind === 'ready' ? content.total : null,
    worksheets: worksheets.kind === 'ready' ? worksheets.worksheets.length : null,
  };
  const isOn = (section: 'references' | 'worksheets'): boolean =>
    place.section === section || (section === 'references' && place.section !== 'worksheets');
  return (
    <header class="library-head">
      <h1>{library.name}</h1>
      <nav aria-label={library.views}>
        {(['references', 'worksheets'] as const).map((section) => (
          <button
            key={section}
            type="button"
            class="section"
            aria-current={isOn(section) ? 'page' : undefined}
            onClick={() => actions.onPlace({ ...place, section, open: null }, true)}
          >
            {library.sections[section]}
            {counts[section] !== null && (
              <span class="tab-count"> {numberText(words.locale, counts[section])}</span>
            )}
          </button>
        ))}
      </nav>
      {place.section === 'references' && hasSome && <SearchField {...props} />}
      <div class="head-ways">
        <Button onClick={() => actions.onPlace({ ...place, section: 'import' }, true)}>
          {library.list.import}
        </Button>
        {hasSome && (
          <Button
            look="main"
            onClick={() => {
              actions.onScope(found < content.total ? 'found' : 'all');
              actions.onPlace({ ...place, section: 'export' }, true);
            }}
          >
            {library.list.export(found)}
          </Button>
        )}
      </div>
    </header>
  );
}

type SearchFieldProps = Pick<LibraryHeadProps, 'place' | 'text' | 'onRefine'>;

/** Searches as it is written. */
export function SearchField({ place, text, onRefine }: SearchFieldProps): JSX.Element {
  const { list } = text.library;
  const { filter } = place;
  return (
    <search class="library-search">
      <input
        class="field"
        type="search"
        aria-label={list.search}
        placeholder={list.placeholder}
        aria-keyshortcuts="/"
        autocomplete="off"
        spellcheck={false}
        value={filter.query}
        onInput={({ currentTarget }) => {
          const { value: query } = currentTarget;
          const begins = filter.query.trim() === '' && query.trim() !== '';
          onRefine({ filter: { ...filter, query }, ...(begins ? { order: 'best' } : {}) });
        }}
      />
    </search>
  );
}
