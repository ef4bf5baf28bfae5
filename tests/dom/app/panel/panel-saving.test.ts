import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PanelSaving } from '../../../../src/app/panel/panel-saving.ts';
import type { PanelStore } from '../../../../src/app/panel/panel-state.ts';
import { loadPolicy } from '../../../../src/platform/policy.ts';

let ending: AbortController;
beforeEach(() => {
  fakeBrowser.reset();
  ending = new AbortController();
});
afterEach(() => ending.abort());

/** A panel that has no article yet. */
const store = {
  known: () => ({ article: null, language: 'en', place: null }),
} as unknown as PanelStore;

it('gives the same source for as long as the panel is about the same', () => {
  const saving = new PanelSaving(store, ending.signal);
  expect(saving.sourceOf(1)).toBe(saving.sourceOf(1));
  expect(saving.sourceOf(1)).not.toBe(saving.sourceOf(2));
});

it('follows an organisation that switches saving off and on again while the panel is open', async () => {
  const saving = new PanelSaving(store, ending.signal);
  expect(saving.sourceOf(null).save).not.toBeNull();
  await fakeBrowser.storage.managed.set({ saving: false });
  await loadPolicy();
  expect(saving.sourceOf(null).save).toBeNull();
  expect(saving.sourceOf(1).save).toBeNull();
  await fakeBrowser.storage.managed.set({ saving: true });
  await loadPolicy();
  expect(saving.sourceOf(null).save).not.toBeNull();
});
