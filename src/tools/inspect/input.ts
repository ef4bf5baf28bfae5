import { open } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/**
 * The bytes of a file, or of standard input for `-`; unpacked where they are compressed with gzip.
 * Rejects with the system's error when the file cannot be read.
 */
export async function openInput(file: string): Promise<AsyncIterable<Buffer>> {
  if (file === '-') return process.stdin;
  const handle = await open(file);
  try {
    const kind = await handle.stat();
    if (kind.isDirectory()) {
      throw Object.assign(new Error('a directory'), { code: 'EISDIR' });
    }
    // A pipe, as from <(…), has no beginning to go back to.
    if (!kind.isFile()) return createReadStream(file);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    const isGzip = bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
    const stream = createReadStream(file);
    return isGzip ? unpacked(stream) : stream;
  } finally {
    await handle.close();
  }
}

function unpacked(stream: Readable): AsyncIterable<Buffer> {
  const gunzip = createGunzip();
  // A failure of either stream ends the other and is thrown by the loop that reads.
  pipeline(stream, gunzip, () => undefined);
  return gunzip;
}

/** All bytes of an input. */
export async function readAll(input: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(chunk);
  return Buffer.concat(chunks);
}
