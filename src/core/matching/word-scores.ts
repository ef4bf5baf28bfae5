import type { ClaimIndex } from './claim-index.ts';
import type { PassageTerms } from './passage-terms.ts';
import { LEAST_MASS, TOPIC } from './weights.ts';

/** What the words of a passage alone say. */
export interface WordScores {
  /** Places of the claims about its entities. */
  readonly places: readonly number[];
  /** 1 at their places, else 0. */
  readonly about: Uint8Array;
  /** BM25F of each claim by its place; 0 for those about other entities. */
  readonly scores: Float64Array;
  /** Share of the passage's weight that the best claim has, from 0. */
  readonly share: number;
  /**
   * Mean log-odds of its words between the claims and the other matters that news writes of
   * beside the entities; null where no other matter is known.
   */
  readonly topic: number | null;
}

/** Scores all claims about the entities of a passage in one pass over the postings. */
export function scoreWords(passage: PassageTerms, index: ClaimIndex): WordScores {
  const places = placesAbout(passage.marked, index);
  const about = new Uint8Array(index.claims.length);
  for (const at of places) about[at] = 1;
  const matters = index.otherMatters.about(passage.marked);
  const scores = new Float64Array(index.claims.length);
  let [odds, counted] = [0, 0];
  for (const [stem, { weight }] of passage.words) {
    const posting = index.postings.get(stem);
    let claims = 0;
    if (posting !== undefined) {
      const { places: held, values } = posting;
      for (let at = 0; at < held.length; at += 1) {
        const place = held[at] ?? 0;
        if (about[place] === 0) continue;
        claims += 1;
        scores[place] = (scores[place] ?? 0) + weight * (values[at] ?? 0);
      }
    }
    const others = (index.otherMatters.byStem.get(stem) ?? []).filter((at) => matters.has(at));
    counted += claims + others.length === 0 ? TOPIC.unknown : 1;
    if (claims + others.length > 0) {
      odds += logOdds(claims, places.length, others.length, matters.size);
    }
  }
  const best = places.reduce((most, at) => Math.max(most, scores[at] ?? 0), 0);
  return {
    places,
    about,
    scores,
    share: best / (passage.mass + LEAST_MASS),
    topic: matters.size === 0 ? null : odds / (counted + TOPIC.words),
  };
}

function placesAbout(entities: ReadonlySet<string>, index: ClaimIndex): readonly number[] {
  const lists = [...entities].map((entity) => index.byEntity.get(entity) ?? []);
  const [first = []] = lists;
  return lists.length === 1 ? first : [...new Set(lists.flat())].toSorted((a, b) => a - b);
}

function logOdds(claims: number, ofClaims: number, others: number, ofOthers: number): number {
  const odds = Math.log(smoothed(claims, ofClaims) / smoothed(others, ofOthers));
  return Math.max(-TOPIC.most, Math.min(TOPIC.most, odds));
}

function smoothed(count: number, of: number): number {
  return (count + TOPIC.count) / (of + TOPIC.total);
}
