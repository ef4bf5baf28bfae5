/**
 * Reads who imports whom from the sources themselves. Files are given as path → text, so that the
 * rules can be tried on planted faults as well as on the project.
 */
import { posix } from 'node:path';
import { parseSync } from 'vite';

/** One import, export-from or dynamic import; `types` when nothing of it is left at run time. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly types: boolean;
}

export type Sources = ReadonlyMap<string, string>;

/** All edges of the given sources; relative specifiers are resolved to paths from the root. */
export function edgesOf(sources: Sources): readonly Edge[] {
  return [...sources].flatMap(([from, text]) =>
    specifiersOf(from, text).map(({ specifier, types }) => ({
      from,
      to: specifier.startsWith('.') ? resolved(from, specifier) : specifier,
      types,
    })),
  );
}

/** The paths of one import cycle, first path repeated at the end, or null where there is none. */
export function findCycle(edges: readonly Edge[]): readonly string[] | null {
  const targets = Map.groupBy(edges, (edge) => edge.from);
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const { to } of targets.get(path) ?? []) {
      const cycle = visit(to, [...trail, path]);
      if (cycle !== null) return cycle;
    }
    done.add(path);
    return null;
  };
  for (const path of targets.keys()) {
    const cycle = visit(path, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

function specifiersOf(file: string, text: string) {
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const imports = module.staticImports.map((found) => ({
    specifier: found.moduleRequest.value,
    types: found.entries.length > 0 && found.entries.every((entry) => entry.isType),
  }));
  const exports = module.staticExports.flatMap((found) =>
    found.entries.flatMap((entry) =>
      entry.moduleRequest === null
        ? []
        : [{ specifier: entry.moduleRequest.value, types: entry.isType }],
    ),
  );
  const dynamic = module.dynamicImports.map((found) => ({
    specifier: text.slice(found.moduleRequest.start + 1, found.moduleRequest.end - 1),
    types: false,
  }));
  return [...imports, ...exports, ...dynamic];
}

function resolved(from: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(from), specifier.replace(/\?\w+$/, '')));
}
