import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstTrails } from '../../../../src/app/panel/claims-tabs.tsx';
import type { PanelKnowledge, PanelStore } from '../../../../src/app/panel/panel-state.ts';
import { closedReview, ReviewDesk } from '../../../../src/app/panel/review-desk.ts';
import { success } from '../../../../src/core/result.ts';
import type { WorksheetStore } from '../../../../src/platform/store/worksheets.ts';
import { readPage } from '../../../pages/gallery/panel-article.ts';

const article = { ...readPage.article, passages: readPage.passages };
const save = vi.fn(async () => success('1'));
const worksheets = {
  load: async () => success({ stored: null, drafts: [] }),
  save,
  leave: () => undefined,
  watch: () => undefined,
} as unknown as WorksheetStore;

let ending: AbortController;
beforeEach(() => (ending = new AbortController()));
afterEach(() => {
  ending.abort();
  save.mockClear();
});

function openDesk(isPrivate: boolean): { desk: ReviewDesk; store: PanelStore } {
  let known: PanelKnowledge = {
    place: { tab: 1, url: article.url, isPrivate, isAsleep: false, isLoading: false },
    page: readPage,
    article: null,
    tab: 'passages',
    trails: firstTrails,
    review: closedReview,
    importing: { kind: 'idle' },
    checker: '',
    language: 'en',
  };
  const store: PanelStore = {
    known: () => known,
    update(change) {
      known = { ...known, ...change };
      desk.follow();
    },
  };
  const desk = new ReviewDesk(store, worksheets, ending.signal);
  return { desk, store };
}

async function judge(isPrivate: boolean): Promise<{ desk: ReviewDesk; store: PanelStore }> {
  const opened = openDesk(isPrivate);
  const { desk, store } = opened;
  store.update({ article });
  await vi.waitFor(() => expect(store.known().review.closed).toBe(false));
  const passage = readPage.passages[0]?.id ?? 0;
  desk.actions.onVerdict({ kind: 'passage', passage }, 'supported');
  expect(store.known().review.entries.get(passage)?.entry.verdict).toBe('supported');
  return opened;
}

describe('the worksheet of the article in front', () => {
  it('is stored, and handed on as it is', async () => {
    const { desk, store } = await judge(false);
    await vi.waitFor(() => expect(store.known().review.saving.kind).toBe('saved'));
    expect(save).toHaveBeenCalled();
    const { worksheet, fateOf } = desk.handed ?? {};
    expect(worksheet?.page).toBe(article.address);
    expect(fateOf?.(worksheet?.entries[0]?.id ?? '')).toEqual({ kind: 'same' });
    expect(fateOf?.('no-entry')).toEqual({ kind: 'unknown' });
  });

  it('is kept in memory alone in a private window, and says so', async () => {
    const { desk, store } = await judge(true);
    await vi.waitFor(() => expect(store.known().review.saving.kind).toBe('held'));
    desk.actions.onSummary('More.');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(store.known().review.saving.kind).toBe('held');
    expect(save).not.toHaveBeenCalled();
  });

  it('is begun anew once everything was deleted, and what was not saved is not saved any more', async () => {
    for (const isPrivate of [false, true]) {
      const { desk, store } = await judge(isPrivate);
      save.mockClear();
      desk.forget();
      await vi.waitFor(() => expect(store.known().review.closed).toBe(false));
      expect(store.known().review.entries.size).toBe(0);
      desk.actions.onUndo();
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(store.known().review.entries.size).toBe(0);
      expect(save).not.toHaveBeenCalled();
    }
  });

  it('is closed with its article, and saved before', async () => {
    const { desk, store } = await judge(false);
    store.update({ article: null, page: { kind: 'unreadable' } });
    expect(store.known().review).toEqual(closedReview);
    expect(desk.handed).toBeNull();
    await vi.waitFor(() => expect(save).toHaveBeenCalled());
  });
});
