/** Opens a hostile page in a browser without Sidelight, to see whether a fault is the page's own. */
import type { FoundBrowser } from '../browsers/find.ts';
import { launchBrowser } from '../browsers/launch.ts';
import { startSiteServer } from '../browsers/site-server.ts';

/** Longest that a page may take to answer at all, in milliseconds. */
const PATIENCE = 20_000;

/** Milliseconds that a page gets to come to a stop. */
const SETTLING = 3_000;

/** Whether the page never answers, though nothing of ours is in it. */
export async function hangsBare(
  browser: FoundBrowser,
  address: string,
  body: string,
): Promise<boolean> {
  const server = await startSiteServer(() => ({ body }));
  const { browser: bare } = await launchBrowser({
    browser,
    port: server.port,
    headless: true,
    extension: null,
  });
  try {
    const page = await bare.newPage();
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    const answered = page
      .goto(address, { waitUntil: 'domcontentloaded', timeout: PATIENCE })
      .then(() =>
        page.evaluate(
          (time) => new Promise((resolve) => setTimeout(resolve, time, null)),
          SETTLING,
        ),
      )
      // Some stand still only once they are drawn.
      .then(() => page.evaluate(() => document.readyState))
      .then(
        () => true,
        () => false,
      );
    const tooLate = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false));
    return !(await Promise.race([answered, tooLate]));
  } finally {
    await bare.close();
    await server.close();
  }
}
