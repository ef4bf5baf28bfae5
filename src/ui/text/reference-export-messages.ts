/** What written-out references say besides their content. */
import type { ReferenceWords } from '../../core/export/reference-words.ts';
import { textsOf, type Texts } from './languages.ts';

/** The table in each language. */
export const referenceExportTexts: Texts<ReferenceWords> = textsOf(
  import.meta.glob<ReferenceWords>('./*/reference-export.ts', {
    eager: true,
    import: 'referenceWords',
  }),
);
