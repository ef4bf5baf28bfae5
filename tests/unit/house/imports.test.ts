import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { edgesOf, findCycle } from './import-graph.ts';
import { faultsOf } from './import-matrix.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sources = new Map(
  globSync('{src,entrypoints}/**/*.{ts,tsx}', { cwd: root }).map((path) => [
    path.split(sep).join('/'),
    readFileSync(join(root, path), 'utf8'),
  ]),
);

describe('the project', () => {
  const edges = edgesOf(sources);

  test('has sources to check', () => {
    expect(edges.length).toBeGreaterThan(20);
  });

  test('imports only what the matrix allows', () => {
    expect(faultsOf(edges)).toEqual([]);
  });

  test('has no import cycle, of types or of values', () => {
    expect(findCycle(edges)).toBeNull();
  });

  test('imports its own files by their full name', () => {
    const loose = edges.filter(({ to }) => /^(?:src|entrypoints)\//.test(to) && !/\.\w+$/.test(to));
    expect(loose).toEqual([]);
  });

  test('keeps entrypoints to 20 lines', () => {
    const long = [...sources].filter(
      ([path, text]) => path.startsWith('entrypoints/') && text.trimEnd().split('\n').length > 20,
    );
    expect(long.map(([path]) => path)).toEqual([]);
  });

  test('names files after their idea, components in PascalCase and modules in kebab-case', () => {
    const odd = [...sources.keys()].filter((path) => !isWellNamed(path));
    expect(odd).toEqual([]);
  });
});

describe('a planted fault is found', () => {
  const planted: readonly (readonly [string, string, string])[] = [
    ['page in core', 'src/core/a.ts', "import { scan } from '../page/scan.ts';"],
    ['a type from platform in ui', 'src/ui/a.tsx', "import type { S } from '../platform/s.ts';"],
    ['zod in core', 'src/core/detection/a.ts', "import { z } from 'zod';"],
    ['wxt in page', 'src/page/a.ts', "import { browser } from 'wxt/browser';"],
    ['the browser API in app', 'src/app/a.ts', "import { browser } from 'wxt/browser';"],
    ['platform in tools', 'src/tools/a.ts', "import { send } from '../platform/messages.ts';"],
    ['a card in tools', 'src/tools/a.ts', "import { Card } from '../ui/card/Card.tsx';"],
    ['core in an entrypoint', 'entrypoints/a.ts', "import { a } from '../src/core/a.ts';"],
    ['an export from tools in app', 'src/app/a.ts', "export * from '../tools/a.ts';"],
    ['a late import of page in ui', 'src/ui/a.ts', "await import('../page/a.ts');"],
    ['Node in core', 'src/core/a.ts', "import { readFileSync } from 'node:fs';"],
  ];
  test.each(planted)('%s', (_, path, text) => {
    expect(faultsOf(edgesOf(new Map([[path, text]])))).toHaveLength(1);
  });

  test('a cycle over three files', () => {
    const cycle = findCycle(
      edgesOf(
        new Map([
          ['src/core/a.ts', "import './b.ts';"],
          ['src/core/b.ts', "import type { C } from './c.ts';"],
          ['src/core/c.ts', "export * from './a.ts';"],
        ]),
      ),
    );
    expect(cycle).toEqual(['src/core/a.ts', 'src/core/b.ts', 'src/core/c.ts', 'src/core/a.ts']);
  });
});

test('what the matrix allows is not reported', () => {
  const allowed = new Map([
    ['src/core/dataset/entity-records.ts', "import { z } from 'zod';"],
    ['src/core/export/backup.ts', "import type { z } from 'zod';"],
    ['src/ui/card/Card.tsx', "import { useState } from 'preact/hooks'; import './card.css';"],
    ['src/app/content.ts', "import css from '../ui/card/card.css?inline';"],
    ['src/tools/inspect.ts', "import { reasonText } from '../ui/text/reasons.ts';"],
    [
      'entrypoints/background.ts',
      "import { defineBackground } from 'wxt/utils/define-background';",
    ],
  ]);
  expect(faultsOf(edgesOf(allowed))).toEqual([]);
});

function isWellNamed(path: string): boolean {
  const name = path.split('/').at(-1) ?? '';
  const vague = /(?:^|[/-])(?:utils?|helpers?|common|misc|manager)(?:\/|\.\w+$)/;
  return (
    !vague.test(path) &&
    /^(?:[A-Z][A-Za-z]*\.tsx|[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.tsx?)$/.test(name)
  );
}
