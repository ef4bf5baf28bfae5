import type { Dataset } from '../dataset/dataset.ts';
import type { ClaimView, EntityView } from '../dataset/views.ts';
import type { Language } from '../languages.ts';
import { failure, success, type Result } from '../result.ts';
import type { Match, Passage, Why } from './match.ts';
import type { Matcher } from './matcher.ts';

/** What a card asks for: claims about an entity for one passage. */
export interface ClaimsRequest {
  readonly entity: string;
  readonly passage: Passage;
  readonly language: Language;
  /** Position in the ranked list, and how many to send. */
  readonly offset: number;
  readonly limit: number;
}

export interface ClaimsReply {
  readonly entity: EntityView;
  readonly claims: readonly (ClaimView & {
    readonly bears: boolean;
    readonly why: readonly Why[];
  })[];
  /** How many claims bear on the passage, and how many there are about the entity. */
  readonly bearing: number;
  readonly total: number;
}

/** Answers a card's request; fails only for an entity that the dataset does not have. */
export function answerClaims(
  dataset: Dataset,
  matcher: Matcher,
  request: ClaimsRequest,
): Result<ClaimsReply, 'unknown-entity'> {
  const entity = dataset.entity(request.entity, request.language);
  if (entity === null) return failure('unknown-entity');
  const { text, lang, entities } = request.passage;
  const others = entities.filter((id) => id !== request.entity);
  const matches = matcher.rank({ text, lang, entities: [request.entity, ...others] });
  const wanted = matches.slice(request.offset, request.offset + request.limit);
  return success({
    entity,
    claims: wanted.flatMap((match) => shownClaim(dataset, match, request.language)),
    bearing: matches.filter(({ bears }) => bears).length,
    total: matches.length,
  });
}

function shownClaim(
  dataset: Dataset,
  match: Match,
  language: Language,
): readonly ClaimsReply['claims'][number][] {
  const claim = dataset.claim(match.claim, language);
  return claim === null ? [] : [{ ...claim, bears: match.bears, why: match.why }];
}
