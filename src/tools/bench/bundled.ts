/** The compiled dataset as the extension bundles it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatasetIndex } from '../../core/dataset/index-format.ts';
import type { Lexicon } from '../../core/detection/lexicon.ts';
import { ROOT } from '../steps/project.ts';

/** The lexicon, whose entities come first in every number of them. */
export function bundledLexicon(): Lexicon {
  // Our own compiler's file, held against the records by a test; so is the other.
  return readCompiled('lexicon.json') as Lexicon;
}

export function bundledIndex(): DatasetIndex {
  return readCompiled('claims.json') as DatasetIndex;
}

function readCompiled(name: string): unknown {
  const file = join(ROOT, 'assets', 'dataset', 'compiled', name);
  return JSON.parse(readFileSync(file, 'utf8'));
}
