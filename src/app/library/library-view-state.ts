/** What the library shows of what is kept, worked out again only where something changed. */
import { mergeReferences } from '../../core/references/merge.ts';
import { noFilter } from '../../core/references/search.ts';
import type {
  DuplicateGroup,
  LibraryContent,
  LibraryPlace,
} from '../../ui/library/library-props.ts';
import type { LibraryIndex } from './library-index.ts';

export interface LibraryViewState {
  content(place: LibraryPlace): LibraryContent;
  /** All tags, those of most references first. */
  tags(): readonly string[];
  duplicates(): readonly DuplicateGroup[];
}

/** Views of one index. */
export function libraryViewState(index: LibraryIndex): LibraryViewState {
  const count = remembered((_found: unknown, filter: LibraryPlace['filter']) =>
    index.counts(filter),
  );
  const tags = remembered((_all: unknown): readonly string[] =>
    [...index.counts(noFilter).tags]
      .toSorted(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
      .map(([tag]) => tag),
  );
  const groups = remembered((found: LibraryIndex['duplicates']): readonly DuplicateGroup[] => {
    const now = new Date().toISOString();
    return found.map((references) => ({ references, merged: mergeReferences(references, now) }));
  });
  return {
    content({ filter, order }) {
      const { state, size, unreadable } = index;
      if (state.kind !== 'ready') return state;
      const found = index.find(filter, order);
      return {
        kind: 'ready',
        total: size,
        found,
        counts: count(found, filter),
        unreadable,
        filling: !state.whole,
      };
    },
    tags: () => tags(index.find(noFilter, 'saved')),
    // Twins can be told once all are read.
    duplicates: () => {
      const { state } = index;
      return state.kind === 'ready' && state.whole ? groups(index.duplicates) : [];
    },
  };
}

/** Works something out anew only where it is given other things than the last time. */
function remembered<Given extends readonly unknown[], Made>(
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  let last: { readonly given: Given; readonly made: Made } | null = null;
  return (...given) => {
    const isSame = last !== null && last.given.every((one, at) => one === given[at]);
    if (last === null || !isSame) last = { given, made: make(...given) };
    return last.made;
  };
}
