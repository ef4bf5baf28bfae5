import { handleArticleCalls } from '../platform/messages.ts';
import { extensionVersion } from '../platform/version.ts';
import { ArticleScript } from './content/article-script.ts';
import {
  offeredScript,
  offerScript,
  type OfferedScript,
  type ScriptKey,
} from './content/offered-script.ts';
import { offeredReader } from './content/reader-access.ts';

/** What answers the panel in this page; it ends for one that comes after it. */
interface RunningArticle extends OfferedScript {
  readonly open: ArticleScript;
  end(): void;
}

const key: ScriptKey<RunningArticle> = { symbol: Symbol.for('sidelight.article') };

/** Answers the panel about the page's article; started anew, it takes the place of the one before. */
export function startArticle(): void {
  const version = extensionVersion();
  if (version === null) return;
  offeredScript(key, version)?.end();
  const ending = new AbortController();
  const { signal } = ending;
  const script = new ArticleScript(window, () => offeredReader(version), signal);
  offerScript(key, { version, open: script, end: () => ending.abort() }, signal);
  handleArticleCalls(signal, {
    article: (request) => script.article(request),
    show: (stretch) => script.show(stretch),
    back: () => script.back(),
  });
}
