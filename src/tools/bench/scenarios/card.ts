import { setTimeout as sleep } from 'node:timers/promises';
import { TargetType, type Page } from 'puppeteer-core';
import { inClosedRoot } from '../../browsers/closed-root.ts';
import { pointAt, readMarks, shownCard, until, type PaintedMark } from '../../browsers/reading.ts';
import type { Session } from '../../browsers/session.ts';
import { madePage } from '../made-pages.ts';
import { quantile } from '../statistics.ts';
import { loadDone, type Stage } from './stage.ts';

/** Cards opened for one figure, each of another mention. */
const CARDS = 20;
/** Longer than the card stays when the pointer has left, in milliseconds. */
const AWAY = 500;
/** Longer than Firefox lets the idle background live in the bench, in milliseconds. */
const ASLEEP = 1_500;

/** Lets Firefox end an idle background after a second instead of half a minute. */
export const SLEEPY_FIREFOX = { 'extensions.background.idle.timeout': 1_000 };

/** What the page keeps of pointer and card; milliseconds of its clock. */
interface CardTimes {
  moved: number;
  shown: number | null;
}

/**
 * Milliseconds from the pointer's last move onto a mark until the card with its claims is
 * painted, the background asleep each time; the 95th percentile.
 */
export async function pointerToCard(stage: Stage): Promise<number> {
  const { session, at, lexicon } = stage;
  const [entity] = lexicon.entities;
  const name = entity?.names.find(([kind]) => kind === 'full')?.[2].split('|')[0] ?? '';
  const lines = Array.from(
    { length: CARDS + 1 },
    (_, line) => `<p>Line ${line}: ${name} here.</p>`,
  );
  await loadDone(stage, madePage('cards', `<main>${lines.join('\n')}</main>`));
  await at.page.bringToFront();
  const [first, ...marks] = await readMarks(at.page);
  if (first === undefined || marks.length < CARDS)
    throw new Error('The cards’ page has too few marks.');
  await pointAt(at.page, first);
  await shownCard(at.page);
  await watchCards(at.page);
  const times: number[] = [];
  for (const mark of marks.slice(0, CARDS)) {
    await at.page.mouse.move(1_200, 850);
    await sleep(AWAY);
    await putToSleep(session);
    times.push(await timeOf(at.page, mark));
  }
  return quantile(times, 0.95);
}

async function timeOf(page: Page, mark: PaintedMark): Promise<number> {
  await page.evaluate(() => {
    Object.assign(window, { cardTimes: { moved: 0, shown: null } });
  });
  await pointAt(page, mark);
  const { moved, shown } = await until(
    () => page.evaluate(() => Reflect.get(window, 'cardTimes') as CardTimes),
    (times) => times.shown !== null,
  );
  return (shown ?? Number.NaN) - moved;
}

/** The root is reachable once the first card was there. */
async function watchCards(page: Page): Promise<void> {
  await page.evaluate(() => {
    addEventListener('pointermove', (event) => {
      const times = Reflect.get(window, 'cardTimes') as CardTimes | undefined;
      if (times?.shown === null) times.moved = event.timeStamp;
    });
  });
  await inClosedRoot(page, (root) => {
    const look = (): void => {
      const times = Reflect.get(window, 'cardTimes') as CardTimes | undefined;
      const card = root.querySelector<HTMLElement>('.card');
      if (times?.shown !== null || !card?.checkVisibility()) return;
      if (card.dataset['state'] === 'loading' || !root.querySelector('.claim')) return;
      // The frame that is drawn next shows it.
      requestAnimationFrame(() => setTimeout(() => (times.shown ??= performance.now())));
    };
    new MutationObserver(look).observe(root, { subtree: true, childList: true, attributes: true });
  });
}

/** Ends the background as the browser does when it is idle. */
async function putToSleep(session: Session): Promise<void> {
  // A page of the extension would keep Firefox's background awake.
  await session.closeControl();
  if (session.family === 'firefox') return sleep(ASLEEP);
  for (const target of session.browser.targets()) {
    if (target.type() !== TargetType.SERVICE_WORKER) continue;
    if (target.url().startsWith(session.origin)) await (await target.worker())?.close();
  }
}
