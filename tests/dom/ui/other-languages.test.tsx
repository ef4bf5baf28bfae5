import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { languageOfText } from '../../../src/core/detection/language.ts';
import { mainLanguage } from '../../../src/core/languages.ts';
import { languages } from '../../../src/ui/text/languages.ts';

/** The tables of each language, by path. */
const tables = import.meta.glob<unknown>('../../../src/ui/text/*/*.ts', { eager: true });

/** Attributes that are read or read out. */
const SPOKEN = ['aria-label', 'aria-description', 'aria-valuetext', 'placeholder', 'title', 'alt'];

/** What the made-up people and pages of the gallery say, whatever the language. */
const MADE_UP = [
  'a-very-long-name-of-a-site-that-goes-on-and-on-without-end.example.co.uk',
  'Second source for the new host? Ask the press office.',
];

describe.each(languages.filter((language) => language !== mainLanguage))('in %s', (language) => {
  let states: typeof import('../../pages/gallery/states.tsx').states;
  let names: readonly string[];
  beforeAll(async () => {
    vi.resetModules();
    Object(window).happyDOM.setURL(`https://gallery.example/?lang=${language}`);
    ({ states } = await import('../../pages/gallery/states.tsx'));
    const { dataset } = await import('../../pages/gallery/fixtures.ts');
    const { libraryReferences } = await import('../../pages/gallery/library-fixtures.ts');
    const { sources, sites } = dataset.index;
    const saved = libraryReferences.flatMap(textsOf).filter((text) => text.length > 20);
    names = [
      ...sources.flatMap(({ title, publisher, authors, copyOf }) => [
        title,
        publisher,
        ...(authors ?? []),
        ...(copyOf ? [copyOf.title, copyOf.publisher] : []),
      ]),
      ...sites.map(({ name }) => name),
      ...MADE_UP,
      // Buttons name a passage by its beginning.
      ...saved.flatMap((text) => [text, text.slice(0, 80)]),
    ].toSorted((one, other) => other.length - one.length);
  });

  it('no state of the interface says anything in English', async () => {
    const own = new Set(textsIn(language));
    const english = new Set(textsIn(mainLanguage).filter((text) => !own.has(text)));
    const said = new Map<string, string>();
    for (const [name, draw] of Object.entries(states)) {
      const root = document.createElement('div');
      root.lang = language;
      document.body.replaceChildren(root);
      await act(() => render(draw(), root));
      await act(() => unfold(root));
      for (const text of saidIn(root, language)) said.set(text, name);
      await act(() => render(null, root));
    }
    const left = [...said].filter(([text]) => {
      const rest = names.reduce((part, name) => part.replaceAll(name, ''), text);
      return rest !== '' && (english.has(rest) || languageOfText(rest) === mainLanguage);
    });
    expect(said.size).toBeGreaterThan(500);
    expect(left).toEqual([]);
  });
});

/** All plain texts of a language's tables. */
function textsIn(language: string): readonly string[] {
  return Object.entries(tables).flatMap(([path, table]) =>
    path.includes(`/text/${language}/`) ? textsOf(table) : [],
  );
}

function textsOf(table: unknown): readonly string[] {
  if (typeof table === 'string') return [table];
  return typeof table === 'object' && table !== null ? Object.values(table).flatMap(textsOf) : [];
}

function unfold(root: Element): void {
  for (const folded of root.querySelectorAll<HTMLElement>('[aria-expanded="false"]'))
    folded.click();
}

/** What is read or read out, without what is marked as being in another language. */
function saidIn(root: Element, language: string): readonly string[] {
  const isOwn = (element: Element | null): boolean =>
    element?.closest('[lang]')?.getAttribute('lang') === language;
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (isOwn(parentElement)) texts.push(textContent ?? '');
  }
  for (const element of root.querySelectorAll(SPOKEN.map((name) => `[${name}]`).join(', '))) {
    if (isOwn(element)) texts.push(...SPOKEN.map((name) => element.getAttribute(name) ?? ''));
  }
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}
