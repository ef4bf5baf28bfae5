/** Builds the React fixture: its server-rendered page and the script that hydrates it. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const folder = new URL('../../pages/react/', import.meta.url);

/** The page as the server sends it; `/react-story.js` is its script. */
export async function reactPage(): Promise<string> {
  // React's packages bring no types, and the project needs none for one fixture.
  const { render } = await import(new URL('server.js', folder).href);
  const body = String(render());
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Audit</title></head><body><div id="root">${body}</div><script src="/react-story.js"></script></body></html>`;
}

/** The script as one classic file. */
export async function reactScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('client.js', folder)),
        output: { format: 'iife' },
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const { output } of outputs as readonly { output?: readonly unknown[] }[]) {
    const code: unknown = Object(output?.[0]).code;
    if (typeof code === 'string') return code;
  }
  throw new Error('The React fixture did not build.');
}
