/** Which passages the list shows. */
import type { Standing } from '../../core/dataset/records.ts';
import type { ClaimView } from '../../core/dataset/views.ts';
import type { Verdict } from '../../core/review/worksheet.ts';
import type { PanelPassage, PassageFindings, ReadPage } from './page-props.ts';
import type { PanelReview, PlacedEntry } from './review-props.ts';

/** What a passage must have to be shown; null asks for nothing. */
export interface PassageFilter {
  readonly entity: string | null;
  /** Topic and standing are those of the claims that bear on the passage. */
  readonly topic: string | null;
  readonly standing: Standing | null;
  readonly verdict: Verdict | 'unjudged' | 'judged' | 'edited' | null;
}

/** Shows everything. */
export const noFilter: PassageFilter = {
  entity: null,
  topic: null,
  standing: null,
  verdict: null,
};

type ClaimOf = (id: string) => ClaimView | null;
type Listed = Pick<ReadPage, 'passages' | 'findings'>;

/** Passages that fit all parts of the filter, in reading order; the same list where it asks for nothing. */
export function filterPassages(
  { passages, findings }: Listed,
  { entries }: Pick<PanelReview, 'entries'>,
  filter: PassageFilter,
  claimOf: ClaimOf,
): readonly PanelPassage[] {
  if (isEmptyFilter(filter)) return passages;
  return passages.filter(
    (passage) =>
      hasEntity(passage, filter.entity) &&
      fitsVerdict(entries.get(passage.id), filter.verdict) &&
      fitsClaims(findings.get(passage.id), filter, claimOf),
  );
}

export function isEmptyFilter({ entity, topic, standing, verdict }: PassageFilter): boolean {
  return entity === null && topic === null && standing === null && verdict === null;
}

/** What the claims that bear on any of the passages have: only that is worth filtering by. */
export function presentIn(
  { findings }: Pick<ReadPage, 'findings'>,
  claimOf: ClaimOf,
): { readonly topics: ReadonlySet<string>; readonly standings: ReadonlySet<Standing> } {
  const ids = new Set<string>();
  for (const { bearing } of findings.values()) for (const { claim } of bearing) ids.add(claim);
  const claims = [...ids].flatMap((id) => claimOf(id) ?? []);
  return {
    topics: new Set(claims.flatMap(({ topics }) => topics)),
    standings: new Set(claims.map(({ standing }) => standing)),
  };
}

function hasEntity({ mentions }: PanelPassage, entity: string | null): boolean {
  return (
    entity === null ||
    mentions.some((mention) => mention.entity === entity && mention.decision === 'marked')
  );
}

function fitsVerdict(placed: PlacedEntry | undefined, wanted: PassageFilter['verdict']): boolean {
  const verdict = placed?.entry.verdict ?? null;
  switch (wanted) {
    case null:
      return true;
    case 'unjudged':
      return verdict === null;
    case 'judged':
      return verdict !== null;
    case 'edited':
      return placed?.kind === 'edited';
    case 'supported':
    case 'contradicted':
    case 'partly':
    case 'lacks-context':
    case 'not-covered':
    case 'cannot-tell':
      return verdict === wanted;
  }
}

/** What was not looked up yet fits no topic and no standing. */
function fitsClaims(
  findings: PassageFindings | undefined,
  { topic, standing }: PassageFilter,
  claimOf: ClaimOf,
): boolean {
  if (topic === null && standing === null) return true;
  const claims = (findings?.bearing ?? []).flatMap(({ claim }) => claimOf(claim) ?? []);
  return claims.some(
    (claim) =>
      (topic === null || claim.topics.includes(topic)) &&
      (standing === null || claim.standing === standing),
  );
}
