import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bringScript, startScript } from '../../../src/platform/injection.ts';
import { hasAccess } from '../../../src/platform/permissions.ts';
import { cardFile, readerFile } from '../../../src/platform/registration.ts';
import { extensionVersion } from '../../../src/platform/version.ts';
import { installFakeExtension, type FakeExtension } from './fake-extension.ts';

let fake: FakeExtension;
beforeEach(() => {
  fake = installFakeExtension();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function page(url: string, document = 'document-5') {
  return { tab: 5, document, url, inSight: true, isPrivate: false };
}

const listed = page('https://www.paper.example/a');
const byClick = page('https://unlisted.example/a');

describe('bringing a script', () => {
  it('runs it in the document that asks, and in no other of the tab', async () => {
    expect(await bringScript(cardFile, listed)).toBe(true);
    expect(await bringScript(cardFile, byClick)).toBe(true);
    const injection = {
      target: { tabId: 5, documentIds: ['document-5'] },
      files: ['/card.js'],
    };
    expect(fake.injections).toEqual([injection, injection]);
    expect(await bringScript(readerFile, listed)).toBe(true);
    expect(fake.injections[2]).toEqual({ ...injection, files: ['/reader.js'] });
  });

  it('has the reader come with whatever else comes with the first script', async () => {
    await startScript(5, cardFile);
    await startScript(5);
    expect(fake.injections.map(({ files }) => files)).toEqual([
      ['/content-scripts/news.js', '/reader.js', '/card.js'],
      ['/content-scripts/news.js'],
    ]);
  });

  it('is refused where the browser throws, or answers without a result', async () => {
    fake.closed.add(5);
    expect(await bringScript(cardFile, listed)).toBe(false);
    fake.closed.clear();
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([] as never);
    expect(await bringScript(cardFile, listed)).toBe(false);
  });

  it('is refused where the browser waits for the person, who is asked once for a document', async () => {
    vi.useFakeTimers();
    const execute = vi
      .spyOn(fakeBrowser.scripting, 'executeScript')
      .mockReturnValue(new Promise(() => undefined) as never);
    const asked = [bringScript(cardFile, byClick), bringScript(cardFile, byClick)];
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await Promise.all(asked)).toEqual([false, false]);
    expect(execute).toHaveBeenCalledOnce();
  });

  it('waits for a busy page that it has access to', async () => {
    vi.useFakeTimers();
    const { promise, resolve } = Promise.withResolvers<[{ frameId: 0 }]>();
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockReturnValue(promise as never);
    const brought = bringScript(cardFile, listed);
    await vi.advanceTimersByTimeAsync(60_000);
    resolve([{ frameId: 0 }]);
    expect(await brought).toBe(true);
  });
});

describe('access to a page', () => {
  it('is what the browser says of its host', async () => {
    const contains = vi.spyOn(fakeBrowser.permissions, 'contains');
    expect(await hasAccess('https://www.paper.example:8443/a?b#c')).toBe(true);
    expect(contains).toHaveBeenCalledWith({ origins: ['https://www.paper.example/*'] });
    expect(await hasAccess('https://unlisted.example/')).toBe(false);
  });

  it('is missing where the browser cannot say', async () => {
    vi.spyOn(fakeBrowser.permissions, 'contains').mockRejectedValue(new Error('Invalid host'));
    expect(await hasAccess('https://[::1]/')).toBe(false);
  });
});

describe('the version', () => {
  it('is the one that is installed, and unknown once that is gone', () => {
    vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '1.2.3' } as never);
    expect(extensionVersion()).toBe('1.2.3');
    vi.spyOn(fakeBrowser.runtime, 'getManifest').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(extensionVersion()).toBeNull();
  });
});
