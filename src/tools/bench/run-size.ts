import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildFolder } from '../steps/project.ts';
import { runSteps } from '../steps/run.ts';
import { BUILD_FOR } from '../steps/suites.ts';
import { judge, type BudgetRow } from './budgets.ts';
import type { Report } from './report.ts';
import { piecesOf, withLongTexts } from './source-map.ts';
import { clipped, tableLines } from './table.ts';
import { timedBuild, timedFolder } from './timed.ts';

const SCRIPT = join('content-scripts', 'news.js');
const SMALL = 200;

/** What the script that every page loads weighs, by module. */
export async function benchSize(): Promise<Report> {
  const { failed } = await runSteps([BUILD_FOR.chromium, timedBuild('chromium')]);
  if (failed > 0) throw new Error('The build failed; nothing was measured.');
  const built = join(timedFolder('chromium'), SCRIPT);
  const modules = moduleWeights(
    readFileSync(built, 'utf8'),
    JSON.parse(readFileSync(`${built}.map`, 'utf8')),
  );
  const shown = modules.filter(({ bytes }) => bytes >= SMALL);
  const rest = modules.filter(({ bytes }) => bytes < SMALL);
  const { bytes, gzip } = scriptSize();
  return {
    title: `The content script: ${kB(bytes)} kB, gzip ${kB(gzip)} kB; kB by module`,
    table: tableLines(
      ['module', 'minified', 'gzip saved without it'],
      [
        ...shown.map((module) => [clipped(module.name, 70), kB(module.bytes), kB(module.gzip)]),
        [
          `${rest.length} smaller ones`,
          kB(rest.reduce((total, module) => total + module.bytes, 0)),
          '',
        ],
      ],
    ),
    budgets: sizeBudgets(),
    figures: {
      kind: 'size',
      totals: { minified: bytes, gzip },
      parts: Object.fromEntries(modules.map((module) => [module.name, module.bytes])),
    },
  };
}

/** The budgets of the content script as it was last built for Chromium. */
export function sizeBudgets(): readonly BudgetRow[] {
  const { bytes, gzip } = scriptSize();
  return [
    judge({ what: 'content script, minified', most: 60, unit: 'kB' }, bytes / 1000),
    judge({ what: 'content script, gzip', most: 20, unit: 'kB' }, gzip / 1000),
  ];
}

function scriptSize(): { readonly bytes: number; readonly gzip: number } {
  const script = readFileSync(join(buildFolder('chromium'), SCRIPT));
  return { bytes: script.length, gzip: gzipped(script) };
}

interface Weight {
  readonly name: string;
  /** UTF-8 bytes of the built file. */
  readonly bytes: number;
  /** By how much the compressed file would be smaller without the module. */
  readonly gzip: number;
}

/** The modules of a built file, heaviest first. */
export function moduleWeights(built: string, map: unknown): readonly Weight[] {
  const pieces = withLongTexts(piecesOf(built, map));
  const whole = gzipped(Buffer.from(built));
  return [...pieces.keys()]
    .map((source): Weight => {
      const others = [...pieces].flatMap(([other, texts]) => (other === source ? [] : texts));
      return {
        name: nameOf(source),
        bytes: Buffer.byteLength((pieces.get(source) ?? []).join('')),
        gzip: Math.max(0, whole - gzipped(Buffer.from(others.join('')))),
      };
    })
    .toSorted((a, b) => b.bytes - a.bytes);
}

/** The path in the project; packages by their name. */
function nameOf(source: string): string {
  if (source === '') return '(what the bundler adds)';
  if (source.startsWith('text ')) return source;
  const path = source.replace(/^(?:\.\.\/)+/, '').replace(/^\0/, '');
  return path.replace(/^.*node_modules\//, '');
}

function gzipped(bytes: Buffer): number {
  return gzipSync(bytes, { level: 9 }).length;
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
