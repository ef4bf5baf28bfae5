/**
 * `npm run dataset -- [--check] [DIRECTORY]`: checks every record of the dataset and the rules
 * between them, and writes what is generated from them (with `--check`: fails where that is
 * stale). Exit status 0 without faults, 1 with faults, 2 for wrong usage.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { faultLine, type Fault } from './dataset/faults.ts';
import { generateFiles, staleFaults, writeFiles } from './dataset/generated-files.ts';
import { readRecords, type LocatedRecords } from './dataset/read-records.ts';
import { checkRecords } from './dataset/rules.ts';

const OWN_DATASET = resolve(import.meta.dirname, '../../assets/dataset');
const USAGE = 'Usage: npm run dataset -- [--check] [DIRECTORY]';

process.exitCode = run(process.argv.slice(2));

function run(args: readonly string[]): number {
  const options = readArguments(args);
  if (options === null) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const { directory, check } = options;
  const { records, faults } = readRecords(directory);
  if (records === null)
    return report(faults, 'The rules between records wait until the files are mended.');
  const between = checkRecords(records);
  if (between.length > 0) return report(between, 'Nothing was written.');

  const files = generateFiles(records, { withDocuments: directory === OWN_DATASET });
  if (check) {
    const stale = staleFaults(directory, files);
    if (stale.length > 0) return report(stale, 'Nothing was written.');
  }
  const written = check ? [] : writeFiles(directory, files);
  process.stdout.write(`${summary(records)}\n${written.map((path) => `wrote ${path}\n`).join('')}`);
  return 0;
}

function readArguments(
  args: readonly string[],
): { readonly directory: string; readonly check: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { check: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (positionals.length > 1) return null;
    return { directory: resolve(positionals[0] ?? OWN_DATASET), check: values.check };
  } catch {
    // An unknown option is wrong usage.
    return null;
  }
}

function report(faults: readonly Fault[], consequence: string): number {
  for (const fault of faults) process.stderr.write(`${faultLine(fault)}\n`);
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  process.stderr.write(`${count}. ${consequence}\n`);
  return 1;
}

function summary(records: LocatedRecords): string {
  const products = records.entities.flatMap(({ record }) => record.products);
  const languages = ['en', ...records.translations.map(({ language }) => language)].join(', ');
  return (
    `No faults: ${records.claims.length} claims, ${records.sources.length} sources, ` +
    `${records.entities.length} entities, ${products.length} products, ` +
    `${records.sites.length} news sites, texts in ${languages}.`
  );
}
