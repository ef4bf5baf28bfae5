/** Ends the browsers that files have handed on to each other, once vitest is done with a project. */
import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of their profiles; beside each stands a file with the number of its process. */
    profiles: string;
  }
}

/** Runs in vitest's own process, which outlives those that run tests; returns what runs at the end. */
export function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-browsers-'));
  project.provide('profiles', folder);
  return async () => {
    for (const name of globSync('*.pid', { cwd: folder })) {
      end(Number(readFileSync(join(folder, name), 'utf8')));
    }
    // What a browser had begun to write it may still finish.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  };
}

function end(id: number): void {
  try {
    if (id > 0) process.kill(id, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
