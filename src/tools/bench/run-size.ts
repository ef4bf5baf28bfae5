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

/** The script that every page loads, and the one that comes with a page's first name. */
const SCRIPTS = [
  { file: join('content-scripts', 'news.js'), what: 'content script' },
  { file: 'reader.js', what: 'reader' },
] as const;
const SMALL = 200;

/** What the scripts weigh that pages load, by module. */
export async function benchSize(): Promise<Report> {
  const { failures } = await runSteps([BUILD_FOR.chromium, timedBuild('chromium')]);
  if (failures.length > 0) throw new Error('The build failed; nothing was measured.');
  const scripts = SCRIPTS.map(({ file, what }) => {
    const built = join(timedFolder('chromium'), file);
    const map: unknown = JSON.parse(readFileSync(`${built}.map`, 'utf8'));
    return { what, size: sizeOf(file), modules: moduleWeights(readFileSync(built, 'utf8'), map) };
  });
  return {
    title: 'The scripts that pages load; kB by module',
    table: tableLines(
      ['module', 'minified', 'gzip saved without it'],
      scripts.flatMap(({ what, size, modules }) => [
        [`${what}, gzip ${kB(size.gzip)}`, kB(size.bytes), ''],
        ...moduleRows(modules),
      ]),
    ),
    budgets: sizeBudgets(),
    figures: {
      kind: 'size',
      totals: Object.fromEntries(
        scripts.flatMap(({ what, size }) => [
          [`${what}, minified`, size.bytes],
          [`${what}, gzip`, size.gzip],
        ]),
      ),
      parts: Object.fromEntries(
        scripts.flatMap(({ what, modules }) =>
          modules.map(({ name, bytes }) => [`${what}: ${name}`, bytes]),
        ),
      ),
    },
  };
}

function moduleRows(modules: readonly Weight[]): readonly (readonly string[])[] {
  const shown = modules.filter(({ bytes }) => bytes >= SMALL);
  const rest = modules.filter(({ bytes }) => bytes < SMALL);
  const others = kB(rest.reduce((total, module) => total + module.bytes, 0));
  return [
    ...shown.map((module) => [clipped(`  ${module.name}`, 70), kB(module.bytes), kB(module.gzip)]),
    [`  ${rest.length} smaller ones`, others, ''],
  ];
}

/** The budgets of the scripts as they were last built for Chromium. */
export function sizeBudgets(): readonly BudgetRow[] {
  const { bytes, gzip } = sizeOf(SCRIPTS[0].file);
  return [
    judge({ what: 'content script, minified', most: 60, unit: 'kB' }, bytes / 1000),
    judge({ what: 'content script, gzip', most: 20, unit: 'kB' }, gzip / 1000),
  ];
}

function sizeOf(file: string): { readonly bytes: number; readonly gzip: number } {
  const script = readFileSync(join(buildFolder('chromium'), file));
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
