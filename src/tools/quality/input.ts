import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Fault } from '../dataset/faults.ts';
import { joinTexts, type LabelledText } from './join-texts.ts';
import { documentSchema, mentionLabelSchema, pageLabelSchema, type PageLabel } from './labels.ts';
import { pageFile } from './pages.ts';
import { lineFault, readLines, type Line } from './read-lines.ts';
import { readText } from './read-text.ts';

/** Everything that is to be measured, or what must be mended first. */
export interface Input {
  readonly texts: readonly LabelledText[];
  readonly pages: readonly Line<PageLabel>[];
  readonly faults: readonly Fault[];
}

/**
 * Reads lists of judged mentions and of judged pages, told apart by their records. The texts of
 * mentions are looked for in `documents`, else beside the list: `documents-dev.jsonl` for
 * `mentions-dev.jsonl`. Rejects with the system's error where a file cannot be read.
 */
export async function readInput(
  files: readonly string[],
  documents: readonly string[],
): Promise<Input> {
  const texts: LabelledText[] = [];
  const pages: Line<PageLabel>[] = [];
  const faults: Fault[] = [];
  for (const file of files) {
    const text = await readText(file);
    if (isPageList(text)) {
      const reading = readLines(file, text, pageLabelSchema);
      pages.push(...reading.lines);
      faults.push(...reading.faults, ...reading.lines.flatMap(missingPage));
      continue;
    }
    const labels = readLines(file, text, mentionLabelSchema);
    const sources = documents.length > 0 ? documents : siblingsOf(file);
    const known = await readDocuments(sources);
    const joined = joinTexts(labels.lines, known.texts, siblingName(file));
    texts.push(...joined.texts);
    faults.push(...known.faults, ...labels.faults, ...joined.faults);
  }
  return { texts, pages, faults: faults.map(shortName) };
}

/** The name that the documents of a list of mentions have beside it, or null where it tells none. */
export function siblingName(file: string): string | null {
  const name = basename(file);
  const at = name.lastIndexOf('mentions');
  if (at === -1) return null;
  return `${name.slice(0, at)}documents${name.slice(at + 'mentions'.length)}`;
}

function siblingsOf(file: string): readonly string[] {
  const name = siblingName(file);
  const path = name === null ? null : join(dirname(file), name);
  return path !== null && existsSync(path) ? [path] : [];
}

async function readDocuments(
  files: readonly string[],
): Promise<{ readonly texts: ReadonlyMap<string, string>; readonly faults: readonly Fault[] }> {
  const texts = new Map<string, string>();
  const faults: Fault[] = [];
  for (const file of files) {
    const reading = readLines(file, await readText(file), documentSchema);
    faults.push(...reading.faults);
    for (const { value } of reading.lines) texts.set(value.doc, value.text);
  }
  return { texts, faults };
}

function missingPage(line: Line<PageLabel>): readonly Fault[] {
  if (existsSync(pageFile(line))) return [];
  const problem = `there is no file "${line.value.file}"`;
  return [lineFault(line, 'file', problem, 'Write its path from where this list stands')];
}

/** A list of pages is known by its first record, which names a file. */
function isPageList(text: string): boolean {
  const first = text.split('\n').find((line) => line.trim() !== '');
  try {
    const data: unknown = JSON.parse(first ?? 'null');
    return typeof data === 'object' && data !== null && 'file' in data;
  } catch {
    // Not JSON: reading it as mentions says so, with its line.
    return false;
  }
}

function shortName(fault: Fault): Fault {
  const path = relative(process.cwd(), fault.file);
  return path.startsWith('..') ? fault : { ...fault, file: path };
}
