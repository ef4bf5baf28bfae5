import type { DatasetIndex } from '../dataset/index-format.ts';

/** A name to look for, as people write it, and what it stands for. */
export interface KnownName {
  readonly name: string;
  readonly id: string;
}

/** Finds names as whole words in one pass; a name with capitals only is found in capitals only. */
export function nameFinder(
  names: readonly KnownName[],
): (text: string) => ReadonlyMap<string, string> {
  const exact = new Map(names.map(({ name, id }) => [name, id]));
  const folded = new Map(
    names
      .filter(({ name }) => /\p{Ll}/u.test(name))
      .map(({ name, id }) => [name.toLowerCase(), id]),
  );
  const pattern = anyOf(names.map(({ name }) => name));
  return (text) => {
    const found = new Map<string, string>();
    for (const [surface] of text.matchAll(pattern)) {
      const id = exact.get(surface) ?? folded.get(surface.toLowerCase());
      // "foundry" in lower case is a word of the language, not the product.
      if (id !== undefined && /\p{Lu}/u.test(surface) && !found.has(id)) found.set(id, surface);
    }
    return found;
  };
}

/** Takes the entities' own names out of a text. */
export function entityNameRemover(index: DatasetIndex): (text: string) => string {
  const names = index.entities.flatMap(({ id, name, fullName }) => [
    name,
    fullName,
    ...Object.values(index.translations).flatMap(({ entities }) => {
      const texts = entities[id];
      return texts === undefined ? [] : [texts.name, texts.fullName];
    }),
  ]);
  const pattern = anyOf([...names, ...names.map((name) => name.replace(/^U\.S\. /, ''))]);
  return (text) => text.replace(pattern, (surface) => (/\p{Lu}/u.test(surface) ? '·' : surface));
}

/** All products by name; the id is the product's own name. */
export function productNames(index: DatasetIndex): readonly KnownName[] {
  return index.entities.flatMap(({ products }) =>
    products.flatMap(({ name, names }) => names.map((each) => ({ name: each, id: name }))),
  );
}

function anyOf(names: readonly string[]): RegExp {
  const longestFirst = [...new Set(names)].toSorted((a, b) => b.length - a.length);
  const escaped = longestFirst.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}
