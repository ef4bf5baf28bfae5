/** What a written-out worksheet says besides its content. */
import type { ReviewWords } from '../../core/export/review-words.ts';
import { textsOf, type Texts } from './languages.ts';

/** The table in each language. */
export const exportTexts: Texts<ReviewWords> = textsOf(
  import.meta.glob<ReviewWords>('./*/export.ts', { eager: true, import: 'reviewWords' }),
);
