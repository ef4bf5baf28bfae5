/** The licence of one installed package, as the package itself states it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package whose code is in the extension. */
export interface PackageLicence {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  /** Where its sources are; null where the package does not say. */
  readonly home: string | null;
  readonly text: string;
}

/** Reads what the package in a folder says. Throws where it states no licence that can be handed on. */
export function packageLicence(folder: string): PackageLicence {
  const stated: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const name = textAt(stated, 'name');
  const version = textAt(stated, 'version');
  const licence = textAt(stated, 'license');
  if (name === null || version === null || licence === null) {
    throw new Error(`${folder}/package.json does not state name, version and license.`);
  }
  const text = licenceFile(folder) ?? standardText(licence, authorOf(stated) ?? name);
  if (text === null) {
    throw new Error(`${name} is under ${licence} and comes without the text of it.`);
  }
  return { name, version, licence, home: repositoryOf(stated) ?? textAt(stated, 'homepage'), text };
}

function licenceFile(folder: string): string | null {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name));
  if (file === undefined) return null;
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
  // A bundler's own licence is followed by those of all that it carries itself and never passes on.
  return text
    .split(/^#+ Licenses of bundled dependencies$/m, 1)
    .join('')
    .trim();
}

/** Packages of a monorepo often leave the text of a common licence at its root. */
function standardText(licence: string, holder: string): string | null {
  return licence === 'MIT' ? `MIT License\n\nCopyright (c) ${holder}\n\n${MIT}` : null;
}

function repositoryOf(stated: unknown): string | null {
  const url = textAt(stated, 'repository') ?? textAt(fieldOf(stated, 'repository'), 'url');
  return url?.replace(/^git\+/, '').replace(/\.git$/, '') ?? null;
}

function authorOf(stated: unknown): string | null {
  return textAt(stated, 'author') ?? textAt(fieldOf(stated, 'author'), 'name');
}

function textAt(value: unknown, field: string): string | null {
  const text = fieldOf(value, field);
  return typeof text === 'string' && text !== '' ? text : null;
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}

/** https://spdx.org/licenses/MIT.html, below its line of copyright. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
