import type { Writable } from 'node:stream';

/** Writes and waits until the text is taken, so that a slow reader is not outrun; rejects when the reader is gone. */
export function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(error);
    stream.once('error', fail);
    stream.write(text, (error) => {
      // After a failure the listener stays: the stream emits the error only after this call.
      if (error) return;
      stream.off('error', fail);
      resolve();
    });
  });
}

/** Whether an error only says that nobody reads the output any more. */
export function isClosed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
