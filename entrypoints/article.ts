import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startArticle } from '../src/app/article.ts';

/** Brought into a page when the panel asks about it; see `src/app/content/article-script.ts`. */
export default defineUnlistedScript(() => startArticle());
