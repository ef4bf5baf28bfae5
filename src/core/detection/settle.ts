import type { BlockAnalysis, Finding, ShortFinding } from './analyse.ts';
import { cueKey, sumFor, type Evidence } from './evidence.ts';
import type { Mention, PageContext } from './mention.ts';
import { blockFacts, PageEvidence, type KeptCues } from './page-evidence.ts';
import type { Compiled, Profile, Reading } from './readings.ts';
import { reasonsFor } from './reasons.ts';
import { weights } from './weights.ts';

/** A short name with all its evidence, before the page's own usage is weighed in. */
interface Weighed {
  readonly finding: ShortFinding;
  readonly evidence: readonly Evidence[];
  /** What it is clearly read as, before the page's usage is weighed in. */
  readonly vote: Vote | null;
}

/** A reading, or `unknown` for a name that the page explains and the lexicon does not know. */
type Vote = Reading | 'unknown';

/** How a name stands: its likeliest other reading, and how far the entity leads it, in log-odds. */
interface Standing {
  readonly lead: number;
  /** The likeliest other sense, null where none has evidence. */
  readonly rival: Vote | null;
}

/** Decides every mention of a page. */
export function settlePage(
  compiled: Compiled,
  analyses: readonly BlockAnalysis[],
  context: PageContext,
  kept: KeptCues,
): readonly (readonly Mention[])[] {
  if (analyses.every((analysis) => analysis.findings.length === 0)) return analyses.map(() => []);
  const page = new PageEvidence(compiled, analyses, context, kept);
  const weighed = new Map<Finding, Weighed>();
  const votes = new Map<Profile, Votes>();
  for (const analysis of analyses) {
    if (analysis.findings.length === 0) continue;
    const facts = blockFacts(analysis);
    for (const finding of analysis.findings) {
      if (finding.kind === 'full') continue;
      const entry = weigh(finding, page.facts(finding, facts), page);
      weighed.set(finding, entry);
      cast(votes, finding.profile, entry.vote);
    }
  }
  return analyses.map((analysis) =>
    analysis.findings.flatMap((finding) => {
      const entry = weighed.get(finding);
      if (entry === undefined) return fullMention(finding, analysis.block.text);
      return [decide(entry, votes.get(entry.finding.profile) ?? none, analysis.block.text)];
    }),
  );
}

/** Cues from the rest of the page are read only for names that are not yet clear. */
function weigh(finding: ShortFinding, facts: readonly Evidence[], page: PageEvidence): Weighed {
  let evidence = [...finding.evidence, ...facts];
  let standing = standingOf(finding, evidence);
  if (Math.abs(standing.lead) < weights.voteFrom) {
    const near = new Set(finding.evidence.map(cueKey));
    evidence = [...evidence, ...page.cues(finding.profile).filter((cue) => !near.has(cueKey(cue)))];
    standing = standingOf(finding, evidence);
  }
  return { finding, evidence, vote: voteOf(finding.profile, standing) };
}

function standingOf(finding: ShortFinding, all: readonly Evidence[]): Standing {
  const meant = finding.odds + sumFor(finding.profile.meant.index, all);
  let rival: Vote | null = null;
  let best = 0;
  for (const sense of finding.profile.senses) {
    const against = sense.isWord && finding.capitals === 'in-running-text';
    const sum = sumFor(sense.index, all) + (against ? weights.wordInCapitals : 0);
    if (sum > best) [rival, best] = [sense, sum];
  }
  const unknown = sumFor(unknownReading, all);
  if (unknown > best) [rival, best] = ['unknown', unknown];
  return { lead: meant - best, rival };
}

/** Reading index of names that the page explains and the lexicon does not know. */
const unknownReading = -1;

/** How often a name's clear occurrences on the page were read in which way. */
type Votes = Map<Vote, number>;

const none: Votes = new Map();

function cast(votes: Map<Profile, Votes>, profile: Profile, vote: Vote | null): void {
  if (vote === null) return;
  const counted = votes.get(profile) ?? new Map<Vote, number>();
  votes.set(profile, counted.set(vote, (counted.get(vote) ?? 0) + 1));
}

/** What an occurrence is clearly read as, or null. */
function voteOf({ meant }: Profile, standing: Standing): Vote | null {
  if (standing.lead >= weights.voteFrom) return meant;
  return standing.lead <= -weights.voteFrom ? standing.rival : null;
}

/** One sense per page: what most other clear occurrences mean counts for this one. */
function usageOf(votes: Votes, own: Vote | null): Evidence[] {
  let most: Vote | null = null;
  let [lead, total] = [0, 0];
  for (const [reading, count] of votes) {
    const others = reading === own ? count - 1 : count;
    total += others;
    if (others > lead) [most, lead] = [reading, others];
  }
  if (most === null) return [];
  const share = (2 * lead - total) / total;
  if (share <= 0) return [];
  const reading = most === 'unknown' ? unknownReading : most.index;
  return [
    {
      reading,
      weight: weights.pageSense * share,
      place: 'fact',
      cue: null,
      reason: { kind: 'page-sense' },
    },
  ];
}

function decide(entry: Weighed, votes: Votes, text: string): Mention {
  const { finding } = entry;
  const { candidate, profile } = finding;
  const evidence = [...entry.evidence, ...usageOf(votes, entry.vote)];
  const standing = standingOf(finding, evidence);
  const marked = standing.lead >= weights.markFrom;
  const { rival } = standing;
  const reading = marked
    ? profile.meant.index
    : rival === 'unknown' || rival === null
      ? unknownReading
      : rival.index;
  return {
    entity: profile.meant.entity,
    surface: text.slice(candidate.start, candidate.end),
    start: candidate.start,
    end: candidate.end,
    decision: marked ? 'marked' : 'skipped',
    sense: marked ? profile.meant.entity : senseName(rival),
    score: round(1 / (1 + Math.exp(-standing.lead))),
    reasons: reasonsFor(finding, reading, evidence),
  };
}

function senseName(rival: Vote | null): string {
  if (rival === null) return 'unclear';
  return rival === 'unknown' ? 'other' : rival.sense;
}

function fullMention(finding: Finding, text: string): Mention[] {
  const { start, end, name } = finding.candidate;
  if (name.kind !== 'full') return [];
  const { entity } = name.reading;
  const surface = text.slice(start, end);
  const reasons = [{ kind: 'full-name' }] as const;
  return [{ entity, surface, start, end, decision: 'marked', sense: entity, score: 1, reasons }];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
