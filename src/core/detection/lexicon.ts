/**
 * What detection needs of the entity records, as compact JSON: it is bundled in the content
 * script, so words travel as one string joined by `|`.
 */
import type {
  AliasRecord,
  CueRecord,
  EntityRecord,
  Odds,
  SenseRecord,
  Strength,
} from '../dataset/entity-records.ts';
import type { EntityAppearance } from '../dataset/views.ts';

/** Where cue words stand, how much they say, and the words, joined by `|`. */
export type LexiconCue = readonly [where: CueRecord['where'], strength: Strength, words: string];

/** Names that behave alike: `full` or the odds of a short name, case rule, names joined by `|`, own cues. */
export type LexiconNames = readonly [
  kind: 'full' | Odds,
  letters: AliasRecord['case'],
  texts: string,
  cues?: readonly LexiconCue[],
];

export interface LexiconSense {
  readonly id: string;
  /** What people read, in English. */
  readonly name: string;
  readonly form: SenseRecord['form'];
  /** Full names joined by `|`; empty when there is none. */
  readonly names: string;
  readonly cues: readonly LexiconCue[];
  readonly hosts: readonly string[];
  readonly languages: readonly string[];
}

export interface LexiconEntity {
  readonly id: string;
  readonly name: string;
  readonly letters: string;
  readonly line: EntityAppearance['line'];
  /** CSS colour of marks, readable on light and dark pages. */
  readonly mark: string;
  readonly names: readonly LexiconNames[];
  readonly cues: readonly LexiconCue[];
  readonly hosts: readonly string[];
  readonly senses: readonly LexiconSense[];
}

/** Everything that `createDetector` and the painter need; plain JSON. */
export interface Lexicon {
  readonly entities: readonly LexiconEntity[];
}

/** The lexicon of a list of entity records, in their order. */
export function compileLexicon(entities: readonly EntityRecord[]): Lexicon {
  return {
    entities: entities.map((entity) => ({
      id: entity.id,
      name: entity.name,
      letters: entity.appearance.letters,
      line: entity.appearance.line,
      mark: entity.appearance.colour.mark,
      names: compileNames([
        ...entity.aliases,
        ...entity.products.flatMap((product) => product.aliases),
      ]),
      cues: entity.cues.map(compileCue),
      hosts: entity.hosts,
      senses: entity.senses.map((sense) => ({
        id: sense.id,
        name: sense.name,
        form: sense.form,
        names: sense.names.join('|'),
        cues: sense.cues.map(compileCue),
        hosts: sense.hosts,
        languages: sense.languages,
      })),
    })),
  };
}

function compileNames(aliases: readonly AliasRecord[]): LexiconNames[] {
  const groups = new Map<string, { kind: 'full' | Odds; alias: AliasRecord; texts: Set<string> }>();
  for (const alias of aliases) {
    const kind = alias.strength === 'full' ? 'full' : alias.odds;
    const key = JSON.stringify([kind, alias.case, cuesOf(alias)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { kind, alias, texts: new Set([alias.text]) });
    else group.texts.add(alias.text);
  }
  return [...groups.values()].map(({ kind, alias, texts }): LexiconNames => {
    const cues = cuesOf(alias).map(compileCue);
    const joined = [...texts].join('|');
    return cues.length === 0 ? [kind, alias.case, joined] : [kind, alias.case, joined, cues];
  });
}

function cuesOf(alias: AliasRecord): readonly CueRecord[] {
  return alias.strength === 'short' ? (alias.cues ?? []) : [];
}

function compileCue(cue: CueRecord): LexiconCue {
  return [cue.where, cue.strength, cue.words.join('|')];
}
