import type { JSX } from 'preact';
import { noFilter } from '../../../src/core/references/search.ts';
import type { LibraryPlace, LibraryProps } from '../../../src/ui/library/library-props.ts';
import { LibraryView } from '../../../src/ui/library/LibraryView.tsx';
import { NarrowLibrary } from '../../../src/ui/library/NarrowLibrary.tsx';
import { PanelView } from '../../../src/ui/panel/PanelView.tsx';
import {
  duplicateGroups,
  editedReference,
  libraryContent,
  libraryProps,
  libraryReferences,
  referenceAt,
  savedReference,
} from './library-fixtures.ts';
import { panelProps } from './panel-fixtures.ts';

function view(
  change: Partial<LibraryProps> = {},
  place: Partial<LibraryPlace> = {},
): () => JSX.Element {
  return () => {
    const props = libraryProps(change);
    return <LibraryView {...props} place={{ ...props.place, ...place }} />;
  };
}

/** A state that one press leads to. */
function pressed(drawn: () => JSX.Element, selector: string): () => JSX.Element {
  return () => {
    requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.click());
    return drawn();
  };
}

function opened(at: number): () => JSX.Element {
  const open = referenceAt(at);
  return view({ open }, { open: open.id });
}

/** In its tab of the panel. */
function narrow(change: Partial<LibraryProps> = {}): () => JSX.Element {
  const library = (): JSX.Element => (
    <NarrowLibrary
      {...libraryProps(change)}
      here={libraryReferences.slice(0, 2)}
      onOpenLibrary={() => {}}
    />
  );
  const { views } = panelProps();
  return () => (
    <PanelView {...panelProps({ tab: 'references', views: { ...views, references: library } })} />
  );
}

const hosted = { ...noFilter, query: 'hosted', entities: ['ice', 'aws'] };
const long =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft-Aufsicht';
const longStory = {
  title: `${long} ${long}`,
  authors: [long, 'Ana Ruiz', 'Bo Li'],
  publisher: long,
  published: '2026',
  slug: long,
};
const many = Array.from({ length: 400 }, (_, at) => ({
  ...referenceAt(at % 6),
  id: `00000000-0000-4000-8000-${String(1000 + at).padStart(12, '0')}`,
}));

const plan = {
  added: many.slice(0, 20),
  changed: [{ before: referenceAt(0), after: editedReference }],
  skipped: many.slice(30, 33).map((reference) => ({ reference, reason: 'same' as const })),
};

/** Name → state of the library. */
export const libraryStates: Readonly<Record<string, () => JSX.Element>> = {
  'library-list': view(),
  'library-open': opened(0),
  'library-open-page': opened(4),
  'library-not-found': opened(3),
  'library-searched': view(
    { content: libraryContent([0, 2, 3, 5].map(referenceAt)), open: referenceAt(0) },
    { filter: hosted, order: 'best', open: referenceAt(0).id },
  ),
  'library-grouped': view({}, { grouped: true }),
  'library-table': view({}, { form: 'table', order: 'published' }),
  'library-selected': pressed(
    view({ selected: new Set([1, 3, 5].map((at) => referenceAt(at).id)) }),
    '.selection-ways .button',
  ),
  'library-editor': pressed(
    view({ open: editedReference }, { open: editedReference.id }),
    '[data-edit]',
  ),
  'library-none': view({ content: libraryContent([]) }, { filter: hosted }),
  'library-empty': view({ content: libraryContent([], { total: 0 }) }),
  'library-loading': view({ content: { kind: 'loading' } }),
  'library-unavailable': view({ content: { kind: 'failed', why: 'unavailable' } }),
  'library-newer': view({ content: { kind: 'failed', why: 'newer' } }),
  'library-full': view({ notice: { kind: 'failed', why: 'full' } }),
  'library-unreadable': view({
    content: libraryContent(libraryReferences, { unreadable: 2 }),
    duplicates: duplicateGroups,
  }),
  'library-deleted': view({ notice: { kind: 'deleted', count: 3, canUndo: true } }),
  'library-reminder': view({ reminder: 54 }),
  'library-many': view({ content: libraryContent(many) }),
  'library-long-words': view(
    {
      content: libraryContent([
        savedReference(7, longStory, `${long}${long}`, long, { tags: [long, 'x'], note: long }),
      ]),
      open: savedReference(7, longStory, `${long}${long}`, long, { tags: [long], note: long }),
    },
    { open: savedReference(7, longStory, null, '').id },
  ),
  'library-duplicates': view({ duplicates: duplicateGroups }, { section: 'duplicates' }),
  'library-worksheets': view({}, { section: 'worksheets' }),
  'library-no-worksheets': view(
    { worksheets: { kind: 'ready', worksheets: [], unreadable: ['https://example.org/damaged'] } },
    { section: 'worksheets' },
  ),
  'library-export': view(
    {
      handing: {
        ...libraryProps().handing,
        scope: 'selected',
        counts: { all: 128, found: 12, selected: 3 },
      },
    },
    { section: 'export' },
  ),
  'library-export-writing': view(
    {
      handing: {
        ...libraryProps().handing,
        state: { kind: 'writing', format: 'csv', done: 31_000, all: 50_000 },
      },
    },
    { section: 'export' },
  ),
  'library-import': view({}, { section: 'import' }),
  'library-import-preview': view(
    {
      importing: {
        kind: 'preview',
        fileName: 'zotero.json',
        format: 'csl-json',
        plan,
        withoutAddress: 2,
      },
    },
    { section: 'import' },
  ),
  'library-import-done': view(
    { importing: { kind: 'done', fileName: 'backup.json', added: 20, changed: 1, skipped: 3 } },
    { section: 'import' },
  ),
  'library-import-refused': view(
    {
      importing: {
        kind: 'refused',
        fileName: 'backup.json',
        fault: { kind: 'field', place: 'references[17].record.title.value', problem: 'too-long' },
      },
    },
    { section: 'import' },
  ),
  'narrow-library': narrow(),
  'narrow-library-open': narrow({ open: referenceAt(0) }),
  'narrow-library-empty': narrow({ content: libraryContent([], { total: 0 }) }),
};
