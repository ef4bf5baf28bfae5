/** The dataset that ships inside the extension, opened when it is first asked for. */
import indexText from '../../assets/dataset/compiled/claims.json?raw';
import { createDataset, type Dataset } from '../core/dataset/dataset.ts';
import type { DatasetIndex } from '../core/dataset/index-format.ts';

let opened: Dataset | null = null;

/**
 * The bundled dataset. It is kept as text until then, so that a background that wakes for another
 * reason does not parse it.
 */
export function bundledDataset(): Dataset {
  // Written by our own compiler and held against the records by a test.
  opened ??= createDataset(JSON.parse(indexText) as DatasetIndex);
  return opened;
}
