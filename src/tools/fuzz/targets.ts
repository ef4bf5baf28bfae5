/** Everything that reads what comes from outside, as one call that takes anything and must not throw. */
import { describePage } from '../../core/article/describe.ts';
import { outlinePage } from '../../core/article/outline.ts';
import type { PageFacts } from '../../core/article/record.ts';
import { bibtex } from '../../core/export/bibtex.ts';
import { libraryBackup } from '../../core/export/backup.ts';
import { cslJson } from '../../core/export/csl-json.ts';
import { readImport } from '../../core/export/read-import.ts';
import { readWorksheetFile } from '../../core/export/read-worksheet-file.ts';
import { referenceCsv } from '../../core/export/reference-csv.ts';
import { ris } from '../../core/export/ris.ts';
import { webAnnotations } from '../../core/export/web-annotation.ts';
import { readOverrules } from '../../core/overrules/stored.ts';
import { pageAddress } from '../../core/overrules/page-address.ts';
import { pageIdentity } from '../../core/references/page-identity.ts';
import { partialDate } from '../../core/references/partial-date.ts';
import { readReference } from '../../core/references/read-reference.ts';
import type { Reference } from '../../core/references/reference.ts';
import { passageLink } from '../../core/references/text-fragment.ts';
import { readDraft, readRecord } from '../../core/review/stored.ts';
import { readSettings } from '../../core/settings/stored.ts';
import { readJson } from '../dataset/json-text.ts';
import type { Inspector } from '../inspect/inspector.ts';
import { hostileText, hostileValue } from './hostile-values.ts';
import type { Random } from './random.ts';
import * as sample from './samples.ts';
import { spoilText, spoilValue } from './spoil.ts';

/** `try` makes an input, gives it to the reader, and says what is wrong with the answer, if anything. */
export interface Target {
  readonly name: string;
  /** Makes one input; the same for the same random numbers. */
  readonly make: (random: Random) => unknown;
  /** What is wrong with what was read; null where all is well. May throw, which is a finding too. */
  readonly read: (input: never) => string | null;
}

/** All targets; `inspector` stands for detection, matching, figures and records at once. */
export function targetsWith(inspector: Inspector, names: readonly string[]): readonly Target[] {
  return [
    ...files,
    ...stored,
    ...addresses,
    target('page facts', spoilt(sample.facts), (value) => {
      if (!isFacts(value)) return null;
      outlinePage(value);
      const { canonicalUrl } = describePage(value).record;
      return webOnly(canonicalUrl?.value ?? null);
    }),
    target(
      'text to detect names in',
      (random) => proseOf(random, names),
      (text) => {
        const { mentions } = inspector.text(text);
        const isInside = mentions.every(({ start, end }) => start < end && end <= text.length);
        return isInside ? null : 'a mention lies outside the text';
      },
    ),
  ];
}

const files: readonly Target[] = [
  target('file for the library', fileFrom(sample.libraryFiles), (text) => {
    const context = { newId: () => sample.reference.id, now: sample.reference.created };
    const read = readImport(text, context);
    return read.ok ? writtenOut(read.value.references) : null;
  }),
  target('worksheet file', fileFrom([JSON.stringify(sample.worksheetFile)]), (text) => {
    readWorksheetFile(text);
    return null;
  }),
  target('file of the dataset', fileFrom([JSON.stringify(sample.worksheetFile)]), (text) => {
    readJson(text);
    return null;
  }),
];

const stored: readonly Target[] = [
  target('stored reference', spoilt(sample.reference), (value) => {
    const read = readReference(value);
    return read.ok ? writtenOut([read.value]) : null;
  }),
  target('stored worksheet', spoilt(sample.storedWorksheet), (value) => {
    readRecord(value, sample.worksheetPage);
    return null;
  }),
  target('stored draft', spoilt(sample.storedDraft), (value) => {
    readDraft(value, sample.worksheetPage);
    return null;
  }),
  target('stored settings', spoilt(sample.storedSettings), (value) => {
    const { dwell } = readSettings(value).settings;
    return dwell >= 100 && dwell <= 2000 ? null : `a dwell time of ${dwell}`;
  }),
  target('stored corrections', spoilt(sample.storedOverrules), (value) => {
    readOverrules(value);
    return null;
  }),
];

const addresses: readonly Target[] = [
  target('address', hostileAddress, (text) => {
    pageIdentity(text, text);
    pageAddress(text, text);
    passageLink(text, ':~:text=a');
    return null;
  }),
  target(
    'date',
    (random) => spoilText(random, '2026-11-02'),
    (text) => {
      partialDate(text);
      return null;
    },
  ),
];

function target<Input>(
  name: string,
  make: (random: Random) => Input,
  read: (input: Input) => string | null,
): Target {
  return { name, make, read };
}

function spoilt(value: unknown): (random: Random) => unknown {
  return (random) => (random.once(10) ? hostileValue(random) : spoilValue(random, value));
}

function fileFrom(texts: readonly [string, ...string[]]): (random: Random) => string {
  return (random) => {
    const text = random.of(texts);
    if (random.once(10)) return bytes(random);
    if (random.once(3)) return spoilText(random, text);
    return JSON.stringify(spoilValue(random, JSON.parse(text))) ?? '';
  };
}

/** Random bytes, read as a file is. */
function bytes(random: Random): string {
  return new TextDecoder().decode(
    Uint8Array.from(random.many(random.below(4000), () => random.below(256))),
  );
}

function hostileAddress(random: Random): string {
  return random.once(2) ? hostileText(random) : spoilText(random, sample.worksheetPage);
}

function proseOf(random: Random, names: readonly string[]): string {
  const parts = random.many(1 + random.below(30), () =>
    random.once(2) ? (names[random.below(names.length)] ?? '') : hostileText(random).slice(0, 3000),
  );
  return parts.join(random.of([' ', '', '\n', '. ', '\u200b', "'s "]));
}

/** What was read can be written out in each format, and leads nowhere but to the web. */
function writtenOut(references: readonly Reference[]): string | null {
  const made = sample.reference.created;
  for (const write of [
    () => libraryBackup(references, made),
    () => webAnnotations(references, `urn:uuid:${sample.reference.id}`),
    () => cslJson(references),
    () => bibtex(references, 'biblatex'),
    () => ris(references),
    () => referenceCsv(references),
  ]) {
    Array.from(write());
  }
  return references.map(({ url }) => webOnly(url)).find((fault) => fault !== null) ?? null;
}

function webOnly(url: string | null): string | null {
  return url === null || /^https?:\/\//i.test(url) ? null : `the address ${url.slice(0, 100)}`;
}

/** As the page's own script collects them: text is text and lists are lists, whatever is in them. */
function isFacts(value: unknown): value is PageFacts {
  return isLike(value, sample.facts);
}

function isLike(value: unknown, model: unknown): boolean {
  if (Array.isArray(model)) {
    return Array.isArray(value) && value.every((each) => isLike(each, model[0]));
  }
  if (typeof model !== 'object' || model === null) return typeof value === typeof model;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(model).every(([key, part]) => isLike(Reflect.get(value, key), part));
}
