import type { BlockAnalysis, ShortFinding } from './analyse.ts';
import { cueEvidence, type Evidence } from './evidence.ts';
import { languageOfText } from './language.ts';
import type { PageContext } from './mention.ts';
import {
  hasOwnEvidence,
  type Compiled,
  type CueValue,
  type Profile,
  type Reading,
} from './readings.ts';
import type { Term } from './term-pattern.ts';
import { weights } from './weights.ts';

/** Cues of a text that count from afar, once each, with the words as they stand there. */
type FarCues = ReadonlyMap<Term<CueValue>, string>;

/** Far cues that were found already, by the block or the list of texts that they are from. */
export type KeptCues = WeakMap<BlockAnalysis | readonly string[], Map<Profile, FarCues>>;

/** Text of a page that is read for cues, in code units; beyond it the page has said what it is about. */
const longestPage = 300_000;

/** What the whole page says of the readings of its names; facts first, cues only when asked for. */
export class PageEvidence {
  readonly #compiled: Compiled;
  readonly #analyses: readonly BlockAnalysis[];
  readonly #context: PageContext;
  readonly #kept: KeptCues;
  readonly #named = new Map<number, string>();
  readonly #introduced = new Map<string, { reading: number; name: string }>();
  readonly #plain = new Set<string>();
  readonly #cues = new Map<Profile, readonly Evidence[]>();
  #language: string | null | undefined;

  constructor(
    compiled: Compiled,
    analyses: readonly BlockAnalysis[],
    context: PageContext,
    kept: KeptCues,
  ) {
    this.#compiled = compiled;
    this.#analyses = analyses;
    this.#context = context;
    this.#kept = kept;
    for (const analysis of analyses) this.#note(analysis);
  }

  #note(analysis: BlockAnalysis): void {
    for (const finding of analysis.findings) {
      const { candidate } = finding;
      if (finding.kind === 'full') {
        const name = analysis.block.text.slice(candidate.start, candidate.end);
        if (!this.#named.has(finding.reading)) this.#named.set(finding.reading, name);
        const reading = this.#compiled.readings[finding.reading];
        if (reading !== undefined && reading.sense === reading.entity)
          this.#plain.add(reading.entity);
      } else {
        const { introduction, profile } = finding;
        const key = keyOf(finding);
        if (introduction !== null && !this.#introduced.has(key))
          this.#introduced.set(key, introduction);
        if (isLikely(finding)) this.#plain.add(profile.meant.entity);
      }
    }
  }

  /** Facts that hold for a short name anywhere on the page. */
  facts(finding: ShortFinding, block: BlockFacts): Evidence[] {
    const found: Evidence[] = [];
    const { profile } = finding;
    const own = hasOwnEvidence(profile);
    const introduced = this.#introduced.get(keyOf(finding));
    if (introduced !== undefined) {
      const reason = { kind: 'introduced', name: introduced.name } as const;
      found.push(fact(introduced.reading, weights.introduced, reason));
    }
    for (const reading of [profile.meant, ...profile.senses]) {
      const name = this.#named.get(
        reading === profile.meant ? profile.entity.index : reading.index,
      );
      if (name !== undefined && introduced?.reading !== reading.index) {
        const weight = own ? weights.namedOnPageOwn : weights.namedOnPage;
        found.push(fact(reading.index, weight, { kind: 'named-on-page', name }));
      }
      found.push(...this.#surroundings(reading, block));
    }
    const others = this.#otherEntities(profile, block.entities);
    if (others !== null) found.push(others);
    return found;
  }

  #surroundings(reading: Reading, block: BlockFacts): Evidence[] {
    const found: Evidence[] = [];
    const { host } = this.#context;
    const own = host && reading.hosts.find((name) => host === name || host.endsWith(`.${name}`));
    if (own)
      found.push(fact(reading.index, weights.host, { kind: 'cue', where: 'host', words: [own] }));
    const language = reading.languages.length > 0 ? this.#languageOf(block) : null;
    if (language !== null && reading.languages.includes(language)) {
      found.push(fact(reading.index, weights.language, { kind: 'language', language }));
    }
    return found;
  }

  /** The language declared nearest to a block; where none is, the one that its words or the page's tell. */
  #languageOf({ lang, language }: BlockFacts): string | null {
    const declared = lang ?? this.#context.lang;
    if (declared !== null) return declared.slice(0, 2).toLowerCase();
    return language() ?? this.#languageOfPage();
  }

  #languageOfPage(): string | null {
    if (this.#language === undefined) this.#language = languageOfText(this.#beginning());
    return this.#language;
  }

  #beginning(): string {
    return this.#analyses
      .slice(0, 100)
      .map(({ block }) => block.text)
      .join('\n');
  }

  #otherEntities(profile: Profile, inBlock: readonly string[]): Evidence | null {
    const { meant } = profile;
    const isOther = (entity: string) => hasOwnEvidence(profile) || entity !== meant.entity;
    const near = inBlock.filter(isOther);
    const entities = near.length > 0 ? near : [...this.#plain].filter(isOther);
    if (entities.length === 0) return null;
    const weight = near.length > 0 ? weights.otherEntityInBlock : weights.otherEntityOnPage;
    return fact(meant.index, weight, { kind: 'other-entities', entities });
  }

  /** A name's cues from the title, the section and all blocks, each reading's at a distance. */
  cues(profile: Profile): readonly Evidence[] {
    let cues = this.#cues.get(profile);
    if (cues === undefined) this.#cues.set(profile, (cues = this.#readCues(profile)));
    return cues;
  }

  #readCues(profile: Profile): Evidence[] {
    const { title, section } = this.#context;
    const found = evidenceFrom(this.#farCues([title, section].join(' '), profile), 'title');
    const all = new Map<Term<CueValue>, string>();
    let length = 0;
    for (const cues of this.#farCuesOfPage(profile)) {
      length += cues.length;
      for (const [term, words] of cues.found) if (!all.has(term)) all.set(term, words);
      if (length > longestPage) break;
    }
    return [...found, ...evidenceFrom(all, 'page')];
  }

  *#farCuesOfPage(
    profile: Profile,
  ): Generator<{ readonly length: number; readonly found: FarCues }> {
    for (const analysis of this.#analyses) {
      const { text } = analysis.block;
      yield { length: text.length, found: this.#keptFor(analysis, profile, () => text) };
    }
    const rest = this.#context.rest?.();
    if (rest === undefined) return;
    const found = this.#keptFor(rest, profile, () => rest.join('\n').slice(0, longestPage));
    yield { length: 0, found };
  }

  #keptFor(from: BlockAnalysis | readonly string[], profile: Profile, text: () => string): FarCues {
    const kept = this.#kept.get(from) ?? new Map<Profile, FarCues>();
    let found = kept.get(profile);
    if (found === undefined) kept.set(profile, (found = this.#farCues(text(), profile)));
    this.#kept.set(from, kept);
    return found;
  }

  #farCues(text: string, profile: Profile): FarCues {
    const cues = new Map<Term<CueValue>, string>();
    for (const { term, start, end } of this.#compiled.cuesFor(profile).all(text)) {
      if (tellsFromAfar(term.value) && !cues.has(term)) cues.set(term, text.slice(start, end));
    }
    return cues;
  }
}

/** Slight cues stand on every long page, so that from afar they say nothing. */
function tellsFromAfar({ where, strength }: CueValue): boolean {
  return where === 'near' && strength !== 'slight';
}

function keyOf(finding: ShortFinding): string {
  return `${finding.profile.meant.index} ${hasOwnEvidence(finding.profile) ? finding.candidate.text : ''}`;
}

function fact(reading: number, weight: number, reason: Evidence['reason']): Evidence {
  return { reading, weight, place: 'fact', cue: null, reason };
}

function evidenceFrom(cues: FarCues, place: 'title' | 'page'): Evidence[] {
  return [...cues].map(([term, words]) => cueEvidence(term, place, words));
}

function isLikely(finding: ShortFinding): boolean {
  return finding.odds === weights.odds.likely;
}

/** What facts need to know of a block. */
export interface BlockFacts {
  readonly lang: string | null;
  readonly language: BlockAnalysis['language'];
  /** Entities that the block names beyond doubt. */
  readonly entities: readonly string[];
}

export function blockFacts(analysis: BlockAnalysis): BlockFacts {
  const entities = new Set<string>();
  for (const finding of analysis.findings) {
    if (finding.kind === 'short') {
      if (isLikely(finding)) entities.add(finding.profile.meant.entity);
    } else if (finding.candidate.name.kind === 'full') {
      entities.add(finding.candidate.name.reading.entity);
    }
  }
  return { lang: analysis.block.lang, language: analysis.language, entities: [...entities] };
}
