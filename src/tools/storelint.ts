/**
 * Mozilla's own check of the Firefox build, in which nothing may be found but what is explained
 * here. web-ext itself passes whatever it only warns of.
 */
import { binary, buildFolder } from './steps/project.ts';
import { runProgram } from './steps/run.ts';

interface Finding {
  readonly _type: string;
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

/**
 * Preact carries a way to set HTML by a property that no component of ours uses: lint refuses it in
 * `src/ui`, and tests look for it in the page's scripts.
 */
const EXPLAINED = [{ code: 'UNSAFE_VAR_ASSIGNMENT', file: /^(?:card|chunks\/[\w-]+)\.js$/ }];

const { output } = await runProgram(
  binary('web-ext'),
  ['lint', '--source-dir', buildFolder('firefox'), '--no-config-discovery', '--output', 'json'],
  'captured',
);
const found = findingsIn(output);
const ours = found?.filter((finding) => !isExplained(finding)) ?? null;
for (const { _type, code, message, file, line } of ours ?? []) {
  process.stdout.write(`${_type} ${code} in ${file ?? 'manifest.json'}:${line ?? 1}: ${message}\n`);
}
if (ours === null) process.stdout.write(`${output}\nweb-ext gave no findings that can be read.\n`);
else process.stdout.write(`${ours.length} of ${found?.length ?? 0} findings are ours.\n`);
process.exitCode = ours?.length === 0 ? 0 : 1;

function isExplained({ code, file = '' }: Finding): boolean {
  return EXPLAINED.some((known) => known.code === code && known.file.test(file));
}

/** Errors, warnings and notices; null where there is no report. */
function findingsIn(text: string): readonly Finding[] | null {
  try {
    // Its own program wrote this, in the form that its documentation gives.
    const report = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as Readonly<
      Record<'errors' | 'warnings' | 'notices', readonly Finding[]>
    >;
    return [...report.errors, ...report.warnings, ...report.notices];
  } catch {
    return null;
  }
}
