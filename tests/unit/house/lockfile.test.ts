import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(
  readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8'),
) as { readonly packages: Readonly<Record<string, LockedPackage>> };

// npm leaves out the packages of other platforms when the registry that it asked has no copy of
// them, and `npm ci` then refuses its own lockfile (npm/cli#9846).
test('the lockfile names every optional package of every platform with a version', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !placesFor(path, name).some((place) => lock.packages[place]?.version))
      .map(([name, version]) => `${path} wants ${name} ${version}`),
  );
  expect(missing).toEqual([]);
});

/** Where Node would look for `name` from the package at `path`, nearest first. */
function placesFor(path: string, name: string): readonly string[] {
  const parents = path.split('/node_modules/');
  const places = parents.map(
    (_, index) =>
      `${parents.slice(0, parents.length - index).join('/node_modules/')}/node_modules/${name}`,
  );
  return [...places, `node_modules/${name}`];
}
