import { handleArticleCalls } from '../platform/messages.ts';
import { ArticleScript } from './content/article-script.ts';
import { offeredReader } from './content/reader-access.ts';

const KEY = Symbol.for('sidelight.article');

/** Answers the panel about the page's article; started anew, it takes the place of the one before. */
export function startArticle(): void {
  const before: unknown = Reflect.get(globalThis, KEY);
  if (before instanceof AbortController) before.abort();
  const ending = new AbortController();
  Reflect.set(globalThis, KEY, ending);
  const script = new ArticleScript(window, offeredReader, ending.signal);
  handleArticleCalls(ending.signal, {
    article: (request) => script.article(request),
    show: (stretch) => script.show(stretch),
    back: () => script.back(),
  });
}
