import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reviewActions, reviewOf } from '../../../../src/app/panel/worksheet-review.ts';
import {
  startWorksheetSession,
  type WorksheetSession,
} from '../../../../src/app/panel/worksheet-session.ts';
import type { ArticlePassage, ArticleReading } from '../../../../src/core/review/article.ts';
import type { WorksheetEdit } from '../../../../src/core/review/edit.ts';
import { blank, entry, passage, saved } from '../../../unit/review/samples.ts';
import { fakeWorksheets, type FakeWorksheets } from './fake-worksheets.ts';

const { page } = blank;
const none = {
  title: null,
  authors: null,
  published: null,
  modified: null,
  publisher: null,
  language: null,
  canonicalUrl: null,
  description: null,
};
const passages = [
  passage(4, 'The agency paid the company $30 million in April, records show.'),
  passage(7, 'A spokesman said that its software does not decide whom the agency arrests.'),
];
const summary = (text: string): WorksheetEdit => ({ kind: 'set-summary', summary: text });

let fake: FakeWorksheets;
let ending: AbortController;
let ids = 0;

beforeEach(() => {
  vi.useFakeTimers();
  fake = fakeWorksheets();
  ending = new AbortController();
});

afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

function reading(shown: readonly ArticlePassage[] = passages): ArticleReading {
  const url = `${page}?utm_source=mail`;
  return { address: page, url, kind: 'news-article', record: none, lang: 'en', passages: shown };
}

/** A session that has not loaded anything yet. */
function begin(signal: AbortSignal = ending.signal): WorksheetSession {
  return startWorksheetSession({
    article: reading(),
    store: fake.store,
    now: () => Date.now(),
    newId: () => `id-${(ids += 1)}`,
    window,
    onChange: () => undefined,
    signal,
  });
}

/** A session that has loaded what is stored. */
async function open(signal?: AbortSignal): Promise<WorksheetSession> {
  const session = begin(signal);
  await vi.advanceTimersByTimeAsync(50);
  return session;
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(400);

function hide(): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  vi.restoreAllMocks();
}

describe('a worksheet that is open in a panel', () => {
  it('is closed until the store has answered', async () => {
    const session = begin();
    session.edit(summary('Too early.'));
    expect(session.state).toMatchObject({ closed: true, worksheet: { summary: '' } });
    await vi.advanceTimersByTimeAsync(50);
    expect(session.state).toMatchObject({ closed: false, saving: { kind: 'none' } });
  });

  it('shows an edit at once and stores it soon', async () => {
    const session = await open();
    session.edit(summary('Most of it holds.'));
    expect(session.state).toMatchObject({
      worksheet: { summary: 'Most of it holds.' },
      saving: { kind: 'saving' },
      canUndo: true,
    });
    expect(fake.stored.size).toBe(0);
    await vi.advanceTimersByTimeAsync(300);
    expect(fake.stored.get(page)?.worksheet.summary).toBe('Most of it holds.');
    expect(session.state.saving).toEqual({ kind: 'saved' });
  });

  it('is stored while typing goes on, one write at a time', async () => {
    fake.delay = 700;
    const session = begin();
    await vi.advanceTimersByTimeAsync(800);
    for (let at = 1; at <= 30; at += 1) {
      session.edit(summary('x'.repeat(at)));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(fake.saves.length).toBeGreaterThan(1);
    await vi.advanceTimersByTimeAsync(3000);
    expect(fake.stored.get(page)?.worksheet.summary).toHaveLength(30);
    expect(fake.mostAtOnce()).toBe(1);
  });

  it('stores nothing where nothing was written', async () => {
    const session = await open();
    hide();
    window.dispatchEvent(new Event('pagehide'));
    await settle();
    expect([fake.stored.size, fake.drafts.size]).toEqual([0, 0]);
    session.edit(summary('a'));
    session.undo();
    await settle();
    expect(fake.stored.size).toBe(0);
  });

  it('finds what was stored, without entries that say nothing', async () => {
    const worksheet = {
      ...blank,
      entries: [
        entry('a', { note: 'Seen.', passage: saved(passages[1]?.text ?? '', { order: 1 }) }),
        entry('b'),
      ],
    };
    fake.stored.set(page, { worksheet, revision: 'r' });
    const session = await open();
    expect(session.state.placements).toMatchObject([{ kind: 'same', passage: { id: 7 } }]);
    expect(session.state).toMatchObject({ saving: { kind: 'saved' }, merged: false });
    expect(session.state.worksheet.article.url).toContain('utm_source');
    await settle();
    expect(fake.saves).toEqual([]);
  });

  it('stores what undo and redo make of it', async () => {
    const session = await open();
    session.edit(summary('One.'));
    await settle();
    session.undo();
    await settle();
    expect(fake.stored.get(page)?.worksheet.summary).toBe('');
    session.redo();
    await settle();
    expect(fake.stored.get(page)?.worksheet.summary).toBe('One.');
  });

  it('takes in an imported one, which can be undone', async () => {
    const session = await open();
    session.edit(summary('Mine.'));
    await settle();
    const worksheet = { ...blank, entries: [entry('x', { note: 'Imported.' })] };
    session.edit({ kind: 'take-in', worksheet });
    expect(session.state.worksheet).toMatchObject({
      summary: 'Mine.',
      entries: [{ note: 'Imported.' }],
    });
    session.undo();
    expect(session.state.worksheet.entries).toEqual([]);
  });
});

describe('a worksheet whose panel is hidden or closed', () => {
  it.each<readonly [string, () => void]>([
    ['hidden', hide],
    ['closed', () => window.dispatchEvent(new Event('pagehide'))],
    ['led to another page', () => ending.abort()],
  ])('leaves what is not stored yet at once when it is %s', async (_, leave) => {
    const session = await open();
    session.edit(summary('Just typed.'));
    leave();
    expect([...fake.drafts.values()]).toMatchObject([{ worksheet: { summary: 'Just typed.' } }]);
    await settle();
    expect(fake.stored.get(page)?.worksheet.summary).toBe('Just typed.');
    expect(fake.drafts.size).toBe(0);
  });

  it('gives what it left to the next one that opens', async () => {
    const base = { ...blank, summary: 'Stored.' };
    fake.stored.set(page, { worksheet: { ...base, entries: [entry('a')] }, revision: 'r' });
    const worksheet = { ...base, summary: 'Stored and typed.' };
    fake.drafts.set('gone', { key: 'gone', base, worksheet });
    const session = await open();
    await settle();
    expect(session.state).toMatchObject({ worksheet: { summary: 'Stored and typed.' } });
    expect(fake.stored.get(page)?.worksheet.summary).toBe('Stored and typed.');
    expect(fake.drafts.size).toBe(0);
  });

  it('calls nobody back after its end', async () => {
    const onChange = vi.fn<() => void>();
    const session = startWorksheetSession({
      article: reading(),
      store: fake.store,
      now: () => 0,
      newId: () => 'id',
      window,
      onChange,
      signal: ending.signal,
    });
    await settle();
    session.edit(summary('a'));
    ending.abort();
    onChange.mockClear();
    await settle();
    expect(fake.stored.get(page)?.worksheet.summary).toBe('a');
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('a worksheet that is open in two tabs', () => {
  it('has in both what either wrote, and comes to rest', async () => {
    const [one, other] = [await open(), await open()];
    one.edit(summary('One.'));
    const target = other.target({ kind: 'passage', passage: 4 });
    if (target === null) throw new Error('No such passage.');
    other.edit({ kind: 'set-verdict', entry: target, verdict: 'partly' });
    await settle();
    fake.tell(page);
    await settle();
    fake.tell(page);
    await settle();
    const both = { summary: 'One.', entries: [{ verdict: 'partly' }] };
    expect(fake.stored.get(page)?.worksheet).toMatchObject(both);
    expect(one.state).toMatchObject({ worksheet: both, merged: true, saving: { kind: 'saved' } });
    expect(other.state.worksheet).toMatchObject(both);
    const saves = fake.saves.length;
    fake.tell(page);
    await settle();
    expect(fake.saves).toHaveLength(saves);
  });

  it('does not say that others changed it where they wrote the same', async () => {
    const session = await open();
    session.edit(summary('One.'));
    await settle();
    fake.stored.set(page, { worksheet: session.state.worksheet, revision: 'of another tab' });
    fake.tell(page);
    await settle();
    expect(session.state.merged).toBe(false);
    session.edit(summary('Two.'));
    await settle();
    expect(fake.stored.get(page)?.worksheet.summary).toBe('Two.');
  });

  it('keeps both texts where both wrote one, and undoes only its own', async () => {
    const [one, other] = [await open(), await open()];
    one.edit(summary('From one.'));
    await settle();
    other.edit(summary('From the other.'));
    await settle();
    expect(fake.stored.get(page)?.worksheet.summary).toBe('From one.\n\nFrom the other.');
    other.undo();
    expect(other.state.worksheet.summary).toContain('From one.');
  });

  it('goes away in both when it is removed, unless it was worked on', async () => {
    const [one, other] = [await open(), await open()];
    one.edit(summary('One.'));
    await settle();
    fake.tell(page);
    await settle();
    expect(other.state.worksheet.summary).toBe('One.');
    fake.stored.delete(page);
    other.edit(summary('One, and more.'));
    fake.tell(page);
    await settle();
    expect(other.state.worksheet.summary).toBe('One, and more.');
    expect(fake.stored.get(page)?.worksheet.summary).toBe('One, and more.');
    fake.stored.delete(page);
    fake.tell(page);
    await settle();
    expect([one.state.worksheet.summary, other.state.worksheet.summary]).toEqual(['', '']);
  });
});

describe('a worksheet that cannot be stored', () => {
  it('is kept, told and tried again until it is', async () => {
    const session = await open();
    fake.fault = { kind: 'full' };
    session.edit(summary('Kept.'));
    await settle();
    expect(session.state).toMatchObject({
      saving: { kind: 'not-saved', why: 'full' },
      worksheet: { summary: 'Kept.' },
    });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(session.state.saving).toEqual({ kind: 'not-saved', why: 'full' });
    fake.fault = null;
    await vi.advanceTimersByTimeAsync(61_000);
    expect(session.state.saving).toEqual({ kind: 'saved' });
    expect(fake.stored.get(page)?.worksheet.summary).toBe('Kept.');
  });

  it('is tried at once when the person asks', async () => {
    const session = await open();
    fake.fault = { kind: 'unavailable', detail: 'Gone.' };
    session.edit(summary('Kept.'));
    await vi.advanceTimersByTimeAsync(40_000);
    fake.fault = null;
    session.saveAgain();
    await vi.advanceTimersByTimeAsync(50);
    expect(session.state.saving).toEqual({ kind: 'saved' });
  });

  it('can be worked on before the store answers again, and loses nothing of either', async () => {
    fake.stored.set(page, { worksheet: { ...blank, summary: 'Stored.' }, revision: 'r' });
    fake.fault = { kind: 'unavailable', detail: 'Not yet.' };
    const session = await open();
    session.edit(summary('Written meanwhile.'));
    fake.fault = null;
    await vi.advanceTimersByTimeAsync(10_000);
    const text = fake.stored.get(page)?.worksheet.summary ?? '';
    expect(text).toContain('Stored.');
    expect(text).toContain('Written meanwhile.');
    expect(session.state.merged).toBe(true);
  });

  it.each([
    { kind: 'newer', version: 2 } as const,
    { kind: 'unreadable', fault: { kind: 'newer', version: 2 } } as const,
  ])('is closed and left alone where a newer Sidelight wrote it: $kind', async (fault) => {
    fake.fault = fault;
    const session = await open();
    session.edit(summary('No.'));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(session.state).toMatchObject({
      closed: true,
      saving: { kind: 'not-saved', why: 'newer' },
      worksheet: { summary: '' },
    });
    expect(fake.saves).toEqual([]);
  });

  it('is written over nothing that cannot be read until the person says so', async () => {
    fake.fault = { kind: 'unreadable', fault: { kind: 'not-one' } };
    const session = await open();
    session.edit(summary('New.'));
    hide();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(session.state).toMatchObject({
      closed: false,
      saving: { kind: 'not-saved', why: 'unreadable' },
    });
    session.saveAgain();
    await settle();
    expect(session.state.saving).toEqual({ kind: 'saved' });
    expect(fake.stored.get(page)?.worksheet.summary).toBe('New.');
  });
});

describe('the panel', () => {
  const review = (session: WorksheetSession, reads = false) => reviewOf(session.state, reads);

  it('judges a passage, and goes on with its entry', async () => {
    const session = await open();
    const actions = reviewActions(() => session);
    const judged = { kind: 'passage', passage: 7 } as const;
    actions.onVerdict(judged, 'partly');
    actions.onNote(judged, 'Seen.');
    actions.onEvidence(judged, { claim: 'paid', source: null }, true);
    expect([...review(session).entries]).toMatchObject([
      [7, { kind: 'same', entry: { verdict: 'partly', note: 'Seen.', evidence: [{}] } }],
    ]);
    actions.onEvidence(judged, { claim: 'paid', source: null }, false);
    actions.onUndo();
    actions.onUndo();
    expect(review(session).entries.get(7)?.entry).toMatchObject({ note: 'Seen.', evidence: [] });
    expect(review(session)).toMatchObject({ canUndo: true, canRedo: true });
  });

  it('begins a passage under the same id after it was undone', async () => {
    const session = await open();
    const target = session.target({ kind: 'passage', passage: 4 });
    expect(session.target({ kind: 'passage', passage: 4 })?.id).toBe(target?.id);
    expect(session.target({ kind: 'passage', passage: 99 })).toBeNull();
    expect(session.target({ kind: 'entry', entry: 'none' })).toBeNull();
  });

  it('gives a number that another text has now an entry of its own', async () => {
    const session = await open();
    const actions = reviewActions(() => session);
    actions.onNote({ kind: 'passage', passage: 4 }, 'About money.');
    session.show(reading([passage(4, 'Quite another paragraph stands here after a reload.')]));
    actions.onNote({ kind: 'passage', passage: 4 }, 'About another.');
    expect(session.state.worksheet.entries).toHaveLength(2);
    expect(review(session).gone).toMatchObject([{ note: 'About money.' }]);
    expect(review(session, true).gone).toEqual([]);
  });

  it('shows an edited passage with its difference until its text is adopted', async () => {
    const session = await open();
    const actions = reviewActions(() => session);
    actions.onVerdict({ kind: 'passage', passage: 4 }, 'supported');
    const text = (passages[0]?.text ?? '').replace('$30', '$29.9');
    session.show(reading([passage(9, text), ...passages.slice(1)]));
    expect(review(session).entries.get(9)).toMatchObject({
      kind: 'edited',
      difference: expect.arrayContaining([{ kind: 'added', text: '29.9' }]),
    });
    actions.onKeepText(session.state.worksheet.entries[0]?.id ?? '');
    expect(review(session).entries.get(9)).toMatchObject({
      kind: 'same',
      entry: { verdict: 'supported', passage: { text } },
    });
  });

  it('does nothing where there is no worksheet', () => {
    const actions = reviewActions(() => null);
    expect(() => actions.onNote({ kind: 'passage', passage: 1 }, 'a')).not.toThrow();
    expect(() => actions.onUndo()).not.toThrow();
  });

  it('removes an entry, also one whose passage is gone', async () => {
    const session = await open();
    const actions = reviewActions(() => session);
    actions.onNote({ kind: 'passage', passage: 4 }, 'Seen.');
    session.show(reading([]));
    const [gone] = review(session).gone;
    actions.onNote({ kind: 'entry', entry: gone?.id ?? '' }, 'Seen before.');
    expect(review(session).gone).toMatchObject([{ note: 'Seen before.' }]);
    actions.onRemoveEntry(gone?.id ?? '');
    expect(review(session).gone).toEqual([]);
  });
});
