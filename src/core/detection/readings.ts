import type { Odds, Strength } from '../dataset/entity-records.ts';
import type { Lexicon, LexiconCue, LexiconEntity, LexiconSense } from './lexicon.ts';
import { TermIndex } from './term-index.ts';
import type { TermSource } from './term-pattern.ts';
import { fold } from './words.ts';

/** Cues that are no words: a ticker sign before the name, a number or a change in percent behind it. */
export type CueSymbol = '$' | '#' | '%';

/** One thing that a name may mean. */
export interface Reading {
  readonly index: number;
  readonly entity: string;
  /** The entity's id where the entity is meant, else the id of the other sense. */
  readonly sense: string;
  readonly hosts: readonly string[];
  readonly languages: readonly string[];
  /** Whether it is a word, which running text does not write in capitals. */
  readonly isWord: boolean;
  readonly symbols: readonly { readonly symbol: CueSymbol; readonly strength: Strength }[];
}

/** A short name's readings: the entity, and what else it may be. */
export interface Profile {
  readonly meant: Reading;
  readonly senses: readonly Reading[];
  /** The entity's own reading; the same as `meant` save for names with evidence of their own. */
  readonly entity: Reading;
}

/** Whether a name has evidence of its own, such as a product's. */
export function hasOwnEvidence(profile: Profile): boolean {
  return profile.meant !== profile.entity;
}

/** What stands behind a name in the text. */
export type NameValue =
  | { readonly kind: 'full'; readonly reading: Reading }
  | {
      readonly kind: 'short';
      readonly profile: Profile;
      readonly odds: Odds;
      /** Odds where capitals say nothing: those of the least likely spelling of the name. */
      readonly oddsInCapitals: Odds;
    }
  | { readonly kind: 'sense'; readonly reading: Reading };

export interface CueValue {
  readonly reading: number;
  readonly where: LexiconCue[0];
  readonly strength: Strength;
}

/** The lexicon made ready to run. */
export interface Compiled {
  readonly names: TermIndex<NameValue>;
  readonly shortNames: ReadonlyMap<string, NameValue>;
  readonly readings: readonly Reading[];
  /** The cues of a name's readings; built when first asked for, and only what is asked for. */
  cuesFor(profile: Profile): TermIndex<CueValue>;
}

export function compile(lexicon: Lexicon): Compiled {
  const builder = new Builder();
  for (const entity of lexicon.entities) builder.add(entity);
  const built = new Map<Profile, TermIndex<CueValue>>();
  return {
    names: new TermIndex(builder.names),
    shortNames: builder.shortNames,
    readings: builder.readings,
    cuesFor: (profile) => {
      let cues = built.get(profile);
      if (cues === undefined) built.set(profile, (cues = new TermIndex(builder.cueTerms(profile))));
      return cues;
    },
  };
}

const unlikeliness: Readonly<Record<Odds, number>> = { likely: 0, open: 1, unlikely: 2 };

class Builder {
  readonly names: TermSource<NameValue>[] = [];
  readonly shortNames = new Map<string, NameValue>();
  readonly readings: Reading[] = [];
  readonly #cues: (readonly LexiconCue[])[] = [];

  add(entity: LexiconEntity): void {
    const meant = this.#reading(entity.id, entity);
    const senses = entity.senses.map((sense) => {
      const reading = this.#reading(entity.id, sense);
      for (const text of list(sense.names)) {
        this.names.push({ text, letters: 'any', value: { kind: 'sense', reading } });
      }
      return reading;
    });
    const profile: Profile = { meant, senses, entity: meant };
    for (const [kind, letters, texts, cues] of entity.names) {
      const ownProfile = cues && this.#ownProfile(entity, meant, cues);
      for (const text of list(texts)) {
        const value: NameValue =
          kind === 'full'
            ? { kind, reading: meant }
            : {
                kind: 'short',
                profile: ownProfile ?? profile,
                odds: kind,
                oddsInCapitals: leastLikely(entity, text),
              };
        this.names.push({ text, letters, value });
        if (value.kind === 'short') this.shortNames.set(text, value);
      }
    }
  }

  #ownProfile(entity: LexiconEntity, reading: Reading, cues: readonly LexiconCue[]): Profile {
    const meant = this.#reading(entity.id, { ...entity, cues });
    return { meant, senses: [], entity: reading };
  }

  #reading(entity: string, of: LexiconEntity | LexiconSense): Reading {
    const { id: sense, cues, hosts } = of;
    const languages = 'languages' in of ? of.languages : [];
    const isWord = 'form' in of && of.form === 'word';
    const index = this.readings.length;
    const symbols = cues.flatMap(([, strength, words]) =>
      list(words).flatMap((word) =>
        word === '$' || word === '#' || word === '%' ? [{ symbol: word, strength } as const] : [],
      ),
    );
    const reading = { index, entity, sense, hosts, languages, isWord, symbols };
    this.readings.push(reading);
    this.#cues.push(cues);
    return reading;
  }

  cueTerms({ meant, senses }: Profile): TermSource<CueValue>[] {
    return [meant, ...senses].flatMap(({ index: reading }) =>
      (this.#cues[reading] ?? []).flatMap(([where, strength, words]) =>
        list(words).map((text): TermSource<CueValue> => ({
          text,
          letters: 'cue',
          value: { reading, where, strength },
        })),
      ),
    );
  }
}

function leastLikely(entity: LexiconEntity, text: string): Odds {
  const wanted = fold(text);
  let worst: Odds = 'likely';
  for (const [kind, , texts] of entity.names) {
    if (kind === 'full' || unlikeliness[kind] <= unlikeliness[worst]) continue;
    if (list(texts).some((other) => fold(other) === wanted)) worst = kind;
  }
  return worst;
}

function list(joined: string): readonly string[] {
  return joined === '' ? [] : joined.split('|');
}
