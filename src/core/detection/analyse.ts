import type { Candidate } from './candidates.ts';
import { findCandidates } from './candidates.ts';
import { BlockCues, type Evidence } from './evidence.ts';
import { introductionOf, type Introduction } from './introductions.ts';
import { languageOfText } from './language.ts';
import type { DetectionBlock } from './mention.ts';
import type { Compiled, Profile } from './readings.ts';
import { weights } from './weights.ts';
import { isAllCapitals, isTitleCase } from './words.ts';

/** A name that needs no evidence, or the full name of another sense. */
export interface FullFinding {
  readonly kind: 'full';
  readonly candidate: Candidate;
  readonly reading: number;
}

/** A short name with what stands near it. */
export interface ShortFinding {
  readonly kind: 'short';
  readonly candidate: Candidate;
  readonly profile: Profile;
  /** Log-odds before any evidence. */
  readonly odds: number;
  /** Capitals: among other capitals, which say nothing, in running text, or not all of it. */
  readonly capitals: 'among-capitals' | 'in-running-text' | 'none';
  readonly evidence: readonly Evidence[];
  readonly introduction: Introduction | null;
}

export type Finding = FullFinding | ShortFinding;

/** What one block alone tells. A pure function of the block, so it may be kept with it. */
export interface BlockAnalysis {
  readonly block: DetectionBlock;
  readonly findings: readonly Finding[];
  /** The language that the block's words tell, or null; found when first asked for. */
  readonly language: () => string | null;
}

const nothing: readonly Finding[] = [];

/** Names in one block and the evidence near them. */
export function analyseBlock(compiled: Compiled, block: DetectionBlock): BlockAnalysis {
  const candidates = findCandidates(block.text, compiled.names, compiled.shortNames);
  let told: string | null | undefined;
  const language = () => (told === undefined ? (told = languageOfText(block.text)) : told);
  if (candidates.length === 0) return { block, findings: nothing, language };
  const reader = new BlockReader(compiled, block);
  const findings = candidates.map((candidate, index) =>
    reader.read(candidate, candidates[index - 1] ?? null, candidates[index + 1] ?? null),
  );
  return { block, findings, language };
}

class BlockReader {
  readonly #compiled: Compiled;
  readonly #text: string;
  readonly #near: () => Near;

  constructor(compiled: Compiled, block: DetectionBlock) {
    this.#compiled = compiled;
    this.#text = block.text;
    let near: Near | null = null;
    this.#near = () => (near ??= nearOf(compiled, block.text));
  }

  read(candidate: Candidate, previous: Candidate | null, next: Candidate | null): Finding {
    const { name } = candidate;
    if (name.kind !== 'short') return { kind: 'full', candidate, reading: name.reading.index };
    const { profile } = name;
    const near = this.#near();
    const capitals = capitalsOf(this.#text, candidate, near);
    return {
      kind: 'short',
      candidate,
      profile,
      odds: this.#odds(candidate, capitals, near),
      capitals,
      evidence: this.#evidence(candidate, profile, near),
      introduction: introductionOf(this.#text, candidate, profile, { previous, next }, () =>
        this.#compiled.cuesFor(profile),
      ),
    };
  }

  #odds(candidate: Candidate, capitals: ShortFinding['capitals'], near: Near): number {
    const { name } = candidate;
    if (name.kind !== 'short') return 0;
    if (capitals === 'among-capitals') {
      return weights.odds[name.oddsInCapitals] + weights.amongCapitals;
    }
    const base = weights.odds[name.odds];
    if (name.odds !== 'unlikely' || isAllCapitals(candidate.text)) return base;
    const saysNothing = near.titleCase || near.cues.sentences.startsAt(candidate.start);
    return saysNothing ? base + weights.capitalSaysNothing : base;
  }

  #evidence(candidate: Candidate, profile: Profile, near: Near): readonly Evidence[] {
    const { start, end, tag } = candidate;
    const around = near.cues.around(start, end, profile);
    if (tag === null) return around;
    const inTag = new BlockCues(tag.text, this.#compiled);
    return [...around, ...inTag.around(tag.start, tag.end, profile)];
  }
}

function capitalsOf(text: string, { start, end }: Candidate, near: Near): ShortFinding['capitals'] {
  if (end - start < 2 || !isAllCapitals(text.slice(start, end))) return 'none';
  return near.capitals || isShouted(text, start, end) ? 'among-capitals' : 'in-running-text';
}

/** Whether a name stands among words in capitals, one of them too long for an abbreviation: "BLACK ICE: drive slowly". */
function isShouted(text: string, start: number, end: number): boolean {
  const before = /(?<!\p{L})\p{Lu}{5,}(?: \p{Lu}+)* $/u.test(
    text.slice(Math.max(0, start - 40), start),
  );
  return before || /^(?: \p{Lu}+)* \p{Lu}{5,}(?!\p{L})/u.test(text.slice(end, end + 40));
}

/** What is found once for a block with short names. */
type Near = ReturnType<typeof nearOf>;

function nearOf(compiled: Compiled, text: string) {
  return {
    cues: new BlockCues(text, compiled),
    capitals: isAllCapitals(text.slice(0, 600)) && /\p{L}.*\s.*\p{L}/u.test(text.slice(0, 600)),
    titleCase: isTitleCase(text),
  };
}
