/** Gives each test file a session: the browser under test with the production build in it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { findBrowser } from '../../../src/tools/browsers/find.ts';
import type { Family } from '../../../src/tools/browsers/find.ts';
import { startSession } from '../../../src/tools/browsers/session.ts';
import type { Session } from '../../../src/tools/browsers/session.ts';
import type { SiteHandler } from '../../../src/tools/browsers/site-server.ts';
import { buildFolder } from '../../../src/tools/steps/project.ts';
import { SLEEPY_AND_GENEROUS } from './access.ts';
import { fixtureHandler } from './fixtures.ts';
import type { OwnPage } from './fixtures.ts';
import { borrowSession, giveBack } from './shared-sessions.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    browser: Family;
  }
}

export interface DriverOptions {
  readonly pages?: readonly OwnPage[];
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
  readonly switches?: readonly string[];
  /** The browser's own language, English unless a test asks for another. */
  readonly language?: string;
  /** The tests leave a browser behind that is of no use to others. */
  readonly alone?: true;
  /** Another folder than the build itself, for tests that change it. */
  readonly extension?: string;
  /** Lets it into private windows; Firefox needs `allowInPrivate` besides. */
  readonly inPrivate?: true;
  /** Folder of a profile that outlives the session, and whether it was used before. */
  readonly profile?: { readonly folder: string; readonly returns: boolean };
}

/** The browser that this project runs in. */
export const family: Family = inject('browser');

/**
 * Registers start and end of a session; the returned function gives it to the tests. Files that ask
 * for nothing special have one browser one after the other, each as if it had just been installed.
 */
export function withSession(options: DriverOptions = {}): () => Session {
  let session: Session | null = null;
  const { pages, preferences, ...special } = options;
  const isSleepy = preferences === SLEEPY_AND_GENEROUS;
  const isOwn = Object.keys(special).length > 0 || (preferences !== undefined && !isSleepy);
  beforeAll(async () => {
    session = await (isOwn
      ? startDriver(options)
      : borrowSession(isSleepy ? 'sleepy' : 'plain', fixtureHandler(pages), (handler, folder) =>
          startDriver({ ...options, profile: { folder, returns: false } }, handler),
        ));
  });
  let isSpoilt = false;
  afterEach(({ task }) => {
    isSpoilt ||= task.result?.state === 'fail';
  });
  afterAll(async () => {
    if (session === null) return;
    // A test that was cut short may have left anything behind.
    await (isOwn || isSpoilt ? session.close() : giveBack(session));
  });
  return () => {
    if (session === null) throw new Error('The session is not open.');
    return session;
  };
}

/** Starts a session that the test closes itself. */
export async function startDriver(
  options: DriverOptions = {},
  handler: SiteHandler = fixtureHandler(options.pages),
): Promise<Session> {
  const extension = options.extension ?? buildFolder(family);
  if (!existsSync(join(extension, 'manifest.json'))) {
    throw new Error(`${extension} holds no build. Run "npm run build" first.`);
  }
  const browser = findBrowser(family);
  if (browser === null) throw new Error(`No ${family} that is new enough is installed.`);
  return startSession({
    browser,
    headless: true,
    extension,
    handler,
    language: options.language ?? 'en-US',
    // Lets tests free what nobody holds; see memory.ts.
    preferences: { 'dom.testing.testutils.enabled': true, ...options.preferences },
    ...(options.inPrivate === undefined ? {} : { inPrivate: true }),
    ...(options.switches === undefined ? {} : { switches: options.switches }),
    ...(options.profile === undefined
      ? {}
      : { profile: options.profile.folder, returns: options.profile.returns }),
  });
}
