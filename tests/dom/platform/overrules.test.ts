import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withOverrule, type Overrule } from '../../../src/core/overrules/overrule.ts';
import {
  changeOverrules,
  loadOverrules,
  overrulesKey,
  watchOverrules,
} from '../../../src/platform/overrules.ts';
import { installLocks } from './locks.ts';

beforeEach(() => {
  fakeBrowser.reset();
  installLocks();
});
afterEach(() => vi.restoreAllMocks());

function said(surface: string, made = 1): Overrule {
  return {
    place: { kind: 'page', address: 'https://paper.example/a' },
    entity: 'moon',
    surface,
    sense: 'bank',
    decision: 'marked',
    made,
  };
}

const add = (overrule: Overrule, isPrivate = false) =>
  changeOverrules((known) => withOverrule(known, overrule), isPrivate);
const surfaces = async (isPrivate = false) =>
  (await loadOverrules(isPrivate)).overrules.map(({ surface }) => surface);

describe('overrules', () => {
  it('are none on the first day, with nothing stored, and none once all are taken back', async () => {
    expect(await loadOverrules()).toEqual({ overrules: [], fault: null });
    await add(said('A'));
    expect(await surfaces()).toEqual(['A']);
    await changeOverrules(() => []);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('lose none when many are said at once', async () => {
    const names = Array.from({ length: 20 }, (_, at) => `A${at}`);
    await Promise.all(names.map((name, at) => add(said(name, at + 1))));
    expect(await surfaces()).toEqual(names.toReversed());
  });

  it('of private windows stay in memory and hold there only, with the others', async () => {
    await add(said('A'));
    await add(said('B', 2), true);
    expect(await surfaces()).toEqual(['A']);
    expect(await surfaces(true)).toEqual(['B', 'A']);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('"B"');
  });

  it('that are damaged are left out, and the next one is kept beside the rest', async () => {
    await fakeBrowser.storage.local.set({
      [overrulesKey]: { version: 1, overrules: [said('A'), { surface: 'B' }] },
    });
    expect((await loadOverrules()).fault).toEqual({ kind: 'unreadable' });
    expect((await add(said('C', 2))).ok).toBe(true);
    expect(await loadOverrules()).toEqual({ overrules: [said('C', 2), said('A')], fault: null });
  });

  it('of a newer version are never written over', async () => {
    const newer = { version: 9, overrules: [{ what: 'ever' }] };
    await fakeBrowser.storage.local.set({ [overrulesKey]: newer });
    expect(await add(said('A'))).toEqual({ ok: false, reason: 'newer' });
    expect((await fakeBrowser.storage.local.get(overrulesKey))[overrulesKey]).toEqual(newer);
  });

  it('are none, with a fault, when storage does not answer, and then nothing is written', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('disk'));
    expect(await loadOverrules()).toEqual({ overrules: [], fault: { kind: 'storage' } });
    expect(await add(said('A'))).toEqual({ ok: false, reason: 'storage' });
    expect(set).not.toHaveBeenCalled();
  });

  it('say so when they could not be stored, and work again afterwards', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
    expect(await add(said('A'))).toEqual({ ok: false, reason: 'storage' });
    expect((await add(said('A'))).ok).toBe(true);
  });

  it('reach every watcher, from private windows too, until its signal is aborted', async () => {
    const stop = new AbortController();
    const seen = vi.fn();
    watchOverrules(stop.signal, seen);
    await add(said('A'));
    await add(said('B'), true);
    await fakeBrowser.storage.local.set({ other: 1 });
    expect(seen).toHaveBeenCalledTimes(2);
    stop.abort();
    await add(said('C'));
    watchOverrules(stop.signal, seen);
    await add(said('D'));
    expect(seen).toHaveBeenCalledTimes(2);
  });
});
