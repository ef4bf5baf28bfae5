import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it, test } from 'vitest';
import { languages, textsOf } from '../../../../src/ui/text/languages.ts';
import { wordTexts } from '../../../../src/ui/text/word-messages.ts';

/** Texts that are looked up by the kind of a notice. */
const BY_KIND = ['deleted', 'tagged', 'restored'];

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const text = join(root, 'src/ui/text');

/** Every module of every language: its exports by path, such as `./es/card.ts`. */
const modules = import.meta.glob<Readonly<Record<string, unknown>>>(
  '../../../../src/ui/text/*/*.ts',
  { eager: true },
);

function tablesOf(language: string): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  return new Map(
    Object.entries(modules).flatMap(([path, exports]) => {
      const [folder, file] = path.split('/').slice(-2);
      return folder === language && file !== undefined ? [[file, exports]] : [];
    }),
  );
}

/** Words that both languages write alike: names, formats, and what is the same by chance. */
const SAME = new Set(
  `Sidelight|example.org|–||JSON|HTML|Markdown|ClaimReview|CSV|RIS|CSL-JSON|BibLaTeX|BibTeX|APA|Chicago|MLA|Web Annotations|Web Annotations (JSON-LD)|ltr`.split(
    '|',
  ),
);

describe('the languages', () => {
  it('are found by their folders, English first', () => {
    const folders = new Set(globSync('*/locale.ts', { cwd: text }).map((path) => dirname(path)));
    expect(languages[0]).toBe('en');
    expect(new Set(languages)).toEqual(folders);
  });

  it('are named by two letters', () => {
    for (const language of languages) expect(language).toMatch(/^[a-z]{2}$/);
  });

  it('give English where a language has no table', () => {
    expect(wordTexts.in('zz')).toBe(wordTexts.in('en'));
    const texts = textsOf({ './en/a.ts': 'yes', './es/a.ts': 'sí' });
    expect([texts.in('es'), texts.in('fr')]).toEqual(['sí', 'yes']);
  });

  it('cannot do without the main one', () => {
    expect(() => textsOf({ './es/a.ts': 'sí' }).in('fr')).toThrow('main language');
  });
});

describe.each(languages.filter((language) => language !== 'en'))('the texts in %s', (language) => {
  const english = tablesOf('en');
  const own = tablesOf(language);

  test('are in the files of the English ones', () => {
    expect([...own.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test('say each thing, in the same form', () => {
    for (const [file, exports] of english) {
      for (const [name, table] of Object.entries(exports)) {
        expect(shapeOf(own.get(file)?.[name]), `${file} ${name}`).toEqual(shapeOf(table));
      }
    }
  });

  test('are not English', () => {
    const left = [...english].flatMap(([file, exports]) =>
      pairs(exports, own.get(file)).flatMap(([path, one, other]) =>
        one === other && !SAME.has(one) && file !== 'locale.ts' ? [`${file} ${path}: ${one}`] : [],
      ),
    );
    expect(left).toEqual([]);
  });

  test('are in the language that their dates and numbers are in', () => {
    const { LOCALE } = own.get('locale.ts') ?? {};
    expect(Intl.getCanonicalLocales(String(LOCALE))).toEqual([LOCALE]);
    expect(String(LOCALE).split('-')[0]).toBe(language);
    const locales = [...own.values()]
      .flatMap((exports) => Object.values(exports))
      .flatMap((table) => Object(table).locale ?? []);
    expect(new Set(locales)).toEqual(new Set([LOCALE]));
  });

  test('keep the marks of a sentence: what ends with a colon, an ellipsis or a stop in one does in the other', () => {
    const odd = [...english].flatMap(([file, exports]) =>
      pairs(exports, own.get(file)).flatMap(([path, one, other]) =>
        endOf(one) === endOf(other) ? [] : [`${file} ${path}: ${one} | ${other}`],
      ),
    );
    expect(odd).toEqual([]);
  });
});

describe('a text', () => {
  test('is used somewhere, or goes', () => {
    const said = globSync('*-messages.ts', { cwd: text }).flatMap((file) =>
      membersOf(readFileSync(join(text, file), 'utf8')).map((name) => `${file} ${name}`),
    );
    const used = new Set([...namesUsed(), ...BY_KIND]);
    expect(said.length).toBeGreaterThan(300);
    expect(said.filter((member) => !used.has(member.split(' ')[1] ?? ''))).toEqual([]);
  });

  test('that nothing uses is found', () => {
    expect(
      membersOf(
        "export interface M { readonly a: string; b(c: number): string; readonly 'd-e': string }",
      ),
    ).toEqual(['a', 'b', 'd-e']);
    expect(usedIn('say.a; const { b: c } = say; say["d-e"]; f({ z: 1 })')).toEqual([
      'a',
      'b',
      'd-e',
    ]);
  });
});

type Shape = 'text' | 'function' | 'other' | { readonly [name: string]: Shape };

function shapeOf(table: unknown): Shape {
  if (typeof table === 'string') return 'text';
  if (typeof table === 'function') return 'function';
  if (typeof table !== 'object' || table === null) return 'other';
  return Object.fromEntries(Object.entries(table).map(([name, part]) => [name, shapeOf(part)]));
}

/** Plain texts of two tables at the same places. */
function pairs(one: unknown, other: unknown, path = ''): readonly [string, string, string][] {
  if (typeof one === 'string' && typeof other === 'string') return [[path, one, other]];
  if (typeof one !== 'object' || one === null) return [];
  return Object.entries(one).flatMap(([name, part]) =>
    pairs(part, Object(other)[name], path === '' ? name : `${path}.${name}`),
  );
}

function endOf(said: string): string {
  return /[.:…?]$/.exec(said)?.[0] ?? '';
}

/** Names of the members that the interfaces of a module declare themselves. */
function membersOf(source: string): readonly string[] {
  const names: string[] = [];
  new Visitor({
    TSInterfaceBody(body) {
      for (const member of body.body) {
        if (member.type !== 'TSPropertySignature' && member.type !== 'TSMethodSignature') continue;
        if (member.key.type === 'Identifier') names.push(member.key.name);
        else if (member.key.type === 'Literal') names.push(String(member.key.value));
      }
    },
  }).visit(parseSync('messages.ts', source).program);
  return names;
}

/** What is read from objects anywhere outside the tables. */
function namesUsed(): ReadonlySet<string> {
  const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter(
    (path) => !/ui[/\\]text[/\\](?:[a-z]{2}[/\\]|[a-z-]+-messages\.ts)/.test(path),
  );
  return new Set(files.flatMap((path) => usedIn(readFileSync(join(root, path), 'utf8'))));
}

function usedIn(source: string): readonly string[] {
  const names: string[] = [];
  new Visitor({
    MemberExpression({ property, computed }) {
      if (!computed && property.type === 'Identifier') names.push(property.name);
      if (computed && property.type === 'Literal') names.push(String(property.value));
    },
    ObjectPattern({ properties }) {
      for (const property of properties) {
        if (property.type !== 'Property') continue;
        if (property.key.type === 'Identifier') names.push(property.key.name);
      }
    },
  }).visit(parseSync('source.tsx', source).program);
  return names;
}
