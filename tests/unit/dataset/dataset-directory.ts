import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The project's own dataset. */
export const ownDataset = resolve(import.meta.dirname, '../../../assets/dataset');

/** A copy of the dataset in a temporary directory that is removed when it goes out of scope. */
export function copyOfDataset(): Disposable & {
  readonly directory: string;
  /** Replaces text in a file of the copy; the text must be there. */
  edit(file: string, from: string, to: string): void;
} {
  const directory = mkdtempSync(join(tmpdir(), 'dataset-'));
  cpSync(ownDataset, directory, { recursive: true });
  return {
    directory,
    edit(file, from, to) {
      const path = join(directory, file);
      const text = readFileSync(path, 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
      writeFileSync(
        path,
        text.replace(from, () => to),
      );
    },
    [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true }),
  };
}
