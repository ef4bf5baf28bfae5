/** The lexicon of names and senses that ships inside the extension, opened when first asked for. */
import lexiconText from '../../assets/dataset/compiled/lexicon.json?raw';
import { createDetector, type Detector } from '../core/detection/detector.ts';
import type { Lexicon } from '../core/detection/lexicon.ts';

let opened: Lexicon | null = null;
let detector: Detector | null = null;

export function bundledLexicon(): Lexicon {
  // Written by our own compiler and held against the records by a test.
  opened ??= JSON.parse(lexiconText) as Lexicon;
  return opened;
}

/** The detector of the bundled lexicon. */
export function bundledDetector(): Detector {
  return (detector ??= createDetector(bundledLexicon()));
}
