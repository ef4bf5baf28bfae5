/** The file in the built extension that names every package whose code is in it, with its licence. */
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { packageLicence, type PackageLicence } from './package-licence.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The file's name in the extension. */
const LICENCES_FILE = 'licences.txt';

/** Code that a bundler writes itself, by how its modules' ids begin. */
const WRITTEN = { '\0vite/': 'vite', '\0rolldown/': 'rolldown', '\0virtual:wxt': 'wxt' } as const;

/** Takes note of what is bundled while an extension is built, and writes its licences at the end. */
export class BundledLicences {
  readonly #folders = new Set<string>();

  /** For every one of the builds that an extension consists of. */
  readonly plugin: Plugin = {
    name: 'sidelight:licences',
    generateBundle: (_, bundle) => {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          const folder = renderedLength > 0 ? packageFolder(id) : null;
          if (folder !== null) this.#folders.add(folder);
        }
      }
    },
  };

  /** Writes the file into the folder of the built extension. */
  write(folder: string): void {
    // One package may be reached by two ways where folders are linked.
    const folders = new Set([...this.#folders].map((path) => realpathSync(path)));
    const packages = [...folders].map(packageLicence);
    writeFileSync(join(folder, LICENCES_FILE), licencesText(ownText(), packages));
  }
}

/** The folder of the package that a module belongs to; null for one of our own. */
export function packageFolder(id: string): string | null {
  const written = Object.entries(WRITTEN).find(([begin]) => id.startsWith(begin));
  if (written !== undefined) return join(ROOT, 'node_modules', written[1]);
  const path = id.split(sep).join('/');
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? null;
}

/** Our own licences, then those of all packages by name. */
export function licencesText(own: string, packages: readonly PackageLicence[]): string {
  const sorted = packages.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const parts = sorted.map(({ name, version, licence, home, text }) =>
    [`${name} ${version} (${licence})`, ...(home === null ? [] : [home]), '', text].join('\n'),
  );
  const all = [own, 'This extension carries code of these packages:', ...parts];
  return `${all.map((part) => part.trim()).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function ownText(): string {
  return ['Sidelight', ownFile('LICENSE'), 'Its dataset', ownFile('assets/dataset/LICENSE')].join(
    '\n\n',
  );
}

function ownFile(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8').trim();
}
