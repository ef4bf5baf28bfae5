/** The lexicon of names and senses that ships inside the extension, opened when first asked for. */
import lexiconText from '../../assets/dataset/compiled/lexicon.json?raw';
import type { Lexicon } from '../core/detection/lexicon.ts';

let opened: Lexicon | null = null;

export function bundledLexicon(): Lexicon {
  // Written by our own compiler and held against the records by a test.
  opened ??= JSON.parse(lexiconText) as Lexicon;
  return opened;
}
