import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Decisions } from '../../../src/app/content/decisions.ts';
import { PageAbout } from '../../../src/app/content/page-about.ts';
import type { Edit, Outcome } from '../../../src/core/reading/edit.ts';
import type { ReadReply, ReadRequest } from '../../../src/platform/protocol.ts';
import { installFakeExtension, type FakeExtension } from '../platform/fake-extension.ts';

let fake: FakeExtension;
let ending: AbortController;
let page: Edit;
let requests: ReadRequest[];
let described: number;
/** What the background answers, one after the other; then that all was read. */
let replies: (ReadReply | Error | Promise<unknown>)[];

const outcomes = vi.fn<(outcomes: readonly Outcome[]) => Promise<void>>();
const onSettled = vi.fn();
const onGone = vi.fn();

const read: ReadReply = { kind: 'read', outcomes: [], more: false, full: false };
const outcome = (block: number): Outcome => ({ block, mentions: [] });

function edit(...ids: readonly number[]): Edit {
  const block = { before: null, text: 'A name.', lang: null, kind: 'text' } as const;
  return { gone: [], added: ids.map((id) => ({ id, ...block })) };
}

const told = ({ edits }: ReadRequest) => edits.flatMap(({ added }) => added.map(({ id }) => id));

function start(): Decisions {
  const onSpent = () => undefined;
  return new Decisions({
    signal: ending.signal,
    about: new PageAbout(document, { onGone, onSpent }),
    whole: () => page,
    onOutcomes: outcomes,
    onSettled,
    onGone,
    onSpent,
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  fake = installFakeExtension();
  ending = new AbortController();
  page = edit(1, 2);
  requests = [];
  replies = [];
  described = 0;
  fake.background = ({ call, request }) => {
    if (call === 'describe') {
      described++;
      return { ok: true, value: {} };
    }
    requests.push(request as ReadRequest);
    const reply = replies.shift() ?? read;
    if (reply instanceof Error) throw reply;
    return 'kind' in reply ? { ok: true, value: reply } : reply;
  };
});
afterEach(() => {
  ending.abort();
  vi.clearAllMocks();
  vi.useRealTimers();
});

describe('what the background is told', () => {
  it('is the page as it is, after what the page says of itself', async () => {
    const decisions = start();
    replies = [{ ...read, outcomes: [outcome(1)] }];
    const renewed = decisions.renew();
    expect(decisions.isPending).toBe(true);
    await renewed;
    expect(decisions.isPending).toBe(false);
    expect(described).toBe(1);
    expect(requests).toEqual([{ turn: 0, edits: [page], prose: null, more: false }]);
    expect(outcomes).toHaveBeenCalledExactlyOnceWith([outcome(1)]);
    expect(onSettled).toHaveBeenCalledOnce();
  });

  it('is from then on only what changed, put together while an answer is awaited', async () => {
    const decisions = start();
    await decisions.renew();
    decisions.change(edit(3), true);
    decisions.change(edit(4), true);
    decisions.change(edit(5), true);
    await decisions.renew();
    expect(requests.map(told)).toEqual([[1, 2], [3], [4, 5]]);
    expect(requests.map(({ turn }) => turn)).toEqual([0, 1, 2]);
    expect(described).toBe(1);
  });

  it('comes in parts where it is much, of which only the last is decided upon', async () => {
    page = edit(...Array.from({ length: 2_500 }, (_, id) => id));
    await start().renew();
    expect(requests.map(({ more }) => more)).toEqual([true, true, false]);
    expect(requests.flatMap(told)).toHaveLength(2_500);
  });

  it('is put off while more is to come, until it doubles what was told', async () => {
    const decisions = start();
    decisions.change(edit(1, 2), false);
    await vi.advanceTimersByTimeAsync(1);
    decisions.change(edit(3), false);
    await vi.advanceTimersByTimeAsync(1);
    expect(requests.map(told)).toEqual([[1, 2]]);
    decisions.change(edit(4), false);
    await vi.advanceTimersByTimeAsync(1);
    decisions.change(edit(5), false);
    decisions.change(edit(), true);
    await vi.advanceTimersByTimeAsync(1);
    expect(requests.map(told)).toEqual([[1, 2], [3, 4], [5]]);
    decisions.change(edit(), true);
    await vi.advanceTimersByTimeAsync(1);
    expect(requests).toHaveLength(3);
  });

  it('includes the page’s prose where it is asked for, once', async () => {
    document.body.innerHTML = '<p>Some prose.</p>';
    replies = [{ kind: 'prose' }, { ...read, outcomes: [outcome(1)] }];
    await start().renew();
    expect(requests.map(({ prose }) => prose)).toEqual([null, ['Some prose.']]);
    expect(requests[1]?.edits).toEqual([]);
    expect(outcomes).toHaveBeenCalledOnce();
  });

  it('is asked for the rest of the outcomes', async () => {
    replies = [
      { ...read, outcomes: [outcome(1)], more: true },
      { ...read, outcomes: [outcome(2)] },
    ];
    await start().renew();
    expect(outcomes.mock.calls).toEqual([[[outcome(1)]], [[outcome(2)]]]);
  });

  it('is everything anew where it has forgotten the page', async () => {
    const decisions = start();
    await decisions.renew();
    page = edit(1, 2, 3);
    replies = [{ kind: 'lost' }];
    decisions.change(edit(3), true);
    await decisions.renew();
    expect(requests.map(told)).toEqual([[1, 2], [3], [1, 2, 3]]);
    expect(requests.map(({ turn }) => turn)).toEqual([0, 1, 0]);
    expect(described).toBe(2);
    expect(decisions.hasFailed).toBe(false);
  });

  it('is everything anew after the page was asleep, and what was asked before is not heard', async () => {
    const decisions = start();
    const { promise, resolve } = Promise.withResolvers<unknown>();
    replies = [promise];
    void decisions.renew();
    await vi.advanceTimersByTimeAsync(1);
    replies = [{ ...read, outcomes: [outcome(2)] }];
    await decisions.restart();
    resolve({ ok: true, value: { ...read, outcomes: [outcome(1)] } });
    await vi.advanceTimersByTimeAsync(1);
    expect(requests.map(({ turn }) => turn)).toEqual([0, 0]);
    expect(outcomes.mock.calls).toEqual([[[outcome(2)]]]);
  });
});

describe('a background that does not answer', () => {
  const failure = new Error('Could not establish connection. Receiving end does not exist.');

  it('is asked again later, and all is well once it answers', async () => {
    const decisions = start();
    replies = [failure];
    await decisions.renew();
    expect(decisions.hasFailed).toBe(true);
    expect(decisions.isPending).toBe(false);
    expect(onSettled).toHaveBeenCalledOnce();
    page = edit(1, 2, 3);
    decisions.change(edit(3), true);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(requests.map(told)).toEqual([
      [1, 2],
      [1, 2, 3],
    ]);
    expect(decisions.hasFailed).toBe(false);
  });

  it('is asked ever less, and at last only when the page changes', async () => {
    const decisions = start();
    replies = Array.from({ length: 100 }, () => failure);
    await decisions.renew();
    await vi.advanceTimersByTimeAsync(3_600_000);
    const asked = requests.length;
    expect(asked).toBeLessThan(8);
    for (let at = 0; at < 10; at++) decisions.change(edit(3), true);
    await vi.advanceTimersByTimeAsync(1);
    expect(requests).toHaveLength(asked + 1);
    replies = [];
    await vi.advanceTimersByTimeAsync(100_000);
    decisions.change(edit(3), true);
    await vi.advanceTimersByTimeAsync(1);
    expect(decisions.hasFailed).toBe(false);
  });

  it('or forgets the page time and again has failed', async () => {
    const decisions = start();
    replies = [{ kind: 'lost' }, { kind: 'lost' }];
    await decisions.renew();
    expect(decisions.hasFailed).toBe(true);
    expect(requests).toHaveLength(2);
  });

  it('or wants prose that it has been given has failed', async () => {
    const decisions = start();
    replies = [{ kind: 'prose' }, { kind: 'prose' }];
    await decisions.renew();
    expect(decisions.hasFailed).toBe(true);
  });

  it('since the extension was updated is told of, and never asked again', async () => {
    onGone.mockImplementation(() => ending.abort());
    replies = [new Error('Extension context invalidated.')];
    const decisions = start();
    await decisions.renew();
    expect(onGone).toHaveBeenCalled();
    decisions.change(edit(3), true);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(requests).toHaveLength(1);
    onGone.mockReset();
  });
});
