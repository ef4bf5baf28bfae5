import { describe, expect, it, vi } from 'vitest';
import { Reopening, type ReopeningOptions } from '../../../src/app/background/reopening.ts';
import { failure, success } from '../../../src/core/result.ts';
import type { FoundOnPage } from '../../../src/platform/passage-calls.ts';
import type { TabPlace } from '../../../src/platform/tabs.ts';
import { now, reference } from '../../unit/references/samples.ts';

const saved = reference();
const found: FoundOnPage = {
  url: saved.url,
  canonical: null,
  status: 200,
  passages: [{ kind: 'found' }],
};

function tab(place: Partial<TabPlace> = {}): TabPlace {
  return { tab: 7, url: null, isPrivate: false, isAsleep: false, isLoading: false, ...place };
}

function reopening(change: Partial<ReopeningOptions> = {}) {
  const options = {
    store: {
      get: vi.fn(() => Promise.resolve(success(saved))),
      check: vi.fn(() => Promise.resolve(success(saved))),
    },
    openTabs: () => Promise.resolve([]),
    showTab: vi.fn(() => Promise.resolve()),
    openTab: vi.fn(() => Promise.resolve(7)),
    tab: () => Promise.resolve(tab()),
    hasAccess: () => Promise.resolve(true),
    ask: vi.fn(() => Promise.resolve(found)),
    tell: vi.fn(() => Promise.resolve()),
    now: () => now,
    pause: () => Promise.resolve(),
    ...change,
  };
  return { options, open: () => new Reopening(options).open(saved.id) };
}

describe('opening a reference', () => {
  it('opens its page at the passage, says how it stands and notes it', async () => {
    const { options, open } = reopening();
    expect(await open()).toEqual({ kind: 'found' });
    expect(options.openTab).toHaveBeenCalledWith(
      'https://www.daily.example/us/agency-signs-new-data-contract?id=4#:~:text=paid%20about%20%2430%20million%20for%20the%20system',
    );
    expect(options.ask).toHaveBeenCalledWith(7, [saved.passage]);
    expect(options.store.check).toHaveBeenCalledWith(saved.id, { kind: 'found', when: now });
    expect(options.tell).toHaveBeenCalledWith(7, saved, { kind: 'found', when: now }, found);
  });

  it('goes to a tab that has the page, but never to one of a private window', async () => {
    const url = `${saved.page}?utm_source=mail#top`;
    const openTabs = () =>
      Promise.resolve([
        tab({ tab: 1, url: 'https://www.daily.example/' }),
        tab({ tab: 2, url, isPrivate: true }),
        tab({ tab: 3, url }),
      ]);
    const { options, open } = reopening({ openTabs });
    await open();
    expect(options.showTab).toHaveBeenCalledWith(3);
    expect(options.openTab).not.toHaveBeenCalled();
    expect(options.ask).toHaveBeenCalledWith(3, [saved.passage]);
  });

  it('leaves it to the browser on sites without access', async () => {
    const { options, open } = reopening({ hasAccess: () => Promise.resolve(false) });
    expect(await open()).toEqual({ kind: 'not-checked', because: 'no-access' });
    expect(options.openTab).toHaveBeenCalled();
    expect(options.ask).not.toHaveBeenCalled();
    expect(options.store.check).not.toHaveBeenCalled();
  });

  it('waits until the page is there', async () => {
    const answers = ['no-access', 'no-access', 'no-access', 'no-access', null, found] as const;
    const ask = vi.fn();
    for (const answer of answers) ask.mockResolvedValueOnce(answer);
    const { open } = reopening({ ask, tab: () => Promise.resolve(tab({ isLoading: true })) });
    expect(await open()).toEqual({ kind: 'found' });
    expect(ask).toHaveBeenCalledTimes(6);
  });

  it('gives up where the page lets nobody in, goes, or never answers', async () => {
    const refused = reopening({ ask: () => Promise.resolve('no-access' as const) });
    expect(await refused.open()).toEqual({ kind: 'not-checked', because: 'no-access' });
    const closed = reopening({ tab: () => Promise.resolve(null) });
    expect(await closed.open()).toEqual({ kind: 'not-checked', because: 'no-answer' });
    const silent = reopening({ ask: () => Promise.resolve(null) });
    expect(await silent.open()).toEqual({ kind: 'not-checked', because: 'no-answer' });
  });

  it('says it and notes nothing where the address leads elsewhere', async () => {
    const elsewhere: FoundOnPage = {
      ...found,
      url: 'https://www.daily.example/',
      passages: [{ kind: 'not-found' }],
    };
    const { options, open } = reopening({ ask: () => Promise.resolve(elsewhere) });
    expect(await open()).toEqual({ kind: 'elsewhere' });
    expect(options.tell).toHaveBeenCalled();
    expect(options.store.check).not.toHaveBeenCalled();
  });

  it('says where there is nothing to open', async () => {
    const gone = reopening({
      store: { get: () => Promise.resolve(success(null)), check: vi.fn() },
    });
    expect(await gone.open()).toEqual({ kind: 'gone' });
    const broken = reopening({
      store: { get: () => Promise.resolve(failure({ kind: 'full' })), check: vi.fn() },
    });
    expect(await broken.open()).toEqual({ kind: 'gone' });
    const refused = reopening({ openTab: () => Promise.resolve(null) });
    expect(await refused.open()).toEqual({ kind: 'not-opened' });
  });
});
