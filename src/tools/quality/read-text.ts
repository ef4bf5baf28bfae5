import { decodeText } from '../inspect/decode.ts';
import { openInput, readAll } from '../inspect/input.ts';

/** The text of a file; rejects with the system's error, which then names the file by its `path`. */
export async function readText(file: string): Promise<string> {
  try {
    return decodeText(await readAll(await openInput(file)));
  } catch (error) {
    if (error instanceof Error) Object.assign(error, { path: file });
    throw error;
  }
}
