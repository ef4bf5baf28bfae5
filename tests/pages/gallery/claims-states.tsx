import type { JSX } from 'preact';
import { createDataset } from '../../../src/core/dataset/dataset.ts';
import { createClaimSearch } from '../../../src/core/dataset/claim-search.ts';
import { everyClaim } from '../../../src/core/dataset/claim-filter.ts';
import type { ClaimsProps } from '../../../src/ui/claims/claims-props.ts';
import { type ClaimsPlace, trailStart, visit } from '../../../src/ui/claims/trail.ts';
import { claimsTexts } from '../../../src/ui/text/claims-messages.ts';
import { claimsProps, LivingClaims } from './claims-fixtures.tsx';
import { dataset } from './fixtures.ts';
import { textIn } from './language.ts';

function place(here: ClaimsPlace, change: Partial<ClaimsProps> = {}): () => JSX.Element {
  return () => (
    <main class="surface">
      <h1 class="sr-only">{textIn(claimsTexts).list.label}</h1>
      <LivingClaims {...claimsProps(here, change)} />
    </main>
  );
}

const inArticle = (): ReturnType<ClaimsProps['inArticle']> => [
  { id: 4, number: 2 },
  { id: 9, number: 5 },
];

/** Ten thousand claims, made of the bundled ones. */
function manyClaims(): Partial<ClaimsProps> {
  const { claims } = dataset.index;
  const index = {
    ...dataset.index,
    claims: Array.from({ length: 10_000 }, (_, at) => {
      const claim = claims[at % claims.length];
      if (claim === undefined) throw new Error('the dataset is empty');
      return { ...claim, id: `${claim.id}-${at}`, statement: `${at}: ${claim.statement}` };
    }),
  };
  return { dataset: createDataset(index), search: createClaimSearch(index) };
}

const filtered = {
  ...everyClaim,
  query: 'hosting',
  entities: ['aws'],
  standings: ['reported'],
} as const;

/** Name → state of the claims view. */
export const claimsStates: Readonly<Record<string, () => JSX.Element>> = {
  'claims-list': place({ kind: 'list', filter: everyClaim }),
  'claims-filtered': place({ kind: 'list', filter: filtered }),
  'claims-none': place({ kind: 'list', filter: { ...everyClaim, query: 'zeppelin' } }),
  'claims-many': () => place({ kind: 'list', filter: everyClaim }, manyClaims())(),
  'claims-claim': place({ kind: 'claim', id: 'icm-2022-contract-values-differ' }, { inArticle }),
  'claims-claim-visited': place(
    { kind: 'claim', id: 'icm-hosted-on-aws' },
    { trail: visit(trailStart, { kind: 'claim', id: 'icm-hosted-on-aws' }) },
  ),
  'claims-claim-missing': place({ kind: 'claim', id: 'not-there' }),
  'claims-source': place({ kind: 'source', id: 'wired-immigrationos-2025' }),
  'claims-timeline': place({ kind: 'timeline', filter: everyClaim }),
  'claims-timeline-year': place({ kind: 'timeline', filter: { ...everyClaim, year: '2019' } }),
  'claims-timeline-many': () => place({ kind: 'timeline', filter: everyClaim }, manyClaims())(),
  'claims-map': place({ kind: 'map', chosen: null }),
  'claims-map-line': place({ kind: 'map', chosen: 'palantir builds palantir/ICM' }),
  'claims-map-node': place({ kind: 'map', chosen: 'aws' }),
};
