/** Opens hostile pages in a browser with Sidelight, asks for all that it does there, and watches. */
import type { Page } from 'puppeteer-core';
import type { FoundBrowser } from '../browsers/find.ts';
import { startSession, type OpenPage, type Session } from '../browsers/session.ts';
import { buildFolder } from '../steps/project.ts';
import { hangsBare } from './bare-visit.ts';
import { hostilePage } from './hostile-page.ts';
import { hostileText, hostileValue } from './hostile-values.ts';
import { Random } from './random.ts';
import type { Finding, Tried } from './readers.ts';

/** On a bundled site, so that the page is read without being asked. */
const ADDRESS = 'https://www.washingtonpost.com/technology/2026/11/02/fuzz/';
/** Longest that a page may take until it is read, in milliseconds. */
const PATIENCE = 30_000;
const MESSAGES = 12;

/** Calls of `platform/protocol.ts` whose requests are worth spoiling. */
const CALLS = [
  'claims',
  'counted',
  'describe',
  'listed',
  'overrule',
  'read',
  'saveAgain',
  'savedOn',
  'saveReference',
  'undoSave',
  'step',
  'article',
  'show',
  'find',
  '__proto__',
  'constructor',
] as const;

export interface HostileVisits {
  /**
   * Tries one page and some messages, both made from the seed. A page that never answers in a browser
   * without Sidelight either is no finding: `hangsBare` says so.
   */
  visit(seed: number): Promise<Tried & { readonly hangsBare: boolean }>;
  close(): Promise<void>;
}

/** Starts a browser; `close` ends it. */
export async function startHostileVisits(
  browser: FoundBrowser,
  names: readonly string[],
): Promise<HostileVisits> {
  let body = '';
  const open = () =>
    startSession({
      browser,
      headless: true,
      extension: buildFolder(browser.family),
      handler: () => ({ body }),
    });
  let session = await open();
  return {
    async visit(seed) {
      const random = new Random(seed);
      body = hostilePage(random, names);
      const faults: string[] = [];
      let isCutShort = false;
      await visitPage(session, random, faults).catch((error: unknown) => {
        isCutShort = true;
        faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      });
      if (!session.browser.connected) {
        faults.push('the browser ended');
        session = await open();
      }
      if (isCutShort && (await hangsBare(browser, ADDRESS, body))) {
        return { inputs: 1, bytes: body.length, findings: [], hangsBare: true };
      }
      const where = `${browser.family} page`;
      // A fault that comes with each change of the page is told once.
      const findings: Finding[] = [...new Set(faults)].map((what) => ({ where, seed, what }));
      return { inputs: 1 + MESSAGES, bytes: body.length, findings, hangsBare: false };
    },
    close: () => session.close(),
  };
}

async function visitPage(session: Session, random: Random, faults: string[]): Promise<void> {
  const at = await session.open('about:blank');
  try {
    await listen(session, at.page, faults);
    at.page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    await at.page.goto(ADDRESS, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
    await session.settled(at, PATIENCE);
    await session.ask(at, 'step', { direction: 'next' });
    await session.ask(at, 'openCard');
    await sendHostile(session, at, random, faults);
    await lookAtPanel(session, at, faults);
  } finally {
    await session.closeControl();
    await closeOthers(session);
  }
}

async function closeOthers(session: Session): Promise<void> {
  const [first, ...others] = await session.browser.pages();
  for (const page of others) await page.close({ runBeforeUnload: false });
  await first?.goto('about:blank');
}

/** Hears what is thrown in our scripts; what the page's own throw is its own affair. */
async function listen(session: Session, page: Page, faults: string[]): Promise<void> {
  const take = (what: string): void => {
    if (what.includes(session.origin)) faults.push(what.slice(0, 1000));
  };
  if (session.family === 'firefox') {
    page.on('pageerror', (error) => {
      const { message = '', stack = '' } = Object(error);
      take(`${message} ${stack}`);
    });
    return;
  }
  // puppeteer passes over what comes from an extension's world; the protocol does not.
  const devtools = await page.createCDPSession();
  devtools.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
    take(`${exceptionDetails.exception?.description ?? ''} in ${exceptionDetails.url ?? ''}`),
  );
  await devtools.send('Runtime.enable');
}

/** Messages of wrong shape, to the background and to the page, from where they are allowed to come from. */
async function sendHostile(
  session: Session,
  { tab }: OpenPage,
  random: Random,
  faults: string[],
): Promise<void> {
  const own = await session.openExtensionPage('options.html');
  const messages = random.many(MESSAGES, () => {
    const call = random.once(5) ? hostileText(random).slice(0, 1000) : random.of(CALLS);
    return { call, request: hostileValue(random) };
  });
  const answers: readonly unknown[] = await own.evaluate(
    async (to, json) => {
      const api = Object(globalThis).browser ?? Object(globalThis).chrome;
      const all: readonly unknown[] = JSON.parse(json);
      const sent: readonly Promise<unknown>[] = all.flatMap((message) => [
        api.runtime.sendMessage(message),
        api.tabs.sendMessage(to, message, { frameId: 0 }),
      ]);
      const late = new Promise((resolve) => setTimeout(resolve, 10_000, 'no answer'));
      return Promise.all(
        sent.map((each) => {
          // A call that nobody knows is not answered, which is as it should be.
          const answered = each.then((reply) => reply ?? null).catch(() => null);
          return Promise.race([answered, late]);
        }),
      );
    },
    tab,
    JSON.stringify(messages),
  );
  for (const answer of answers) {
    const { ok, reason } = Object(answer);
    if (answer === null || ok === true || reason === 'refused') continue;
    faults.push(`a message was answered by ${JSON.stringify(answer).slice(0, 300)}`);
  }
  await own.close();
}

/** The panel shows what the page says; none of it may become markup, script or a link to elsewhere. */
async function lookAtPanel(session: Session, { tab }: OpenPage, faults: string[]): Promise<void> {
  const panel = await session.openExtensionPage(`sidepanel.html?tab=${tab}`);
  const deadline = performance.now() + PATIENCE;
  let seen = await panel.evaluate(harmIn);
  while (seen.isBusy && performance.now() < deadline) seen = await panel.evaluate(harmIn);
  if (seen.isBusy) faults.push('the panel did not come to rest');
  if (seen.harm.length > 0) faults.push(`in the panel: ${seen.harm.join(', ')}`);
}

/** Runs in the panel. */
async function harmIn(): Promise<{ readonly isBusy: boolean; readonly harm: readonly string[] }> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  const harm: string[] = 'owned' in globalThis ? ['a script of the page ran'] : [];
  for (const element of document.querySelectorAll('*')) {
    if (/^(?:iframe|object|embed|base|form)$/.test(element.localName)) harm.push(element.localName);
    for (const { name } of element.attributes) if (name.startsWith('on')) harm.push(name);
    const link = element.getAttribute('href') ?? '';
    if (/^\s*(?:javascript|data|vbscript|blob):/i.test(link)) harm.push(link.slice(0, 100));
  }
  const text = document.body.innerText;
  return { isBusy: text === '' || /Asking the page/.test(text), harm };
}
