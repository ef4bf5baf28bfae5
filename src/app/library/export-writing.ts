/** Writing references out in a format, in slices that leave the page at work. */
import { bibtex } from '../../core/export/bibtex.ts';
import { libraryBackup } from '../../core/export/backup.ts';
import { citations } from '../../core/export/citations.ts';
import { cslJson } from '../../core/export/csl-json.ts';
import { referenceCsv } from '../../core/export/reference-csv.ts';
import { referenceMarkdown } from '../../core/export/reference-markdown.ts';
import type { ReferenceWords } from '../../core/export/reference-words.ts';
import { ris } from '../../core/export/ris.ts';
import { webAnnotations } from '../../core/export/web-annotation.ts';
import type { Reference } from '../../core/references/reference.ts';
import { letOthersWork, runInSlices } from '../../page/slices.ts';
import type { ExportOptions, LibraryFormat } from '../../ui/library/handing-props.ts';
import { WORK_SLICE } from './in-slices.ts';

/** A file as it is handed to the browser. */
export interface ExportFile {
  readonly name: string;
  /** With its media type. */
  readonly content: Blob;
}

export interface WritingOptions {
  readonly options: ExportOptions;
  readonly words: ReferenceWords;
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly newId: () => string;
  /** Stops the writing; nothing comes of it then. */
  readonly signal: AbortSignal;
  /** Told now and then how many references are written. */
  readonly onProgress: (done: number) => void;
}

/** References from one look at the clock to the next. */
const STEP = 500;

/** Milliseconds from one telling of the progress to the next: each is drawn. */
const REST = 100;

/** UTF-16 units of text that are held before the browser takes them, be it on its disk. */
const HELD = 1_000_000;

const CITATION_FILES = {
  text: { ending: 'txt', type: 'text/plain' },
  markdown: { ending: 'md', type: 'text/markdown' },
  html: { ending: 'html', type: 'text/html' },
} as const;

/** The references in one format; null where the signal stopped it. */
export async function writeReferences(
  references: readonly Reference[],
  format: LibraryFormat,
  options: WritingOptions,
): Promise<ExportFile | null> {
  const parts: Blob[] = [];
  let held = '';
  const counted = withProgress(references, options.onProgress);
  const take = (part: string): void => {
    held += part;
    if (held.length < HELD) return;
    parts.push(new Blob([held]));
    held = '';
  };
  const slices = { signal: options.signal, budget: WORK_SLICE, pause: letOthersWork };
  if (!(await runInSlices(partsOf(counted, format, options), take, slices))) return null;
  const { name, type } = fileOf(format, options);
  return { name, content: new Blob([...parts, held], { type: `${type};charset=utf-8` }) };
}

function partsOf(
  references: Iterable<Reference>,
  format: LibraryFormat,
  { options, words, now, newId }: WritingOptions,
): Generator<string> {
  switch (format) {
    case 'bibtex':
      return bibtex(references, options.flavour);
    case 'ris':
      return ris(references);
    case 'csl-json':
      return cslJson(references);
    case 'citations':
      return citations(references, options.style, options.form);
    case 'markdown':
      return referenceMarkdown(references, words);
    case 'csv':
      return referenceCsv(references);
    case 'web-annotations':
      return webAnnotations(references, newId());
    case 'backup':
      return libraryBackup(references, now);
  }
}

interface FileKind {
  readonly name: string;
  /** Media type. */
  readonly type: string;
}

function fileOf(format: LibraryFormat, { options, now }: WritingOptions): FileKind {
  const day = now.slice(0, 10);
  const named = (ending: string, type: string): FileKind => ({
    name: `sidelight-${format === 'backup' ? 'backup' : 'references'}-${day}.${ending}`,
    type,
  });
  switch (format) {
    case 'bibtex':
      return named('bib', 'application/x-bibtex');
    case 'ris':
      return named('ris', 'application/x-research-info-systems');
    case 'csl-json':
      return named('csl.json', 'application/json');
    case 'citations': {
      const { ending, type } = CITATION_FILES[options.form];
      return named(ending, type);
    }
    case 'markdown':
      return named('md', 'text/markdown');
    case 'csv':
      return named('csv', 'text/csv');
    case 'web-annotations':
      return named('jsonld', 'application/ld+json');
    case 'backup':
      return named('json', 'application/json');
  }
}

function* withProgress(
  references: readonly Reference[],
  onProgress: (done: number) => void,
): Generator<Reference> {
  let told = performance.now();
  for (const [at, reference] of references.entries()) {
    if (at % STEP === 0 && performance.now() - told >= REST) {
      told = performance.now();
      onProgress(at);
    }
    yield reference;
  }
}
