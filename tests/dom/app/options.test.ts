import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startOptions } from '../../../src/app/options.tsx';
import type { Overrule } from '../../../src/core/overrules/overrule.ts';
import { changeOverrules, loadOverrules } from '../../../src/platform/overrules.ts';
import { changeSettings, loadSettings, settingsKey } from '../../../src/platform/settings.ts';
import { readSite } from '../../../src/platform/written-site.ts';
import { bundled, installFakeExtension, type FakeExtension } from '../platform/fake-extension.ts';
import { pick } from './page-states.ts';

let fake: FakeExtension;
let stop: AbortController;

beforeEach(() => {
  fake = installFakeExtension();
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
});

const open = (): Promise<void> => startOptions(document.body, stop.signal);
const pageText = (): string => document.body.textContent;
const sites = async () => (await loadSettings()).settings.sites;

async function add(written: string, button: string): Promise<void> {
  const field = document.querySelector('input[type="text"]') as HTMLInputElement;
  field.value = written;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve, 0));
  pick('.add-site button', button).click();
}

describe('the options page', () => {
  it('saves a change at once and says so', async () => {
    await open();
    pick('[role="switch"]', 'Number of mentions').click();
    await vi.waitFor(() => expect(pageText()).toContain('Saved'));
    expect((await loadSettings()).settings.badge).toBe(false);
  });

  it('says when a change could not be saved', async () => {
    await open();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    pick('[role="switch"]', 'Number of mentions').click();
    await vi.waitFor(() =>
      expect(pageText()).toContain('Not saved: the browser’s storage did not take it.'),
    );
  });

  it('names a damaged value, until something is changed', async () => {
    await fakeBrowser.storage.local.set({
      [settingsKey]: { version: 1, values: { dwell: 'soon' } },
    });
    await open();
    expect(pageText()).toContain('the stored value is damaged');
    pick('[role="switch"]', 'Number of mentions').click();
    await vi.waitFor(() => expect(pageText()).toContain('Saved'));
    expect(pageText()).not.toContain('damaged');
  });

  it('follows changes that are made elsewhere', async () => {
    await open();
    await changeSettings({ sites: { 'other.example': 'off' } });
    await vi.waitFor(() => expect(pageText()).toContain('other.example'));
  });

  it('adds a site with the access that it needs', async () => {
    await open();
    await add('https://www.Added.example/path', 'Always on');
    await vi.waitFor(async () => expect(await sites()).toEqual({ 'added.example': 'always' }));
    expect(fake.granted).toContain('*://*.added.example/*');
  });

  it('adds a site as off without asking for anything', async () => {
    await open();
    const request = vi.spyOn(fakeBrowser.permissions, 'request');
    await add('added.example', 'Off');
    await vi.waitFor(async () => expect(await sites()).toEqual({ 'added.example': 'off' }));
    expect(request).not.toHaveBeenCalled();
  });

  it('changes nothing when access is refused or the site is not one', async () => {
    await open();
    fake.answer = false;
    await add('added.example', 'Always on');
    await vi.waitFor(() => expect(pageText()).toContain('did not allow added.example'));
    await add('not a site', 'Always on');
    await vi.waitFor(() => expect(pageText()).toContain('Write a site such as'));
    expect(await sites()).toEqual({});
  });

  it('removes a site together with its access', async () => {
    fake.granted.push('*://*.added.example/*');
    await changeSettings({ sites: { 'added.example': 'always' } });
    await open();
    pick('button', 'Remove').click();
    await vi.waitFor(() => expect(fake.granted).not.toContain('*://*.added.example/*'));
    expect(await sites()).toEqual({});
  });

  it('turns running everywhere on and off with its access', async () => {
    await open();
    pick('[role="switch"]', 'On every news article').click();
    await vi.waitFor(async () => expect((await loadSettings()).settings.everywhere).toBe(true));
    pick('[role="switch"]', 'On every news article').click();
    await vi.waitFor(() => expect(fake.granted).not.toContain('*://*/*'));
    expect((await loadSettings()).settings.everywhere).toBe(false);
  });

  const said = (surface: string, made: number): Overrule => ({
    place: { kind: 'site', site: 'paper.example' },
    entity: 'ice',
    surface,
    sense: 'ice',
    decision: 'skipped',
    made,
  });

  it('removes corrections one by one or all, and brings the last ones back as they were', async () => {
    const list = [said('ICE', 2), said('I.C.E.', 1)];
    await changeOverrules(() => list);
    await open();
    pick('.corrections button', 'Remove').click();
    await vi.waitFor(() => expect(pageText()).toContain('Correction removed.'));
    expect((await loadOverrules()).overrules).toEqual([list[1]]);
    pick('.removed button', 'Undo').click();
    await vi.waitFor(async () => expect((await loadOverrules()).overrules).toEqual(list));
    pick('button', 'Remove all').click();
    await vi.waitFor(() => expect(pageText()).toContain('2 corrections removed.'));
    expect((await loadOverrules()).overrules).toEqual([]);
    pick('.removed button', 'Undo').click();
    await vi.waitFor(async () => expect((await loadOverrules()).overrules).toEqual(list));
  });

  it('follows corrections that are made elsewhere, and says when one could not be removed', async () => {
    await open();
    expect(pageText()).toContain('None yet.');
    await changeOverrules(() => [said('ICE', 1)]);
    await vi.waitFor(() => expect(pageText()).toContain('“ICE” is left alone'));
    vi.spyOn(fakeBrowser.storage.local, 'remove').mockRejectedValue(new Error('disk'));
    pick('.corrections button', 'Remove').click();
    await vi.waitFor(() => expect(pageText()).toContain('Not saved'));
    expect(pageText()).toContain('“ICE” is left alone');
  });

  it('deletes everything once that was confirmed, and gives the access back', async () => {
    fake.granted.push('*://*.added.example/*');
    await changeSettings({ sites: { 'added.example': 'always' } });
    await changeOverrules(() => [said('ICE', 2)]);
    await open();
    pick('button', 'Delete everything…').click();
    await vi.waitFor(() => expect(pageText()).toContain('your choice for 1 site'));
    expect(pageText()).toContain('1 correction');
    pick('dialog button', 'Yes, delete everything').click();
    await vi.waitFor(() => expect(pageText()).toContain('Everything was deleted.'));
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(await sites()).toEqual({});
    expect(fake.granted).not.toContain('*://*.added.example/*');
    expect(fake.granted).toContain(bundled[0]);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('says so when not everything could be deleted', async () => {
    await open();
    vi.spyOn(fakeBrowser.storage.local, 'clear').mockRejectedValue(new Error('full'));
    pick('button', 'Delete everything…').click();
    await vi.waitFor(() => expect(pageText()).toContain('Delete everything?'));
    pick('dialog button', 'Yes, delete everything').click();
    await vi.waitFor(() => expect(pageText()).toContain('Not everything could be deleted.'));
  });

  it('leaves nothing behind when it ends', async () => {
    await open();
    stop.abort();
    expect(document.body.innerHTML).toBe('');
  });
});

describe('a written site', () => {
  it.each([
    ['example.org', 'example.org'],
    ['  www.Example.org ', 'example.org'],
    ['https://live.example.org/a?b#c', 'live.example.org'],
    ['example.org:8080/x', 'example.org'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['192.0.2.7', '192.0.2.7'],
    ['localhost', 'localhost'],
    ['', null],
    ['example', null],
    ['ftp://example.org', null],
    ['me@example.org', null],
    ['not a site', null],
    ['https://', null],
    ['*.example.org', null],
  ])('"%s" is read as %s', (written, site) => {
    expect(readSite(written)).toBe(site);
  });
});
