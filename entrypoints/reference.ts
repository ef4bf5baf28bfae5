import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReference } from '../src/app/reference.ts';

/** Brought into a page when something of it is saved; see `src/app/content/reference-script.ts`. */
export default defineUnlistedScript(() => startReference());
