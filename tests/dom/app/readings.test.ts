import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Readings } from '../../../src/app/background/readings.ts';
import type { Mention } from '../../../src/core/detection/mention.ts';
import type { PagePlace } from '../../../src/platform/messages.ts';
import { changeOverrules } from '../../../src/platform/overrules.ts';
import type { ReadReply, ReadRequest } from '../../../src/platform/protocol.ts';
import { factsWith } from '../../unit/article/facts.ts';
import { installFakeExtension } from '../platform/fake-extension.ts';

const URL = 'https://www.paper.example/a';

beforeEach(() => {
  installFakeExtension();
});

function place(document: string, change: Partial<PagePlace> = {}): PagePlace {
  return { tab: 1, document, url: URL, inSight: true, isPrivate: false, ...change };
}

const facts = (title = 'A headline') => factsWith({ url: URL, title });

function request(turn: number, ...texts: readonly string[]): ReadRequest {
  const added = texts.map((text, at) => ({
    id: turn * 100 + at,
    before: null,
    text,
    lang: 'en',
    kind: 'text' as const,
  }));
  return { turn, edits: [{ gone: [], added }], prose: null, more: false };
}

const PLAIN = 'Palantir Technologies grew, and Microsoft Azure too.';
const UNCLEAR = 'The AWS meeting was short.';

function mentionsOf(reply: ReadReply): readonly Mention[] {
  if (reply.kind !== 'read') throw new Error(`answered ${reply.kind}`);
  return reply.outcomes.flatMap(({ mentions }) => mentions);
}

const decisions = (reply: ReadReply) =>
  mentionsOf(reply).map(({ surface, decision }) => `${surface} ${decision}`);

describe('a page that is read', () => {
  it('is decided turn by turn', async () => {
    const readings = new Readings();
    readings.describe(facts(), place('a'));
    const first = await readings.read(request(0, PLAIN), place('a'));
    expect(decisions(first)).toEqual(['Palantir Technologies marked', 'Microsoft Azure marked']);
    const second = await readings.read(request(1, 'Windows Azure again.'), place('a'));
    expect(decisions(second)).toEqual(['Windows Azure marked']);
    expect(decisions(await readings.read(request(2), place('a')))).toEqual([]);
  });

  it('is lost where it was never described, or a turn is missing', async () => {
    const readings = new Readings();
    expect(await readings.read(request(0, PLAIN), place('a'))).toEqual({ kind: 'lost' });
    readings.describe(facts(), place('a'));
    expect(await readings.read(request(1, PLAIN), place('a'))).toEqual({ kind: 'lost' });
    await readings.read(request(0, PLAIN), place('a'));
    expect(await readings.read(request(2, PLAIN), place('a'))).toEqual({ kind: 'lost' });
    expect(await readings.read(request(0, PLAIN), place('b'))).toEqual({ kind: 'lost' });
  });

  it('can be told anew at any time', async () => {
    const readings = new Readings();
    readings.describe(facts(), place('a'));
    await readings.read(request(0, PLAIN), place('a'));
    await readings.read(request(1, PLAIN), place('a'));
    expect(decisions(await readings.read(request(0, PLAIN), place('a')))).toHaveLength(2);
  });

  it('is decided only when all that comes at once is there', async () => {
    const readings = new Readings();
    readings.describe(facts(), place('a'));
    const some = await readings.read({ ...request(0, PLAIN), more: true }, place('a'));
    expect(decisions(some)).toEqual([]);
    expect(decisions(await readings.read(request(1), place('a')))).toHaveLength(2);
  });

  it('is asked for its prose where a name stays unclear, and decided with it', async () => {
    const readings = new Readings();
    readings.describe(facts(), place('a'));
    expect(await readings.read(request(0, UNCLEAR), place('a'))).toEqual({ kind: 'prose' });
    const prose = ['Cloud computing servers and data centers of Amazon, for startups.'];
    const decided = await readings.read({ ...request(1), prose }, place('a'));
    expect(mentionsOf(decided)).toHaveLength(1);
    const next = await readings.read(request(2, UNCLEAR), place('a'));
    expect(next.kind).toBe('read');
  });

  it('is decided anew when it says something else of itself, with prose of its own', async () => {
    const readings = new Readings();
    readings.describe(facts(), place('a'));
    await readings.read({ ...request(0, UNCLEAR), prose: [] }, place('a'));
    readings.describe(facts('American Welding Society meets'), place('a'));
    expect(await readings.read(request(1), place('a'))).toEqual({ kind: 'prose' });
    const [mention] = mentionsOf(await readings.read({ ...request(2), prose: [] }, place('a')));
    expect(mention?.sense).toBe('welding');
  });

  it('is decided as the person wants it as soon as they say so', async () => {
    const readings = new Readings();
    readings.describe(facts(), place('a'));
    await readings.read(request(0, PLAIN), place('a'));
    const said = {
      entity: 'palantir',
      surface: 'Palantir Technologies',
      sense: 'palantir',
    } as const;
    const on = { kind: 'page', address: URL } as const;
    await changeOverrules(() => [{ ...said, place: on, decision: 'skipped', made: 1 }]);
    expect(decisions(await readings.read(request(1), place('a')))).toEqual([
      'Palantir Technologies skipped',
      'Microsoft Azure marked',
    ]);
  });
});

describe('pages in memory', () => {
  it('make room for the next one in their tab, and stay beside one that is loaded ahead', async () => {
    const readings = new Readings();
    readings.describe(facts(), place('a'));
    readings.describe(facts(), place('other', { tab: 2 }));
    readings.describe(facts(), place('ahead', { inSight: false }));
    expect((await readings.read(request(0, PLAIN), place('a'))).kind).toBe('read');
    readings.describe(facts(), place('b'));
    expect((await readings.read(request(0, PLAIN), place('a'))).kind).toBe('lost');
    expect((await readings.read(request(0, PLAIN), place('ahead'))).kind).toBe('lost');
    expect((await readings.read(request(0, PLAIN), place('other', { tab: 2 }))).kind).toBe('read');
  });

  it('are so many at most, those heard of last', async () => {
    const readings = new Readings();
    for (let tab = 0; tab < 60; tab++) readings.describe(facts(), place(`page-${tab}`, { tab }));
    const kinds = await Promise.all(
      [0, 59].map((tab) => readings.read(request(0, PLAIN), place(`page-${tab}`, { tab }))),
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['lost', 'read']);
  });

  it('are forgotten after a long silence', async () => {
    vi.useFakeTimers();
    const readings = new Readings();
    readings.describe(facts(), place('a'));
    vi.advanceTimersByTime(3_600_000);
    readings.describe(facts(), place('b', { tab: 2 }));
    vi.useRealTimers();
    expect((await readings.read(request(0, PLAIN), place('a'))).kind).toBe('lost');
  });
});
