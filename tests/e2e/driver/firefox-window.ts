/** Code that runs in Firefox's own window, with all the rights of the browser. */
import type { Page } from 'puppeteer-core';

/** What puppeteer keeps behind its Firefox pages; it has no public way to send a BiDi command. */
interface BidiPage {
  browser(): { connection: { send(method: string, params: object): Promise<{ result: unknown }> } };
  mainFrame(): { _id: string };
}

/** WebDriver BiDi's name of a page, which `NavigableManager` in the window knows it by. */
export function navigableOf(page: Page): string {
  return (page as unknown as BidiPage).mainFrame()._id;
}

/** Calls a function that knows nothing but its arguments in the window; its text is the answer. */
export async function inFirefoxWindow(
  page: Page,
  called: (...texts: string[]) => string,
  ...texts: readonly string[]
): Promise<string> {
  const { connection } = (page as unknown as BidiPage).browser();
  const windows = await connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  });
  const context: unknown = Object(windows.result).contexts?.[0]?.context;
  const answer = await connection.send('script.callFunction', {
    functionDeclaration: String(called),
    arguments: texts.map((value) => ({ type: 'string', value })),
    target: { context },
    awaitPromise: false,
  });
  const outcome = Object(answer.result);
  if (outcome.type !== 'success') throw new Error(String(outcome.exceptionDetails?.text));
  return String(outcome.result.value);
}
