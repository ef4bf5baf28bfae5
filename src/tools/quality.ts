/**
 * `npm run quality -- MENTIONS.jsonl [PAGES.jsonl]`: how well Sidelight tells names apart and reads
 * records, against what people judged; with `--matching`, how well it finds claims for passages;
 * with `--figures`, how well it reads and compares figures and dates. Exit status 0 when measured,
 * 1 for bad input or a floor that was not reached, 2 for wrong usage.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { faultLine, type Fault } from './dataset/faults.ts';
import { createInspector } from './inspect/inspector.ts';
import { isClosed, write } from './inspect/output.ts';
import { bundledBaseline } from './quality/baseline.ts';
import { floorsSchema, shortfalls, type Floors } from './quality/floors.ts';
import { readInput, type Input } from './quality/input.ts';
import { judgeTexts } from './quality/judge.ts';
import { measureFigures } from './quality/measure-figures.ts';
import { measureMatching } from './quality/measure-matching.ts';
import { judgePages, scorePages } from './quality/pages.ts';
import { qualityReport } from './quality/report-json.ts';
import { mentionText, pageText, type Listing } from './quality/report-text.ts';
import { scoreMentions } from './quality/scores.ts';
import { fromCaller } from './steps/project.ts';

const USAGE = `Usage: npm run quality -- [OPTION]… MENTIONS.jsonl… [PAGES.jsonl…]
       npm run quality -- [OPTION]… --matching PASSAGES.jsonl…
       npm run quality -- [OPTION]… --figures [FIGURES.jsonl…]
A list of mentions has {"doc", "start", "end", "surface", "entity", "label", "sense", "lang"} a
line, and its documents, {"doc", "text"} a line, beside it under the name of the list with
"documents" for "mentions". A list of pages has {"file", "url", "kind", "record"} a line.
A list of passages has {"id", "passage", "lang", "entities", "relevant", "grades"} a line.
A table of figures has {"id", "kind", "lang", "text"} a line with what is read ("figures") or, for
the kind "pair", compared ("at", "claims", "outcome"); without a file it is the bundled one.
  --documents FILE   where the texts are, if not beside the list; may be repeated
  --errors N         list at most N errors of each kind; the default is all of them
  --entity ID        list only errors about this entity
  --sense ID         list only errors where this sense was meant or read
  --json FILE        also write everything as JSON
  --fit              print weights fitted to the passages, for core/matching/fitted-weights.ts
  --floor FILE       end with 1 where a share lies below the file's floors`;

const OWN_FIGURES = fileURLToPath(new URL('../../tests/quality/figures.jsonl', import.meta.url));

/** Faults that are said before the rest is only counted. */
const MOST_FAULTS = 20;

interface Options {
  readonly files: readonly string[];
  readonly matching: boolean;
  readonly fit: boolean;
  readonly figures: boolean;
  readonly documents: readonly string[];
  readonly listing: Listing;
  readonly json: string | null;
  readonly floor: string | null;
}

process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  const options = readArguments(args);
  if (options === null) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  try {
    if (options.matching || options.figures) return await other(options);
    const floors = options.floor === null ? {} : readFloors(options.floor);
    const input = await readInput(options.files, options.documents);
    if (input.faults.length > 0) return refuse(input.faults);
    if (input.texts.length === 0 && input.pages.length === 0) {
      throw new Error('the lists hold nothing to measure');
    }
    return await measure(input, options, floors);
  } catch (error) {
    if (isClosed(error)) return 0;
    process.stderr.write(`quality: ${messageOf(error)}\n`);
    return 1;
  }
}

/** What is not about names and pages: the matching, or figures and dates. */
async function other({ files, figures, fit, listing, json, floor }: Options): Promise<number> {
  const what = { lists: files, most: listing.most, json, floor };
  const { short, faults } = await (figures
    ? measureFigures(what)
    : measureMatching({ ...what, fit }));
  if (faults.length > 0) return refuse(faults);
  for (const sentence of short) process.stderr.write(`quality: ${sentence}\n`);
  return short.length === 0 ? 0 : 1;
}

async function measure(input: Input, options: Options, floors: Floors): Promise<number> {
  const { listing, json } = options;
  const inspector = createInspector();
  const judgements = judgeTexts(input.texts, inspector, bundledBaseline());
  const mentions = judgements.length === 0 ? null : scoreMentions(judgements);
  if (mentions !== null) await write(process.stdout, mentionText(mentions, listing));
  const judged = await judgePages(input.pages, inspector);
  const pages = judged.length === 0 ? null : scorePages(input.pages.length, judged);
  if (mentions !== null && pages !== null) await write(process.stdout, '\n');
  if (pages !== null) await write(process.stdout, pageText(pages, listing.most));
  const short = shortfalls(floors, mentions, pages);
  if (json !== null) {
    writeFileSync(json, `${JSON.stringify(qualityReport(mentions, pages, short), null, 2)}\n`);
  }
  for (const sentence of short) process.stderr.write(`quality: ${sentence}\n`);
  return short.length === 0 ? 0 : 1;
}

function readArguments(args: readonly string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        matching: { type: 'boolean', default: false },
        fit: { type: 'boolean', default: false },
        figures: { type: 'boolean', default: false },
        documents: { type: 'string', multiple: true, default: [] },
        errors: { type: 'string' },
        entity: { type: 'string' },
        sense: { type: 'string' },
        json: { type: 'string' },
        floor: { type: 'string' },
      },
      allowPositionals: true,
    });
    const { errors, entity = null, sense = null, json, floor } = values;
    const { matching, figures, fit } = values;
    const files = figures && positionals.length === 0 ? [OWN_FIGURES] : positionals.map(fromCaller);
    if ((matching && figures) || (fit && !matching)) return null;
    if (files.length === 0 || (errors !== undefined && !/^\d+$/.test(errors))) return null;
    return {
      files,
      matching,
      fit,
      figures,
      documents: values.documents.map(fromCaller),
      listing: { most: errors === undefined ? Infinity : Number(errors), entity, sense },
      json: json === undefined ? null : fromCaller(json),
      floor: floor === undefined ? null : fromCaller(floor),
    };
  } catch {
    // An unknown option is wrong usage.
    return null;
  }
}

function readFloors(file: string): Floors {
  const text = readFileSync(file, 'utf8');
  try {
    const reading = floorsSchema.safeParse(JSON.parse(text));
    if (reading.success) return reading.data;
    const issue = reading.error.issues[0];
    throw new Error(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'these are no floors'}`);
  } catch (error) {
    if (error instanceof Error) Object.assign(error, { path: file });
    throw error;
  }
}

function refuse(faults: readonly Fault[]): number {
  for (const fault of faults.slice(0, MOST_FAULTS)) process.stderr.write(`${faultLine(fault)}\n`);
  const more = faults.length - MOST_FAULTS;
  if (more > 0) process.stderr.write(`… and ${more} more.\n`);
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  process.stderr.write(`${count}. Nothing was measured.\n`);
  return 1;
}

/** One line, in words where the system only gives a code. */
function messageOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const path = error instanceof Error && 'path' in error ? `${String(error.path)}: ` : '';
  if (code === 'ENOENT') return `${path}there is no such file`;
  if (code === 'EISDIR') return `${path}this is a directory; name a file`;
  if (code === 'EACCES') return `${path}the file may not be read`;
  const message = error instanceof Error ? error.message : String(error);
  return path + (message.split('\n', 1)[0] ?? message);
}
