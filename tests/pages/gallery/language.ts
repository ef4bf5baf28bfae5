/** The language of the gallery: `?lang=es`; English without one, as in the component tests. */
import { chooseLanguage } from '../../../src/core/languages.ts';
import { languages } from '../../../src/ui/text/languages.ts';

const wanted = new URLSearchParams(globalThis.location?.search ?? '').get('lang');

export const language = chooseLanguage(wanted === null ? [] : [wanted], languages);
