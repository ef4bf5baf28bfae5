/**
 * `npm run inspect -- [--text] [--url URL] FILE` or `--jsonl FILE`, `-` for standard input: what
 * Sidelight finds in a saved page or text, as JSON. Exit status 0, 1 for bad input, 2 for wrong usage.
 */
import { parseArgs } from 'node:util';
import { decodeHtml, decodeText } from './inspect/decode.ts';
import { createInspector } from './inspect/inspector.ts';
import { inspectLines } from './inspect/json-lines.ts';
import { openInput, readAll } from './inspect/input.ts';
import { isClosed, write } from './inspect/output.ts';

const USAGE = `Usage: npm run --silent inspect -- [--text] [--url URL] FILE
       npm run --silent inspect -- --jsonl FILE
FILE is a saved page (with --text: plain text; with --jsonl: one {"id", "text"} or
{"id", "html", "url"} a line), also compressed with gzip; "-" reads standard input.`;

interface Options {
  readonly file: string;
  readonly form: 'html' | 'text' | 'jsonl';
  readonly url: string | null;
}

process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  const options = readArguments(args);
  if (options === null) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  try {
    const input = await openInput(options.file);
    const inspector = createInspector();
    if (options.form === 'jsonl') {
      await inspectLines(input, inspector, process.stdout, process.stderr);
    } else {
      const bytes = await readAll(input);
      const report =
        options.form === 'text'
          ? inspector.text(decodeText(bytes))
          : inspector.html(decodeHtml(bytes), options.url);
      await write(process.stdout, `${JSON.stringify(report, null, 2)}\n`);
    }
    return 0;
  } catch (error) {
    if (isClosed(error)) return 0;
    const name = options.file === '-' ? 'standard input' : options.file;
    process.stderr.write(`inspect: ${name}: ${messageOf(error)}\n`);
    return 1;
  }
}

function readArguments(args: readonly string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        text: { type: 'boolean', default: false },
        jsonl: { type: 'boolean', default: false },
        url: { type: 'string' },
      },
      allowPositionals: true,
    });
    const [file] = positionals;
    const { text, jsonl, url } = values;
    if (file === undefined || positionals.length > 1 || (text && jsonl)) return null;
    if (url !== undefined && (text || jsonl)) return null;
    return { file, form: jsonl ? 'jsonl' : text ? 'text' : 'html', url: url ?? null };
  } catch {
    // An unknown option is wrong usage.
    return null;
  }
}

/** One line, in words where the system only gives a code. */
function messageOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is a directory; name a file';
  if (code === 'EACCES') return 'the file may not be read';
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? message;
}
