/** Starts the browser under test with the production build in it, once per test file. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { findBrowser } from '../../../src/tools/browsers/find.ts';
import type { Family } from '../../../src/tools/browsers/find.ts';
import { startSession } from '../../../src/tools/browsers/session.ts';
import type { Session } from '../../../src/tools/browsers/session.ts';
import { buildFolder } from '../../../src/tools/steps/project.ts';
import { fixtureHandler } from './fixtures.ts';
import type { OwnPage } from './fixtures.ts';

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
  /** Another folder than the build itself, for tests that change it. */
  readonly extension?: string;
  /** Folder of a profile that outlives the session, and whether it was used before. */
  readonly profile?: { readonly folder: string; readonly returns: boolean };
}

/** The browser that this project runs in. */
export const family: Family = inject('browser');

/** Registers start and end of a session; the returned function gives it to the tests. */
export function withSession(options: DriverOptions = {}): () => Session {
  let session: Session | null = null;
  beforeAll(async () => {
    session = await startDriver(options);
  });
  afterAll(async () => {
    await session?.close();
  });
  return () => {
    if (session === null) throw new Error('The session is not open.');
    return session;
  };
}

/** Starts a session that the test closes itself. */
export async function startDriver(options: DriverOptions = {}): Promise<Session> {
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
    handler: fixtureHandler(options.pages),
    language: options.language ?? 'en-US',
    ...(options.preferences === undefined ? {} : { preferences: options.preferences }),
    ...(options.switches === undefined ? {} : { switches: options.switches }),
    ...(options.profile === undefined
      ? {}
      : { profile: options.profile.folder, returns: options.profile.returns }),
  });
}
