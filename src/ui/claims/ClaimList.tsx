import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ClaimFilter } from '../../core/dataset/claim-filter.ts';
import { foundIn } from '../../core/dataset/claim-found.ts';
import type { FoundClaims } from '../../core/dataset/claim-search.ts';
import type { ClaimView } from '../../core/dataset/views.ts';
import { QuietLine } from '../parts/QuietLine.tsx';
import { type Reveal, VirtualList } from '../parts/VirtualList.tsx';
import { ClaimFilters } from './ClaimFilters.tsx';
import { ClaimLine } from './ClaimLine.tsx';
import type { ClaimsProps } from './claims-props.ts';
import type { ClaimsPlace } from './trail.ts';
import { useReading } from './use-reading.ts';
import { whenText } from './when.ts';

interface ClaimListProps extends ClaimsProps {
  readonly filter: ClaimFilter;
  readonly returned: Reveal | null;
  readonly onFilter: (filter: ClaimFilter) => void;
  readonly onGo: (place: ClaimsPlace) => void;
}

const LINE_HEIGHT = 118;

/** All claims to search and filter; only those in sight are drawn. */
export function ClaimList(props: ClaimListProps): JSX.Element {
  const { dataset, language, filter, returned, text, onGo } = props;
  const found = useFound(props);
  const { list } = text.claims;
  const order = filter.query.trim() === '' ? list.newestFirst : list.bestFirst;
  const counted = list.found(found.ids.length, dataset.index.claims.length);
  return (
    <>
      <ClaimFilters {...props} counts={found.counts} />
      <div class="claims-found">
        <QuietLine live>
          {[counted, order, ...(found.complete ? [] : [list.reading])].join(', ')}
        </QuietLine>
      </div>
      {found.ids.length === 0 && found.complete && (
        <div class="claims-none">
          <p>{list.none}</p>
          <QuietLine>{list.noneHint}</QuietLine>
        </div>
      )}
      <VirtualList
        items={found.ids}
        keyOf={(id) => id}
        estimate={LINE_HEIGHT}
        label={list.label}
        reveal={returned}
      >
        {(id) => {
          const claim = dataset.claim(id, language);
          return claim === null ? null : (
            <ClaimLine
              claim={claim}
              when={whenText(claim, text)}
              query={filter.query}
              words={text.words}
              onOpen={() => onGo({ kind: 'claim', id })}
            >
              <Below {...props} claim={claim} />
            </ClaimLine>
          );
        }}
      </VirtualList>
    </>
  );
}

/** What the filter finds, found again as more of the claims are read. */
export function useFound({
  search,
  filter,
}: Pick<ClaimListProps, 'search' | 'filter'>): FoundClaims {
  const isRead = useReading(search);
  // `isRead` stands for what the search has read since.
  // oxlint-disable-next-line react/exhaustive-deps
  return useMemo(() => search.find(filter), [search, filter, isRead]);
}

/** Who says so, and where the words stand that were searched for and are not in the sentence. */
function Below({
  claim,
  filter,
  text,
}: Pick<ClaimListProps, 'filter' | 'text'> & { readonly claim: ClaimView }): JSX.Element {
  const { list } = text.claims;
  const [first, ...others] = new Set(claim.evidence.map(({ source }) => source.publisher));
  const part = foundIn(claim, filter.query);
  const notes = [
    ...(first === undefined ? [] : [list.from(first, others.length)]),
    ...(part === null ? [] : [list.foundIn[part]]),
  ];
  return <QuietLine>{notes.join(' · ')}</QuietLine>;
}
