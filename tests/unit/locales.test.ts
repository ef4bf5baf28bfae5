import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { languages } from '../../src/ui/text/languages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const locales = join(root, 'assets/public/_locales');

const messagesSchema = z.record(
  z.string(),
  z.strictObject({ message: z.string().min(1), description: z.string().min(1) }),
);

function messagesOf(language: string): z.infer<typeof messagesSchema> {
  return messagesSchema.parse(
    JSON.parse(readFileSync(join(locales, language, 'messages.json'), 'utf8')),
  );
}

const english = messagesOf('en');

describe('what the browser itself shows', () => {
  test('is there in each language of the interface, and in no other', () => {
    const found = globSync('*/messages.json', { cwd: locales }).map((path) => dirname(path));
    expect(new Set(found)).toEqual(new Set(languages));
  });

  test('is named by the manifest or asked for, all of it', () => {
    const manifest = readFileSync(join(root, 'wxt.config.ts'), 'utf8');
    const entries = globSync('entrypoints/**/*.html', { cwd: root });
    const sources = globSync('src/{app,platform}/**/*.{ts,tsx}', { cwd: root });
    const read = [...entries, ...sources].map((path) => readFileSync(join(root, path), 'utf8'));
    const all = [manifest, ...read].join('\n');
    const named = all.matchAll(/__MSG_(\w+)__|'(menu[A-Z]\w+)'/g);
    expect(new Set([...named].map(([, one, other]) => one ?? other))).toEqual(
      new Set(Object.keys(english)),
    );
  });
});

describe.each(languages)('in %s', (language) => {
  const own = messagesOf(language);

  test('the texts are the English ones, with the same notes', () => {
    expect(Object.keys(own)).toEqual(Object.keys(english));
    for (const [name, { description }] of Object.entries(english)) {
      expect(own[name]?.description).toBe(description);
    }
  });

  test('only the name is the same', () => {
    const same = Object.keys(english).filter(
      (name) => language !== 'en' && own[name]?.message === english[name]?.message,
    );
    expect(same).toEqual(language === 'en' ? [] : ['name']);
  });

  test('the summary fits into the stores', () => {
    expect(own['description']?.message.length).toBeLessThanOrEqual(132);
  });
});
