import { describe, expect, it, vi } from 'vitest';
import { Saving, type SavingOptions } from '../../../src/app/background/saving.ts';
import { unknownField, type Bibliography } from '../../../src/core/references/bibliography.ts';
import {
  referenceTo,
  type Reference,
  type SavedPage,
} from '../../../src/core/references/reference.ts';
import { passagePlace } from '../../../src/core/references/selectors.ts';
import { failure, success } from '../../../src/core/result.ts';
import { factsWith } from '../../unit/article/facts.ts';

const url = 'https://paper.example/a';
const now = '2026-02-03T10:00:00.000Z';
const id = 'a3c4b2d1-0000-4000-8000-000000000001';
const act = { language: 'en', isPrivate: false };

const facts = factsWith({ url, title: 'A headline', headings: [], articles: 1, paragraphs: 3 });

const record: Bibliography = {
  kind: 'news-article',
  title: { value: 'A headline', from: 'title', edited: false },
  authors: unknownField,
  publisher: { value: 'The Paper', from: 'host', edited: false },
  published: unknownField,
  modified: unknownField,
  language: unknownField,
  description: unknownField,
  canonicalUrl: unknownField,
};

function quoting(text: string): SavedPage['passage'] {
  const { length } = text;
  return passagePlace({
    text,
    start: 0,
    end: length,
    range: null,
    blockHash: null,
    language: null,
  });
}

const passage: SavedPage = {
  page: url,
  url,
  record,
  passage: quoting('What they said.'),
  entities: [],
  claims: [],
};

const described = { kind: 'place', facts, place: null, block: null, passages: [] } as const;

function saving(given: Partial<SavingOptions['store']> = {}, made: SavedPage = passage) {
  const store: SavingOptions['store'] = {
    add: async (saved) =>
      success({ reference: referenceTo(saved, id, now), isNew: true, isFirst: false }),
    get: async () => success(null),
    ofPage: async () => success([]),
    remove: async () => success([]),
    ...given,
  };
  const held: { value: Reference | null } = { value: null };
  const options = {
    isOff: vi.fn<SavingOptions['isOff']>(async () => false),
    store,
    ask: vi.fn<SavingOptions['ask']>(async () => success(described)),
    make: async () => made,
    held: async () => held.value,
    hold: async (reference: Reference | null) => void (held.value = reference),
  };
  return { saving: new Saving(options), options, held };
}

const page = { tab: 4, document: 'D', url, inSight: true, isPrivate: false };

describe('saving', () => {
  it('does nothing but say so where an organisation does without it', async () => {
    const { saving: off, options } = saving();
    options.isOff.mockResolvedValue(true);
    const told = await off.save(4, { kind: 'selection' }, act);
    expect(told).toMatchObject({
      kind: 'failed',
      says: 'Your organisation has switched saving off.',
    });
    expect(options.ask).not.toHaveBeenCalled();
  });

  it('says what was saved, and offers to undo it and to add to it', async () => {
    const told = await saving().saving.save(4, { kind: 'selection' }, act);
    expect(told).toEqual({
      kind: 'saved',
      says: 'Passage saved to your library',
      about: '“What they said.”',
      reference: id,
      acts: [
        { act: 'undo', label: 'Undo' },
        { act: 'open', label: 'Add details' },
      ],
      copy: null,
    });
  });

  it('says of a page its title, and in a private window that it stays', async () => {
    const { saving: whole } = saving({}, { ...passage, passage: null });
    const told = await whole.save(4, { kind: 'page' }, { language: 'es', isPrivate: true });
    expect(told.says).toBe(
      'Página guardada en la biblioteca. Permanece allí después de cerrar esta ventana privada.',
    );
    expect(told.about).toBe('A headline');
  });

  it('cuts a long quote between words where it is shown', async () => {
    const long = { ...passage, passage: quoting('word '.repeat(400).trim()) };
    const told = await saving({}, long).saving.save(4, { kind: 'selection' }, act);
    expect(told.about.length).toBeLessThan(130);
    expect(told.about).toMatch(/word…”$/);
  });

  it('says of what was saved before when that was, and opens it', async () => {
    const reference = referenceTo(passage, id, now);
    const { saving: again } = saving({
      add: async () => success({ reference, isNew: false, isFirst: false }),
    });
    const told = await again.save(4, { kind: 'selection' }, act);
    expect(told.kind).toBe('known');
    expect(told.says).toBe('Saved before, on 3 February 2026');
    expect(told.acts).toEqual([{ act: 'open', label: 'Open in library' }]);
  });

  it.each(['no-access', 'no-answer', 'no-selection', 'gone', 'too-long', 'not-web'] as const)(
    'says why a page did not tell its place: %s',
    async (reason) => {
      const { saving: asked, options } = saving();
      options.ask.mockResolvedValue(failure(reason));
      const told = await asked.save(4, { kind: 'selection' }, act);
      expect(told.kind).toBe('failed');
      expect(told.says.length).toBeGreaterThan(30);
      expect(told.acts).toEqual([]);
    },
  );

  it('does not keep what could not be read again', async () => {
    const add = vi.fn<SavingOptions['store']['add']>();
    for (const odd of [
      { ...passage, url: 'javascript:alert(1)' },
      { ...passage, url: `${url}?${'x'.repeat(9000)}` },
      { ...passage, entities: ['x'.repeat(300)] },
      { ...passage, passage: { ...passage.passage, fragment: null } as never },
    ]) {
      const told = await saving({ add }, odd).saving.save(4, { kind: 'page' }, act);
      expect(told.says).toMatch(/more than a reference can hold/);
    }
    expect(add).not.toHaveBeenCalled();
  });

  it('takes no other page’s word for the one that asked', async () => {
    const { saving: asked } = saving();
    const elsewhere = { ...page, url: 'https://other.example/' };
    expect((await asked.save(elsewhere, { kind: 'page' }, act)).kind).toBe('failed');
    expect((await asked.save(page, { kind: 'page' }, act)).kind).toBe('saved');
  });
});

describe('what could not be kept', () => {
  const full = { add: async () => failure({ kind: 'full' } as const) };

  it('is held, to be tried again or copied', async () => {
    const { saving: first, held, options } = saving(full);
    const told = await first.save(page, { kind: 'selection' }, act);
    expect(told.says).toMatch(/disk is full/);
    expect(told.acts.map((each) => each.act)).toEqual(['again', 'copy']);
    expect(told.copy?.text).toBe(
      `“What they said.”\nA headline\nThe Paper\n${url}#:~:text=What%20they%20said.`,
    );
    const again = new Saving({ ...options, store: saving().options.store });
    expect((await again.again(page, act)).kind).toBe('saved');
    expect(held.value).toBeNull();
    expect((await again.again(page, act)).says).toMatch(/nothing left/);
  });

  it('is not kept after all where an organisation does without saving', async () => {
    const { saving: first, options, held } = saving(full);
    await first.save(page, { kind: 'selection' }, act);
    options.isOff.mockResolvedValue(true);
    expect((await first.again(page, act)).says).toBe('Your organisation has switched saving off.');
    expect(held.value).not.toBeNull();
  });

  it('is not given to a page of another origin', async () => {
    const { saving: first, held } = saving(full);
    await first.save(page, { kind: 'selection' }, act);
    const told = await first.again({ ...page, url: 'https://other.example/' }, act);
    expect(told.says).toMatch(/nothing left/);
    expect(held.value).not.toBeNull();
  });
});

describe('undoing a saving', () => {
  const kept = referenceTo(passage, id, now);
  const having = (reference: Reference | null) => ({
    get: async () => success(reference),
    remove: vi.fn<SavingOptions['store']['remove']>(async () => success([kept])),
  });

  it('takes the reference out of the library', async () => {
    const store = having(kept);
    const told = await saving(store).saving.undo(id, 'en', page);
    expect(told.kind).toBe('undone');
    expect(store.remove).toHaveBeenCalledWith([id]);
  });

  it('leaves what was changed since', async () => {
    const store = having({ ...kept, note: 'Mine.', changed: '2026-02-04T10:00:00.000Z' });
    const told = await saving(store).saving.undo(id, 'en', page);
    expect(told.kind).toBe('failed');
    expect(told.acts).toEqual([{ act: 'open', label: 'Open in library' }]);
    expect(store.remove).not.toHaveBeenCalled();
  });

  it('is for the page that it is about, and for our own', async () => {
    const store = having(kept);
    const elsewhere = { ...page, url: 'https://other.example/' };
    expect((await saving(store).saving.undo(id, 'en', elsewhere)).kind).toBe('failed');
    expect(store.remove).not.toHaveBeenCalled();
    expect((await saving(store).saving.undo(id, 'en', null)).kind).toBe('undone');
  });

  it('says so where it did not work, or there is nothing to undo', async () => {
    expect((await saving(having(null)).saving.undo(id, 'en', page)).says).toMatch(/no longer/);
    const broken = failure({ kind: 'unavailable', detail: '' } as const);
    const failing = saving({ ...having(kept), remove: async () => broken });
    expect((await failing.saving.undo(id, 'en', page)).says).toMatch(/could not be undone/);
    const silent = saving({ get: async () => broken });
    expect((await silent.saving.undo(id, 'en', page)).says).toMatch(/could not be undone/);
  });
});

describe('the signs of what was saved before', () => {
  const whole = referenceTo({ ...passage, passage: null }, `${id.slice(0, -1)}2`, now);
  const quote = referenceTo(passage, id, now);
  const request = {
    url: `${url}?utm_source=mail#part`,
    canonical: null,
    passages: ['First. What  they said. Last.', 'What they', 'Something else.', ''],
    language: 'en',
  };

  it('stand on the page, and on each passage that holds a quote or is part of one', async () => {
    const ofPage = vi.fn<SavingOptions['store']['ofPage']>(async () => success([whole, quote]));
    const signs = await saving({ ofPage }).saving.signs(request, page);
    const sign = { reference: id, what: 'passage', says: 'Saved on 3 February 2026' };
    expect(signs.page).toEqual({
      reference: whole.id,
      what: 'page',
      says: 'Page saved on 3 February 2026',
    });
    expect(signs.latest).toEqual({ ...sign, says: 'Passage saved on 3 February 2026' });
    expect(signs.passages).toEqual([sign, sign, null, null]);
    expect(ofPage).toHaveBeenCalledWith(url);
  });

  it('are told to the page that they are about alone', async () => {
    const ofPage = vi.fn<SavingOptions['store']['ofPage']>(async () => success([quote]));
    const elsewhere = { ...page, url: 'https://other.example/' };
    const signs = await saving({ ofPage }).saving.signs(request, elsewhere);
    expect(signs).toEqual({ page: null, latest: null, passages: [null, null, null, null] });
    expect(ofPage).not.toHaveBeenCalled();
  });

  it('are none where the library does not answer', async () => {
    const broken = failure({ kind: 'unavailable', detail: '' } as const);
    const { saving: asked } = saving({ ofPage: async () => broken });
    expect((await asked.signs(request, null)).page).toBeNull();
  });
});
