import type { BlockAnalysis, Finding, ShortFinding } from './analyse.ts';
import { sumFor, type Evidence } from './evidence.ts';
import type { Mention, PageContext } from './mention.ts';
import { blockFacts, PageEvidence, type FarCues } from './page-evidence.ts';
import type { Compiled, Profile, Reading } from './readings.ts';
import { reasonsFor } from './reasons.ts';
import { weights } from './weights.ts';

/** A short name with all its evidence, before the page's own usage is weighed in. */
interface Weighed {
  readonly finding: ShortFinding;
  readonly evidence: readonly Evidence[];
}

/** How a name stands: its likeliest other reading, and how far the entity leads it, in log-odds. */
interface Standing {
  readonly lead: number;
  /** The likeliest other sense, null where none has evidence; `unknown` for one the lexicon lacks. */
  readonly rival: Reading | 'unknown' | null;
}

/** Decides every mention of a page. */
export function settlePage(
  compiled: Compiled,
  analyses: readonly BlockAnalysis[],
  context: PageContext,
  kept: WeakMap<BlockAnalysis, FarCues>,
): readonly (readonly Mention[])[] {
  if (analyses.every((analysis) => analysis.findings.length === 0)) return analyses.map(() => []);
  const page = new PageEvidence(compiled, analyses, context, kept);
  const weighed = new Map<Finding, Weighed>();
  const votes = new Map<Reading, Votes>();
  for (const analysis of analyses) {
    if (analysis.findings.length === 0) continue;
    const facts = blockFacts(analysis);
    for (const finding of analysis.findings) {
      if (finding.kind === 'full') continue;
      const entry = weigh(finding, page.facts(finding, facts), page);
      weighed.set(finding, entry);
      castVote(votes, finding.profile, standingOf(entry));
    }
  }
  return analyses.map((analysis) =>
    analysis.findings.flatMap((finding) => {
      const entry = weighed.get(finding);
      if (entry === undefined) return fullMention(finding, analysis.block.text);
      return [decide(entry, votes, analysis.block.text)];
    }),
  );
}

/** Cues from the rest of the page are read only for names that are not yet clear. */
function weigh(finding: ShortFinding, facts: readonly Evidence[], page: PageEvidence): Weighed {
  const entry = { finding, evidence: [...finding.evidence, ...facts] };
  if (Math.abs(standingOf(entry).lead) >= weights.voteFrom) return entry;
  return { finding, evidence: [...entry.evidence, ...page.cues()] };
}

function standingOf({ finding, evidence }: Weighed, usage: readonly Evidence[] = []): Standing {
  const all = [...evidence, ...usage];
  const meant = finding.odds + sumFor(finding.profile.meant.index, all);
  let rival: Reading | 'unknown' | null = null;
  let best = 0;
  for (const sense of finding.profile.senses) {
    const sum = sumFor(sense.index, all);
    if (sum > best) [rival, best] = [sense, sum];
  }
  const unknown = sumFor(unknownReading, all);
  if (unknown > best) [rival, best] = ['unknown', unknown];
  return { lead: meant - best, rival };
}

/** Reading index of names that the page explains and the lexicon does not know. */
const unknownReading = -1;

/** How the clear occurrences of a name on the page were read. */
interface Votes {
  meant: number;
  readonly rivals: Map<Reading | 'unknown', number>;
}

function castVote(votes: Map<Reading, Votes>, profile: Profile, standing: Standing): void {
  let counted = votes.get(profile.meant);
  if (counted === undefined) votes.set(profile.meant, (counted = { meant: 0, rivals: new Map() }));
  if (standing.lead >= weights.voteFrom) counted.meant++;
  else if (standing.rival !== null && standing.lead <= -weights.voteFrom) {
    counted.rivals.set(standing.rival, (counted.rivals.get(standing.rival) ?? 0) + 1);
  }
}

/** One sense per page: what most clear occurrences mean counts for the unclear ones. */
function usageOf(profile: Profile, counted: Votes | undefined): Evidence[] {
  if (counted === undefined) return [];
  const rivals = [...counted.rivals].toSorted((a, b) => b[1] - a[1]);
  const [rival, most] = rivals[0] ?? [null, 0];
  const total = counted.meant + rivals.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0 || counted.meant === most) return [];
  const winner = counted.meant > most ? profile.meant : rival;
  if (winner === null) return [];
  const share = Math.abs(counted.meant - most) / total;
  const reading = winner === 'unknown' ? unknownReading : winner.index;
  const weight = weights.pageSense * share;
  return [{ reading, weight, place: 'fact', reason: { kind: 'page-sense' } }];
}

function decide(entry: Weighed, votes: ReadonlyMap<Reading, Votes>, text: string): Mention {
  const { finding } = entry;
  const { candidate, profile } = finding;
  const usage = usageOf(profile, votes.get(profile.meant));
  const standing = standingOf(entry, usage);
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
    reasons: reasonsFor(finding, reading, [...entry.evidence, ...usage]),
  };
}

function senseName(rival: Reading | 'unknown' | null): string {
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
