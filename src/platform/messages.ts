/**
 * Sends and answers the calls of `protocol.ts`. Expected failures are values: a page without our
 * script, an extension that was updated under the page, a refused request. Only messages of this
 * extension are heard, and every request is checked before it is believed.
 */
import { browser, type Browser } from 'wxt/browser';
import { failure, success, type Result } from '../core/result.ts';
import {
  articleGuards,
  backgroundGuards,
  pageGuards,
  type CallRequest,
  type Guards,
} from './call-guards.ts';
import type { ArticleCalls, BackgroundCalls, PageCalls } from './protocol.ts';
import type { ReferenceCalls } from './reference-calls.ts';
import { referenceGuards } from './reference-guards.ts';

/**
 * `no-receiver`: nobody answers there. `context-gone`: the extension was updated or removed since
 * this script started. `refused`: the request was not well-formed. `failed`: the other side could
 * not do it.
 */
export type CallFailure = 'no-receiver' | 'context-gone' | 'refused' | 'failed';

/** One document in the top frame of a tab; when the tab goes elsewhere, the document is gone. */
export interface PagePlace {
  readonly tab: number;
  readonly document: string;
  readonly url: string;
  /** False while the browser loads the page ahead, with another one in its tab. */
  readonly inSight: boolean;
  /** Whether its window is a private one. */
  readonly isPrivate: boolean;
}

/** Who asks: a page's script in the top frame of a tab, or null for one of our own pages. */
export interface Caller {
  readonly page: PagePlace | null;
}

type Answer<Calls, Name extends keyof Calls> = Calls[Name] extends (
  ...request: never
) => infer Value
  ? Value
  : never;

/** The browser's way back to the sender; the listener returns true to keep it open. */
type Reply = (answer: Result<unknown, CallFailure>) => void;

/** One handler for every call of a table; `Extra` are its arguments after the request. */
type Handlers<Calls, Extra extends readonly unknown[]> = {
  readonly [Name in keyof Calls]: (
    ...given: [...CallRequest<Calls, Name>, ...Extra]
  ) => Answer<Calls, Name> | Promise<Answer<Calls, Name>>;
};

export type BackgroundHandlers = Handlers<BackgroundCalls, [caller: Caller]>;
export type PageHandlers = Handlers<PageCalls, []>;
export type ArticleHandlers = Handlers<ArticleCalls, []>;
export type ReferenceHandlers = Handlers<ReferenceCalls, []>;

/**
 * Longest wait for an answer, in milliseconds: a background that was killed may leave a question open,
 * and so does a page that goes into the back/forward cache in Firefox while it is asked.
 */
const PATIENCE = 15_000;
/** The same where passages are looked for that a page may show late. */
const PATIENCE_FOR_PASSAGES = 60_000;

/** Asks the background. Never rejects, and does not wait for ever. */
export function send<Name extends keyof BackgroundCalls>(
  name: Name,
  ...[request]: CallRequest<BackgroundCalls, Name>
): Promise<Result<Answer<BackgroundCalls, Name>, CallFailure>> {
  return exchange(PATIENCE, () => browser.runtime.sendMessage({ call: name, request }));
}

/** Asks the content script in a tab's top frame, or in one document only. Never rejects or waits for ever. */
export function sendToPage<Name extends keyof PageCalls>(
  to: number | PagePlace,
  name: Name,
  ...request: CallRequest<PageCalls, Name>
): Promise<Result<Answer<PageCalls, Name>, CallFailure>> {
  return askPage<PageCalls, Name>(PATIENCE, to, name, ...request);
}

/** Asks the script that lays an article open, in the same way. */
export function sendToArticle<Name extends keyof ArticleCalls>(
  tab: number,
  name: Name,
  ...request: CallRequest<ArticleCalls, Name>
): Promise<Result<Answer<ArticleCalls, Name>, CallFailure>> {
  return askPage<ArticleCalls, Name>(PATIENCE, tab, name, ...request);
}

/** Asks the script that tells what to save of a page, in the same way. */
export function sendToReference<Name extends keyof ReferenceCalls>(
  to: number | PagePlace,
  name: Name,
  ...request: CallRequest<ReferenceCalls, Name>
): Promise<Result<Answer<ReferenceCalls, Name>, CallFailure>> {
  return askPage<ReferenceCalls, Name>(PATIENCE_FOR_PASSAGES, to, name, ...request);
}

function askPage<Calls, Name extends keyof Calls & string>(
  patience: number,
  to: number | PagePlace,
  name: Name,
  ...[request]: CallRequest<Calls, Name>
): Promise<Result<Answer<Calls, Name>, CallFailure>> {
  const message = { call: name, request };
  return exchange(patience, () =>
    typeof to === 'number'
      ? browser.tabs.sendMessage(to, message, { frameId: 0 })
      : browser.tabs.sendMessage(to.tab, message, { documentId: to.document }),
  );
}

/** Answers calls to the background for as long as it lives. To be called at its top level. */
export function handleBackgroundCalls(handlers: BackgroundHandlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply: Reply) => {
    const caller = callerOf(sender);
    return caller !== null && respond(backgroundGuards, handlers, message, [caller], reply);
  });
}

/** Answers calls to this page until the signal is aborted. */
export function handlePageCalls(signal: AbortSignal, handlers: PageHandlers): void {
  hear(signal, pageGuards, handlers);
}

/** Answers the panel's calls about this page's article until the signal is aborted. */
export function handleArticleCalls(signal: AbortSignal, handlers: ArticleHandlers): void {
  hear(signal, articleGuards, handlers);
}

/** Answers the background's calls about references to this page until the signal is aborted. */
export function handleReferenceCalls(signal: AbortSignal, handlers: ReferenceHandlers): void {
  hear(signal, referenceGuards, handlers);
}

function hear<Calls>(
  signal: AbortSignal,
  guards: Guards<Calls>,
  handlers: Handlers<Calls, []>,
): void {
  if (signal.aborted) return;
  // The event is kept, since `browser.runtime` loses it once the extension was updated.
  const event = browser.runtime.onMessage;
  const listener = (message: unknown, sender: Browser.runtime.MessageSender, reply: Reply) =>
    sender.id === browser.runtime.id && respond(guards, handlers, message, [], reply);
  event.addListener(listener);
  signal.addEventListener('abort', () => event.removeListener(listener), { once: true });
}

/** The sender as far as it may ask anything: our pages, and our script in a page's top frame. */
function callerOf(sender: Browser.runtime.MessageSender): Caller | null {
  if (sender.id !== browser.runtime.id || sender.url === undefined) return null;
  if (sender.url.startsWith(browser.runtime.getURL('/'))) return { page: null };
  const { tab, frameId, documentId: document, documentLifecycle, url } = sender;
  const inSight = documentLifecycle !== 'prerender';
  // Chromium numbers the top frame of a page that is loaded ahead like any other; 0 is the tab's.
  const isTop = frameId === 0 || !inSight;
  if (tab?.id === undefined || !isTop || document === undefined) return null;
  return { page: { tab: tab.id, document, url, inSight, isPrivate: tab.incognito } };
}

/**
 * Answers a message; false where it is none of this table's calls. Later answers go through the
 * browser's own function and not by a returned promise, which Chromium does not wait for.
 */
function respond<Calls, Extra extends readonly unknown[]>(
  guards: Guards<Calls>,
  handlers: Handlers<Calls, Extra>,
  message: unknown,
  extra: Extra,
  reply: Reply,
): boolean {
  if (typeof message !== 'object' || message === null || !('call' in message)) return false;
  const name = message.call;
  if (!isCallOf(guards, name)) return false;
  const request = guards[name]('request' in message ? message.request : undefined);
  if (request === null) reply(failure('refused'));
  else void answer(() => handlers[name](...request, ...extra), reply);
  return true;
}

async function answer(task: () => unknown, reply: Reply): Promise<void> {
  const result = await settle(task);
  try {
    reply(result);
  } catch {
    // The extension was updated meanwhile, and nobody waits for the answer any more.
  }
}

function isCallOf<Calls>(guards: Guards<Calls>, name: unknown): name is keyof Calls {
  return typeof name === 'string' && Object.hasOwn(guards, name);
}

async function settle(task: () => unknown): Promise<Result<unknown, CallFailure>> {
  try {
    return success(await task());
  } catch (error) {
    reportError(error);
    return failure('failed');
  }
}

async function exchange<Value>(
  patience: number,
  request: () => Promise<unknown>,
): Promise<Result<Value, CallFailure>> {
  const { promise: tooLate, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, patience, undefined);
  try {
    const reply = await Promise.race([request(), tooLate]);
    // The other side is this extension's own `settle`, so that its shape is known.
    return isReply(reply) ? (reply as Result<Value, CallFailure>) : failure('no-receiver');
  } catch (error) {
    return failure(failureOf(error));
  } finally {
    clearTimeout(timer);
  }
}

function isReply(reply: unknown): boolean {
  return typeof reply === 'object' && reply !== null && 'ok' in reply;
}

/** Browsers tell these failures apart by their English messages only. */
function failureOf(error: unknown): CallFailure {
  if (isContextGone()) return 'context-gone';
  const text = error instanceof Error ? error.message : String(error);
  if (/context invalidated|dead object/i.test(text)) return 'context-gone';
  return /receiving end|no tab with id|invalid tab|message (port|channel)|no matching/i.test(text)
    ? 'no-receiver'
    : 'failed';
}

/** Whether this script outlived its extension: then `browser.runtime` has lost its id. */
export function isContextGone(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}
