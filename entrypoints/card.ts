import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCard } from '../src/app/card.ts';

/** Brought into a page with its first card; see `src/app/content/card-script.ts`. */
export default defineUnlistedScript(() => startCard());
