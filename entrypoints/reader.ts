import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '../src/app/reader.ts';

/** Brought into a page with its first name; see `src/app/content/reader-script.ts`. */
export default defineUnlistedScript(() => startReader());
