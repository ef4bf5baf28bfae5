import type { Writable } from 'node:stream';
import { decodeText } from './decode.ts';
import type { Inspector } from './inspector.ts';
import { write } from './output.ts';

/** A line longer than this cannot be held as one text, in bytes. */
const LONGEST_LINE = 400_000_000;
const NEWLINE = 0x0a;
const PROGRESS_EVERY = 200;

/** Answers each line of the input with one line, in order; a bad line gets an error and the rest goes on. */
export async function inspectLines(
  input: AsyncIterable<Buffer>,
  inspector: Inspector,
  output: Writable,
  progress: Writable & { readonly isTTY?: boolean },
): Promise<void> {
  const shown = new Progress(progress);
  try {
    for await (const line of linesOf(input)) {
      const answer = line === null ? tooLong() : answerLine(line, inspector);
      if (answer === null) continue;
      await write(output, `${JSON.stringify(answer)}\n`);
      shown.step('error' in answer);
    }
  } finally {
    shown.clear();
  }
}

/** The lines of a stream of bytes without their ends; null in place of one that is too long. */
async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer | null> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      yield length > LONGEST_LINE ? null : Buffer.concat([...parts, chunk.subarray(from, at)]);
      [parts, length, from] = [[], 0, at + 1];
    }
    length += chunk.length - from;
    if (length > LONGEST_LINE) parts = [];
    else parts.push(chunk.subarray(from));
  }
  if (length > 0) yield length > LONGEST_LINE ? null : Buffer.concat(parts);
}

function tooLong(): { readonly id: null; readonly error: string } {
  return { id: null, error: `the line is longer than ${LONGEST_LINE} bytes` };
}

/** The answer to one line; null for an empty one. */
function answerLine(line: Buffer, inspector: Inspector): object | null {
  let id: unknown = null;
  try {
    const text = decodeText(line);
    if (text.trim() === '') return null;
    const record = parseRecord(text);
    id = record['id'] ?? null;
    const fault = faultOf(record);
    if (fault !== null) return { id, error: fault };
    return { id, ...inspectRecord(record, inspector) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

type LineRecord = Readonly<Record<string, unknown>>;

function parseRecord(text: string): LineRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('the line is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('the line is not a JSON object');
  }
  return { ...value };
}

function faultOf({ id, text, html, url }: LineRecord): string | null {
  if (typeof id !== 'string' && typeof id !== 'number') return '"id" must be a text or a number';
  if (text === undefined && html === undefined) return 'the line has neither "text" nor "html"';
  if (text !== undefined && html !== undefined) return 'the line has both "text" and "html"';
  if (typeof (text ?? html) !== 'string') return '"text" and "html" must be texts';
  if (url !== undefined && url !== null && typeof url !== 'string') return '"url" must be a text';
  return null;
}

function inspectRecord({ text, html, url }: LineRecord, inspector: Inspector): object {
  if (typeof text === 'string') return inspector.text(text);
  return inspector.html(String(html), typeof url === 'string' ? url : null);
}

/** A line on a terminal that says how far the work is; nothing where there is no terminal. */
class Progress {
  readonly #stream: Writable & { readonly isTTY?: boolean };
  #done = 0;
  #errors = 0;
  #shownAt = 0;

  constructor(stream: Writable & { readonly isTTY?: boolean }) {
    this.#stream = stream;
  }

  step(isError: boolean): void {
    this.#done++;
    if (isError) this.#errors++;
    const now = Date.now();
    if (!this.#stream.isTTY || now - this.#shownAt < PROGRESS_EVERY) return;
    this.#shownAt = now;
    const errors = this.#errors === 0 ? '' : `, ${this.#errors} with an error`;
    this.#stream.write(`\r\u001b[K${this.#done} inspected${errors}`);
  }

  clear(): void {
    if (this.#stream.isTTY && this.#shownAt > 0) this.#stream.write('\r\u001b[K');
  }
}
