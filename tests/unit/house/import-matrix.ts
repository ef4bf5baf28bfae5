/** The import matrix of docs/architecture.md as data, and the faults of a graph against it. */
import type { Edge } from './import-graph.ts';

interface Room {
  /** Prefixes of paths and packages that the room may import; its own files always. */
  readonly may: readonly string[];
  /** The same for imports that leave nothing at run time. */
  readonly mayTypes?: readonly string[];
}

const RECORD_SCHEMAS = /^src\/core\/dataset\/([a-z-]+-)?records\.ts$/;

export const MATRIX: Readonly<Record<string, Room>> = {
  'src/core/': { may: ['approx-string-match', 'diff', 'minisearch'], mayTypes: ['zod'] },
  'src/page/': { may: ['src/core/'] },
  'src/platform/': { may: ['src/core/', 'wxt/', 'idb'] },
  'src/ui/': { may: ['src/core/', 'preact'] },
  'src/app/': {
    may: ['src/core/', 'src/page/', 'src/platform/', 'src/ui/', 'assets/', 'preact', 'wxt/utils/'],
  },
  'src/tools/': {
    may: ['src/core/', 'src/page/', 'src/ui/text/', 'assets/', 'tests/pages/', 'node:'],
    mayTypes: ['src/platform/protocol.ts'],
  },
  'entrypoints/': { may: ['src/app/', 'wxt/utils/define-'] },
};

/** Packages that only the programs in `src/tools/` may use at run time. */
export const TOOL_PACKAGES = [
  '@mozilla/readability',
  'puppeteer-core',
  'linkedom',
  'zod',
  'vite',
  'wxt',
  'prettier',
];

/** A sentence for each import that the matrix does not allow. */
export function faultsOf(edges: readonly Edge[]): readonly string[] {
  return edges.filter((edge) => !isAllowed(edge)).map(({ from, to }) => `${from} imports ${to}`);
}

function isAllowed({ from, to, types }: Edge): boolean {
  const [name, room] = Object.entries(MATRIX).find(([path]) => from.startsWith(path)) ?? [];
  if (name === undefined || room === undefined) return true;
  if (to.startsWith(name)) return true;
  if (to === 'zod' && RECORD_SCHEMAS.test(from)) return true;
  const may = [
    ...room.may,
    ...(types ? (room.mayTypes ?? []) : []),
    ...(name === 'src/tools/' ? TOOL_PACKAGES : []),
  ];
  return may.some((prefix) => to === prefix || to.startsWith(withSlash(prefix)));
}

/** "preact" also allows "preact/hooks", but not "preact-router". */
function withSlash(prefix: string): string {
  return /[/:-]$/.test(prefix) ? prefix : `${prefix}/`;
}
