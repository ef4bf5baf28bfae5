import { describe, expect, it, vi } from 'vitest';
import { Visits, type VisitsOptions } from '../../../src/app/background/visits.ts';
import { success } from '../../../src/core/result.ts';
import { collectFacts } from '../../../src/page/facts.ts';
import type { PagePlace } from '../../../src/platform/messages.ts';
import type { FoundOnPage } from '../../../src/platform/passage-calls.ts';
import { now, reference } from '../../unit/references/samples.ts';

const [one, two] = [reference(1), reference(2)];
const whole = reference(3, { passage: null });
const facts = { ...collectFacts(document), url: one.url, canonical: null };
const page: PagePlace = {
  tab: 4,
  document: 'A',
  url: one.url,
  inSight: true,
  isPrivate: false,
};
const found: FoundOnPage = {
  url: one.url,
  canonical: null,
  status: 200,
  passages: [{ kind: 'found' }, { kind: 'changed', today: 'New.', difference: [] }],
};

function visits(change: Partial<VisitsOptions> = {}) {
  const options = {
    store: {
      ofPage: vi.fn(() => Promise.resolve(success([one, whole, two]))),
      checkEach: vi.fn(() => Promise.resolve(success(3))),
    },
    ask: vi.fn(() => Promise.resolve(found)),
    now: () => now,
    ...change,
  };
  return { options, made: new Visits(options) };
}

describe('a page that is visited', () => {
  it('is asked once for all that was saved of it, which is noted at once', async () => {
    const { options, made } = visits();
    await made.visited(facts, page);
    expect(options.ask).toHaveBeenCalledExactlyOnceWith(page, [one.passage, two.passage]);
    expect(options.store.checkEach).toHaveBeenCalledExactlyOnceWith(
      new Map([
        [one.id, { kind: 'found', when: now }],
        [whole.id, { kind: 'found', when: now }],
        [two.id, { kind: 'changed', when: now, today: 'New.' }],
      ]),
    );
  });

  it('is looked at once, until another page has come in its place', async () => {
    const { options, made } = visits();
    await made.visited(facts, page);
    await made.visited(facts, page);
    expect(options.store.ofPage).toHaveBeenCalledTimes(1);
    await made.visited({ ...facts, url: 'https://www.daily.example/other-story-of-the-day' }, page);
    expect(options.store.ofPage).toHaveBeenCalledTimes(2);
    await made.visited(facts, { ...page, document: 'B' });
    expect(options.ask).toHaveBeenCalledTimes(3);
  });

  it('is looked at again once everything was deleted', async () => {
    const { options, made } = visits();
    await made.visited(facts, page);
    made.forget();
    await made.visited(facts, page);
    expect(options.store.ofPage).toHaveBeenCalledTimes(2);
  });

  it('is left alone where nothing of it was saved', async () => {
    const { options, made } = visits({
      store: { ofPage: () => Promise.resolve(success([])), checkEach: vi.fn() },
    });
    await made.visited(facts, page);
    expect(options.ask).not.toHaveBeenCalled();
  });

  it('is not even looked up in a private window', async () => {
    const { options, made } = visits();
    await made.visited(facts, { ...page, isPrivate: true });
    await made.visited(facts, null);
    await made.visited({ ...facts, url: null }, page);
    expect(options.store.ofPage).not.toHaveBeenCalled();
  });

  it('says nothing of passages where it has gone, or shows another page', async () => {
    for (const answer of [
      null,
      'no-access' as const,
      { ...found, url: 'https://www.daily.example/', passages: found.passages.map(() => gone) },
      { ...found, status: 503, passages: found.passages.map(() => gone) },
    ]) {
      const { options, made } = visits({ ask: () => Promise.resolve(answer) });
      await made.visited(facts, page);
      expect(options.store.checkEach).not.toHaveBeenCalled();
    }
  });
});

const gone = { kind: 'not-found' } as const;
