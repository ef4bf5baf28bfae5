import type { AliasRecord } from '../dataset/entity-records.ts';
import { glanceSource, type Word } from './glance.ts';
import type { Lexicon, LexiconEntity } from './lexicon.ts';

/**
 * Names that are compared alike, joined by `|`; short ones are looked for in hashtags too, and `other`
 * are full names of other senses.
 */
export type ListedNames = readonly [
  kind: 'full' | 'short' | 'other',
  letters: AliasRecord['case'],
  texts: string,
];

/** How an entity is called and marked. */
export type EntityLook = Pick<LexiconEntity, 'id' | 'name' | 'letters' | 'line' | 'mark'>;

/**
 * What a page's script carries of the lexicon, as compact JSON: how the entities look, and the names
 * to look out for. What the names mean is decided elsewhere.
 */
export interface NameList {
  readonly entities: readonly EntityLook[];
  /** The entities' names, and the full names of other senses, which tell what a page is about. */
  readonly names: readonly ListedNames[];
  /** Sources of a first look for the entities' names, and for all names; see `createLookout`. */
  readonly glances: { readonly entities: string; readonly all: string };
}

/** The name list of a lexicon, in its order. */
export function compileNameList({ entities }: Lexicon): NameList {
  const groups = new Map<string, { of: ListedNames; texts: Set<string> }>();
  const add = (...of: ListedNames): void => {
    const [kind, letters, texts] = of;
    if (texts === '') return;
    const key = `${kind} ${letters}`;
    const group = groups.get(key) ?? { of, texts: new Set<string>() };
    for (const text of texts.split('|')) group.texts.add(text);
    groups.set(key, group);
  };
  for (const entity of entities) {
    for (const [kind, letters, texts] of entity.names) {
      add(kind === 'full' ? 'full' : 'short', letters, texts);
    }
    for (const sense of entity.senses) add('other', 'any', sense.names);
  }
  const names = [...groups.values()].map(({ of: [kind, letters], texts }): ListedNames => [
    kind,
    letters,
    [...texts].join('|'),
  ]);
  return {
    entities: entities.map(({ id, name, letters, line, mark }) => ({
      id,
      name,
      letters,
      line,
      mark,
    })),
    names,
    glances: {
      entities: glanceSource(wordsOf(entityNames(names))),
      all: glanceSource(wordsOf(names)),
    },
  };
}

/** The entities' own names. */
export function entityNames(names: readonly ListedNames[]): readonly ListedNames[] {
  return names.filter(([kind]) => kind !== 'other');
}

function wordsOf(names: readonly ListedNames[]): readonly Word[] {
  return names.flatMap(([, letters, texts]) =>
    texts.split('|').map((text) => ({ text, isExact: letters === 'exact' })),
  );
}
