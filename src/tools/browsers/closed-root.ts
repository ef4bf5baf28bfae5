/**
 * Reaches into the closed shadow root that Sidelight draws in. The page itself cannot, and nor can
 * the usual selectors; the browsers' own protocols can.
 */
import type { CDPSession, Page } from 'puppeteer-core';

/** Runs in the page with the closed root first; must not use anything from outside itself. */
export type InRoot<A extends readonly unknown[], R> = (root: ShadowRoot, ...args: A) => R;

/**
 * Runs a function on Sidelight's root in a page; arguments and result travel as JSON. Null when the
 * page has no such root.
 */
export async function inClosedRoot<A extends readonly unknown[], R>(
  page: Page,
  run: InRoot<A, R>,
  ...args: A
): Promise<Awaited<R> | null> {
  return inRootOf(HOST, page, run, args);
}

/** The same for the root that notices are drawn in. */
export async function inNoticeRoot<A extends readonly unknown[], R>(
  page: Page,
  run: InRoot<A, R>,
  ...args: A
): Promise<Awaited<R> | null> {
  return inRootOf(NOTICE, page, run, args);
}

async function inRootOf<A extends readonly unknown[], R>(
  host: string,
  page: Page,
  run: InRoot<A, R>,
  args: A,
): Promise<Awaited<R> | null> {
  const call = `async (root, args) => JSON.stringify(await (${String(run)})(root, ...JSON.parse(args))) ?? 'null'`;
  const json = JSON.stringify(args);
  const answer = isBidi(page)
    ? await viaBidi(page, host, call, json)
    : await viaCdp(page, host, call, json);
  // JSON of what `run` returned; the caller's type says what that is.
  return answer === null ? null : (JSON.parse(answer) as Awaited<R>);
}

/** On `<html>`, or inside what is shown full screen or as a dialog, wherever that is. */
const HOST = 'sidelight-host';
const NOTICE = 'sidelight-notice';

interface CdpNode {
  readonly localName: string;
  readonly backendNodeId: number;
  readonly children?: readonly CdpNode[];
  readonly shadowRoots?: readonly CdpNode[];
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

async function viaCdp(
  page: Page,
  host: string,
  call: string,
  json: string,
): Promise<string | null> {
  const opening = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, opening);
  const session = await opening;
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const found = hostIn(root, host)?.shadowRoots?.[0];
  if (found === undefined) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: found.backendNodeId });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: `function (args) { return (${call})(this, args); }`,
    ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
    arguments: [{ value: json }],
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails !== undefined) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return String(result.value);
}

function hostIn(node: CdpNode, host: string): CdpNode | null {
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.localName === host) return next;
    open.push(...(next.children ?? []), ...(next.shadowRoots ?? []));
  }
  return null;
}

/** What puppeteer keeps behind its Firefox pages; it has no public way to send a BiDi command. */
interface BidiPage {
  browser(): { connection: { send(method: string, params: object): Promise<{ result: unknown }> } };
  mainFrame(): { _id: string };
}

function isBidi(page: Page): boolean {
  return 'connection' in page.browser();
}

async function viaBidi(
  page: Page,
  host: string,
  call: string,
  json: string,
): Promise<string | null> {
  const inner = page as unknown as BidiPage;
  const context = inner.mainFrame()._id;
  const { connection } = inner.browser();
  const located = await connection.send('browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: host },
    serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
  });
  const nodes: readonly unknown[] = Object(located.result).nodes ?? [];
  const sharedId: unknown = nodes
    .map((node) => Object(node).value?.shadowRoot)
    .find((root) => root?.value?.mode === 'closed')?.sharedId;
  if (typeof sharedId !== 'string') return null;
  const called = await connection.send('script.callFunction', {
    functionDeclaration: call,
    arguments: [{ sharedId }, { type: 'string', value: json }],
    target: { context },
    awaitPromise: true,
  });
  const outcome = Object(called.result);
  if (outcome.type !== 'success') throw new Error(String(outcome.exceptionDetails?.text));
  return String(outcome.result.value);
}
