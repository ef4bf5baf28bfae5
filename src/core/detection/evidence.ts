import { weights, type Place } from './weights.ts';
import type { Compiled, CueSymbol, CueValue, Profile } from './readings.ts';
import type { TermHit } from './term-index.ts';
import type { Term } from './term-pattern.ts';
import type { Reason } from './mention.ts';
import { Sentences } from './sentences.ts';

/** Something that speaks for one reading of a name. */
export interface Evidence {
  readonly reading: number;
  /** Log-odds. */
  readonly weight: number;
  readonly place: Place | 'fact';
  /** The cue as the lexicon writes it, null for other facts. */
  readonly cue: string | null;
  readonly reason: Reason;
}

/** Cues farther away than this within a block say no more than the page does, in code units. */
const blockReach = 600;

/** Longest run of spaces, quotes and brackets across which two words still stand side by side. */
const besideReach = 5;

const beforeGap = /^[\s"“”'‘’«»([/:$#@\u2010-\u2015-]*$/;
const afterGap = /^(?:['’]s)?[\s"“”'‘’«»)\]/\u2010-\u2015-]*$/;

/** Cues looked at on either side of a name; bounds the cost of texts that are made of cues. */
const mostCues = 40;

/** The cues of one block of text, found once for all names in it that have the same readings. */
export class BlockCues {
  readonly sentences: Sentences;
  readonly #text: string;
  readonly #compiled: Compiled;
  readonly #byProfile = new Map<Profile, readonly TermHit<CueValue>[]>();

  constructor(text: string, compiled: Compiled) {
    this.#text = text;
    this.#compiled = compiled;
    this.sentences = new Sentences(text);
  }

  /**
   * Evidence from the text around a span; each distinct cue counts once for a reading, at its
   * nearest place.
   */
  around(start: number, end: number, profile: Profile): Evidence[] {
    const text = this.#text;
    const sentence = this.sentences.around(start, end);
    const best = new Map<string, Evidence>();
    for (const hit of nearest(this.#hitsFor(profile), start, end)) {
      const place = placeOf(text, start, end, sentence, hit);
      if (place === null) continue;
      const evidence = cueEvidence(hit.term, place, text.slice(hit.start, hit.end));
      const key = cueKey(evidence);
      if ((best.get(key)?.weight ?? 0) < evidence.weight) best.set(key, evidence);
    }
    return [...best.values(), ...symbolEvidence(text, start, end, profile)];
  }

  #hitsFor(profile: Profile): readonly TermHit<CueValue>[] {
    let hits = this.#byProfile.get(profile);
    if (hits === undefined) {
      hits = this.#compiled.cuesFor(profile).all(this.#text);
      this.#byProfile.set(profile, hits);
    }
    return hits;
  }
}

/** The hits within reach of a span, at most so many on either side, nearest first on each. */
function* nearest(
  hits: readonly TermHit<CueValue>[],
  start: number,
  end: number,
): Generator<TermHit<CueValue>> {
  const middle = firstFrom(hits, start);
  for (let at = middle - 1; at >= Math.max(0, middle - mostCues); at--) {
    const hit = hits[at];
    if (hit === undefined || hit.start < start - blockReach) break;
    yield hit;
  }
  for (let at = middle; at < middle + mostCues; at++) {
    const hit = hits[at];
    if (hit === undefined || hit.start > end + blockReach) break;
    yield hit;
  }
}

/** Names a cue of a reading, wherever it stands. */
export function cueKey({ reading, cue }: Evidence): string {
  return `${reading} ${cue}`;
}

/** Evidence of one cue at a place, with the words as the text has them. */
export function cueEvidence(term: Term<CueValue>, place: Place, words: string): Evidence {
  const cue = term.value;
  const weight = weights.strength[cue.strength] * weights.place[place];
  const reason: Reason =
    place === 'before' || place === 'after'
      ? { kind: 'beside', side: place, words }
      : { kind: 'cue', where: place, words: [words] };
  return { reading: cue.reading, weight, place, cue: term.text, reason };
}

function placeOf(
  text: string,
  start: number,
  end: number,
  sentence: { readonly start: number; readonly end: number },
  hit: TermHit<CueValue>,
): Place | null {
  const { where } = hit.term.value;
  if (hit.start < end && hit.end > start) return null;
  if (where === 'before') return isBeside(text, hit.end, start, beforeGap) ? 'before' : null;
  if (where === 'after') return isBeside(text, end, hit.start, afterGap) ? 'after' : null;
  return hit.start >= sentence.start && hit.end <= sentence.end ? 'sentence' : 'block';
}

function isBeside(text: string, from: number, to: number, gap: RegExp): boolean {
  return to >= from && to - from <= besideReach && gap.test(text.slice(from, to));
}

function symbolEvidence(text: string, start: number, end: number, profile: Profile): Evidence[] {
  const found: Evidence[] = [];
  for (const reading of [profile.meant, ...profile.senses]) {
    for (const { symbol, strength } of reading.symbols) {
      const words = symbolWords[symbol](text, start, end);
      if (words === null) continue;
      const side = symbol === '$' ? 'before' : 'after';
      const reason: Reason =
        symbol === '$' ? { kind: 'form', form: 'ticker' } : { kind: 'beside', side, words };
      found.push({
        reading: reading.index,
        weight: weights.strength[strength],
        place: side,
        cue: symbol,
        reason,
      });
    }
  }
  return found;
}

/** What a cue symbol stands for where it stands beside a name, else null. */
const symbolWords: Readonly<
  Record<CueSymbol, (text: string, start: number, end: number) => string | null>
> = {
  $: (text, start) => (text.charAt(start - 1) === '$' ? '$' : null),
  '#': (text, _start, end) => numberAfter(text, end),
  '%': (text, _start, end) => changeAfter(text, end),
};

/** A change in percent, as lists of shares have it: "+0.8%", "(−1,2 %)". */
function changeAfter(text: string, end: number): string | null {
  const match =
    /^[ \u00a0:(]{1,3}([+\u2212\u2013-] ?\d{1,3}(?:[.,]\d{1,2})?[ \u00a0\u202f]?%)/u.exec(
      text.slice(end, end + 16),
    );
  return match?.[1] ?? null;
}

/** A number of one to four digits right after the name that is not a year, a sum or a rule such as 287(g). */
function numberAfter(text: string, end: number): string | null {
  const match = /^[ \u00a0\u202f\u2010-\u2015-]{1,2}(\d{1,4})(?![\d(%\p{L}]|[.,:]\d)/u.exec(
    text.slice(end, end + 12),
  );
  const digits = match?.[1];
  return digits === undefined || /^(19|20)\d\d$/.test(digits) ? null : digits;
}

/** Index of the first hit that starts at or after an offset. */
function firstFrom(hits: readonly TermHit<CueValue>[], offset: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hits[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sum of the evidence for a reading, each distance held to its ceiling. */
export function sumFor(reading: number, evidence: readonly Evidence[]): number {
  const byPlace = new Map<Place, number>();
  let sum = 0;
  for (const { reading: index, weight, place } of evidence) {
    if (index !== reading) continue;
    if (place === 'fact') sum += weight;
    else byPlace.set(place, (byPlace.get(place) ?? 0) + weight);
  }
  for (const [place, total] of byPlace) sum += Math.min(total, weights.most[place]);
  return sum;
}
