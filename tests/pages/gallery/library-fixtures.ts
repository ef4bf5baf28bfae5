/** Props of the library for the gallery and the component tests, around made-up articles. */
import { bibliographyOf, editBibliography } from '../../../src/core/references/bibliography.ts';
import { countReferences } from '../../../src/core/references/counts.ts';
import { mergeReferences } from '../../../src/core/references/merge.ts';
import { referenceTo, type Reference } from '../../../src/core/references/reference.ts';
import { noFilter } from '../../../src/core/references/search.ts';
import { passagePlace } from '../../../src/core/references/selectors.ts';
import type {
  DuplicateGroup,
  LibraryContent,
  LibraryProps,
} from '../../../src/ui/library/library-props.ts';
import { libraryTexts } from '../../../src/ui/text/library-messages.ts';
import { panelTexts } from '../../../src/ui/text/panel-messages.ts';
import { card, dataset, entities, words } from './fixtures.ts';
import { language, textIn } from './language.ts';

/** A made-up article of which passages were saved. */
interface Story {
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher: string;
  readonly published: string;
  readonly slug: string;
}

const targeting: Story = {
  title: 'Agency’s new targeting software draws questions in Congress',
  authors: ['Marta Osei', 'Daniel Brandvold', 'Lena Ortiz'],
  publisher: 'The Harbor Ledger',
  published: '2026-03-04T08:10:00-05:00',
  slug: 'targeting-software-questions',
};
const regions: Story = {
  title: 'Marketplace lists the system in four government regions',
  authors: ['Staff'],
  publisher: 'Example Wire',
  published: '2026-01-12',
  slug: 'marketplace-government-regions',
};
const board: Story = {
  title: 'County board asks where its records go',
  authors: ['Ines Brandt'],
  publisher: 'County Chronicle',
  published: '2025-12-02T19:00:00Z',
  slug: 'county-board-records',
};
const letter: Story = {
  title: 'Employees ask the company to end the contract',
  authors: ['Ursula von der Mark', 'Bo Li'],
  publisher: 'The Evening Example',
  published: '2019-07-11',
  slug: 'employees-letter',
};

const CLAIMS = dataset.index.claims.map(({ id }) => id);

/** A reference as it is saved, with what was made of it since. */
export function savedReference(
  number: number,
  story: Story,
  text: string | null,
  exact: string,
  change: Partial<Reference> = {},
): Reference {
  const found = <T>(value: T, from = 'json-ld') => ({ value, from, sure: 'high' }) as const;
  const url = `https://www.example.org/news/${story.slug}`;
  const start = text?.indexOf(exact) ?? -1;
  const passage =
    text === null
      ? null
      : passagePlace({
          text,
          start,
          end: start + exact.length,
          range: null,
          blockHash: 'ab'.repeat(32),
          language: 'en',
        });
  const record = bibliographyOf('news-article', {
    title: found(story.title),
    authors: found(story.authors, 'byline'),
    published: found(story.published, 'meta:article:published_time'),
    modified: null,
    publisher: found(story.publisher, 'meta:og:site_name'),
    language: found('en'),
    canonicalUrl: found(url, 'link'),
    description: found(
      'What the software does with the records, and who asks.',
      'meta:description',
    ),
  });
  const saved = {
    page: url,
    url,
    record,
    passage,
    entities: ['ice'],
    claims: CLAIMS.slice(number, number + 2),
  };
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const day = String(20 - (number % 18)).padStart(2, '0');
  return { ...referenceTo(saved, id, `2026-03-${day}T09:14:00.000Z`), ...change };
}

const CLOUD =
  'Two people who have worked with it said it is a patchwork. Its older case system, ICM, sits on Amazon’s cloud, and the new one does too, a person familiar with it said. The agency did not answer questions on the move.';

const when = '2026-04-02T10:00:00.000Z';

export const libraryReferences: readonly Reference[] = [
  savedReference(
    1,
    targeting,
    CLOUD,
    'Its older case system, ICM, sits on Amazon’s cloud, and the new one does too, a person familiar with it said.',
    {
      entities: ['aws', 'palantir', 'ice'],
      tags: ['hosting'],
      note: 'Second source for the new host? Ask the press office.',
      check: {
        kind: 'changed',
        when,
        today:
          'Its older case system, ICM, has run on Amazon’s cloud since 2016, and the new one does too, two people familiar with it said.',
      },
    },
  ),
  savedReference(
    2,
    targeting,
    'Lawmakers of both parties sent letters. The software ranks addresses by how sure it is that somebody lives there, the letter says. It asks for an audit.',
    'The software ranks addresses by how sure it is that somebody lives there, the letter says.',
    { entities: ['ice', 'palantir'], tags: ['oversight'], check: { kind: 'found', when } },
  ),
  savedReference(
    3,
    regions,
    'The page was changed in January. The listing names several government cloud regions on which the company’s service may run. Prices are not given.',
    'The listing names several government cloud regions on which the company’s service may run.',
    { entities: ['palantir', 'azure'], tags: ['hosting', 'contracts'] },
  ),
  savedReference(
    4,
    board,
    'The answer came in writing. Officials declined to say where the new platform is hosted. The board will ask again.',
    'Officials declined to say where the new platform is hosted.',
    { tags: ['hosting'], check: { kind: 'not-found', when } },
  ),
  savedReference(5, board, null, '', { entities: ['ice'], tags: [], claims: [] }),
  savedReference(
    6,
    letter,
    'More than five hundred signed. Employees asked that the firm no longer be hosted on the company’s servers. The company did not comment.',
    'Employees asked that the firm no longer be hosted on the company’s servers.',
    { entities: ['aws'], tags: ['oversight', 'employees'], check: { kind: 'found', when } },
  ),
];

const standingOf = (claim: string) => dataset.claim(claim, 'en')?.standing ?? null;

export function libraryContent(
  found: readonly Reference[],
  change: Partial<Extract<LibraryContent, { kind: 'ready' }>> = {},
): LibraryContent {
  return {
    kind: 'ready',
    total: 128,
    found,
    counts: countReferences(found, standingOf),
    unreadable: 0,
    filling: false,
    ...change,
  };
}

/** The first reference as it was edited by hand. */
export const editedReference: Reference = {
  ...referenceAt(0),
  record: editBibliography(
    editBibliography(referenceAt(0).record, { name: 'title', value: 'New targeting software' }),
    { name: 'published', value: 'March 4' },
  ),
};

export function referenceAt(at: number): Reference {
  const reference = libraryReferences[at];
  if (reference === undefined) throw new Error(`the fixture has no reference ${at}`);
  return reference;
}

const twin = {
  ...referenceAt(0),
  id: '00000000-0000-4000-8000-000000000099',
  created: '2026-03-21T10:00:00.000Z',
  tags: ['cloud'],
  note: 'Press office answered: no comment.',
};

export const duplicateGroups: readonly DuplicateGroup[] = [
  { references: [referenceAt(0), twin], merged: mergeReferences([referenceAt(0), twin], when) },
];

const nothing = (): void => {};

export const libraryActions: LibraryProps['actions'] = {
  onPlace: nothing,
  onSelect: nothing,
  onOpenPage: nothing,
  onCopyLink: nothing,
  onCopyCitation: nothing,
  onEdit: () => Promise.resolve('saved'),
  onTag: () => Promise.resolve('saved'),
  onDelete: nothing,
  onDeleteAll: nothing,
  onMerge: nothing,
  onMergeAll: nothing,
  onUndo: nothing,
  onNoticeSeen: nothing,
  onReload: nothing,
  onOpenWorksheet: nothing,
  onDeleteWorksheet: nothing,
  onReminder: nothing,
  onScope: nothing,
  onExportOptions: nothing,
  onExport: nothing,
  onCancelExport: nothing,
  onImportFile: nothing,
  onImportConfirm: nothing,
  onImportSeen: nothing,
};

const claims = new Map(
  dataset.index.claims.map(({ id }) => [id, dataset.claim(id, language)] as const),
);

/** A library with some references, none of them open. */
export function libraryProps(change: Partial<LibraryProps> = {}): LibraryProps {
  return {
    place: {
      section: 'references',
      filter: noFilter,
      order: 'saved',
      form: 'list',
      grouped: false,
      open: null,
    },
    content: libraryContent(libraryReferences),
    open: null,
    selected: new Set(),
    tags: ['hosting', 'oversight', 'contracts', 'employees'],
    duplicates: [],
    worksheets: {
      kind: 'ready',
      worksheets: [
        {
          page: 'https://example.org/news/targeting-software-questions',
          title: targeting.title,
          publisher: targeting.publisher,
          entries: 4,
          changed: when,
        },
        {
          page: 'https://example.org/news/an-address-that-is-kept-without-a-title',
          title: null,
          publisher: null,
          entries: 0,
          changed: '2026-03-01T10:00:00.000Z',
        },
      ],
      unreadable: [],
    },
    handing: {
      scope: 'all',
      counts: { all: 128, found: 128, selected: 0 },
      options: { flavour: 'biblatex', style: 'apa', form: 'text' },
      state: { kind: 'idle' },
    },
    importing: { kind: 'idle' },
    reminder: null,
    notice: null,
    dataset: { entities, claimOf: (id) => claims.get(id) ?? null },
    text: {
      words,
      card,
      panel: textIn(panelTexts),
      library: textIn(libraryTexts),
    },
    actions: libraryActions,
    ...change,
  };
}
