import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The built files of the gallery by path, such as `/index.html`. */
export async function buildGallery(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const built = await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, target: ['chrome140', 'firefox153'] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  return new Map(
    outputs.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  );
}
