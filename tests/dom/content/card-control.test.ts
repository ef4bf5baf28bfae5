import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardControl } from '../../../src/app/content/card-control.ts';
import { ScriptLoader } from '../../../src/app/content/script-loader.ts';
import type { CardScript } from '../../../src/app/content/card-script.ts';
import type { Answer } from '../../../src/app/content/card-state.ts';
import type { Occurrence } from '../../../src/app/content/occurrence.ts';
import { failure, success, type Result } from '../../../src/core/result.ts';
import { Host, HOST_TAG } from '../../../src/page/host.ts';
import type { CallFailure } from '../../../src/platform/messages.ts';

const DWELL = 300;
const claims = {
  kind: 'claims',
  reply: { claims: [], bearing: 0, total: 0 },
  more: 'idle',
} as unknown as Answer;

/** One thing to wait for, which the test brings about. */
type Pending<Value> = PromiseWithResolvers<Value>;

let ending: AbortController;
let control: CardControl;
let brought: Pending<Result<boolean, CallFailure>>[];
let answers: Map<Occurrence, Pending<Answer>>;
let offered: CardScript | null;
let opened: { readonly drawn: string[]; focused: number; closed: number }[];
let points: (Occurrence | null)[];

const script: CardScript = {
  version: '1.0.0',
  open: () => {
    const shown = { drawn: [] as string[], focused: 0, closed: 0 };
    opened.push(shown);
    return {
      draw: ({ target, answer }) => void shown.drawn.push(`${target.entity} ${answer.kind}`),
      focus: () => void shown.focused++,
      isOnTheWay: () => false,
      close: () => void shown.closed++,
    };
  },
};

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  // What the popover shows is the browser's business, and this one has none.
  const popover = { showPopover: () => undefined, hidePopover: () => undefined };
  Object.assign(HTMLElement.prototype, popover);
  [brought, answers, opened, points, offered] = [[], new Map(), [], [], null];
  ending = new AbortController();
  control = new CardControl(document, window, {
    signal: ending.signal,
    host: new Host(document, ending.signal, HOST_TAG, null),
    entities: [],
    names: { entity: () => null, sense: () => null },
    languageOf: () => 'en',
    loader: new ScriptLoader({
      bring: () => {
        const pending = Promise.withResolvers<Result<boolean, CallFailure>>();
        brought.push(pending);
        return pending.promise;
      },
      take: () => offered,
    }),
    requests: {
      first: (occurrence) => {
        const pending = answers.get(occurrence) ?? Promise.withResolvers<Answer>();
        answers.set(occurrence, pending);
        return pending.promise;
      },
      more: async () => null,
    },
    offer: () => ({ site: 'paper.example', panel: true, saving: true }),
    ask: () => Promise.resolve({ ok: false, reason: 'no-receiver' }),
    address: () => ({ url: 'https://news.example/a', canonical: null }),
    passageIdOf: () => null,
    library: new EventTarget(),
    dwell: () => DWELL,
    onPoint: (occurrence) => points.push(occurrence),
    onOffHere: () => undefined,
    onPanel: () => undefined,
    onOverrule: async () => true,
  });
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

function mention(entity: string): Occurrence {
  const element = document.body.appendChild(document.createElement('p'));
  return { entity, element, lines: () => [new DOMRect(10, 10, 50, 20)] } as unknown as Occurrence;
}

const at = { x: 12, y: 12 };
const over = (occurrence: Occurrence | null) => control.pointerAt(occurrence, at);
const press = (occurrence: Occurrence) => control.pressed(occurrence, 'mouse', null);
const wait = (time = 0) => vi.advanceTimersByTimeAsync(time);

/** The script arrives, or the attempt ends otherwise. */
async function arrive(reply: Result<boolean, CallFailure> = success(true), nth = 0): Promise<void> {
  if (reply.ok && reply.value) offered = script;
  brought[nth]?.resolve(reply);
  await wait();
}

const notice = () => document.querySelector(HOST_TAG) !== null && opened.length === 0;

describe('the first card of a page', () => {
  it('has script and claims asked for at the first hint, side by side, and nothing drawn', async () => {
    const one = mention('one');
    over(one);
    expect(brought).toHaveLength(1);
    expect(answers.has(one)).toBe(true);
    await arrive();
    answers.get(one)?.resolve(claims);
    await wait();
    expect(opened).toEqual([]);
    await wait(DWELL);
    expect(opened[0]?.drawn).toEqual(['one claims']);
  });

  it('has its script asked for once when the pointer comes near, and no claims', async () => {
    control.prepare();
    control.prepare();
    await arrive(failure('failed'));
    control.prepare();
    expect(brought).toHaveLength(1);
    expect(answers.size).toBe(0);
    press(mention('one'));
    expect(brought).toHaveLength(2);
  });

  it('shows when its script arrives after the dwell, with what is known by then', async () => {
    const one = mention('one');
    over(one);
    answers.get(one)?.resolve(claims);
    await wait(DWELL + 500);
    expect(opened).toEqual([]);
    expect(points).toEqual([one]);
    await arrive();
    expect(opened[0]?.drawn).toEqual(['one claims']);
  });

  it('shows that it is loading when its script is there before the claims', async () => {
    const one = mention('one');
    press(one);
    await arrive();
    answers.get(one)?.resolve(claims);
    await wait();
    expect(opened[0]?.drawn).toEqual(['one loading', 'one claims']);
  });

  it('does not show when the pointer has left before its script came', async () => {
    over(mention('one'));
    await wait(DWELL);
    over(null);
    await wait(1_000);
    await arrive();
    expect(opened).toEqual([]);
    expect(document.querySelector(HOST_TAG)).toBeNull();
    expect(points.at(-1)).toBeNull();
  });

  it('is about the mention that the person is at when its script comes, and asks for it once', async () => {
    const [one, two] = [mention('one'), mention('two')];
    over(one);
    over(two);
    await wait(DWELL);
    expect(brought).toHaveLength(1);
    await arrive();
    expect(opened).toHaveLength(1);
    expect(opened[0]?.drawn).toEqual(['two loading']);
  });

  it('moves focus into itself when it comes, where the keyboard asked for it', async () => {
    control.call(mention('one'));
    await arrive();
    expect(opened[0]?.focused).toBe(1);
    press(mention('two'));
    expect(opened[0]?.focused).toBe(1);
  });

  it('does not take focus for a card that was given up', async () => {
    control.call(mention('one'));
    control.close();
    press(mention('two'));
    await arrive();
    expect(opened[0]?.focused).toBe(0);
  });

  it('leaves nothing behind when all ends meanwhile', async () => {
    press(mention('one'));
    ending.abort();
    await arrive();
    expect(opened).toEqual([]);
    expect(document.querySelector(HOST_TAG)).toBeNull();
  });
});

describe('later cards', () => {
  it('open at once, each anew', async () => {
    const [one, two] = [mention('one'), mention('two')];
    press(one);
    await arrive();
    control.close();
    expect(opened[0]?.closed).toBe(1);
    over(two);
    await wait(DWELL);
    expect(opened[1]?.drawn).toEqual(['two loading']);
    expect(brought).toHaveLength(1);
  });
});

describe('where the script does not come', () => {
  it.each<readonly [string, Result<boolean, CallFailure>, RegExp]>([
    ['the browser refuses it', success(false), /no longer lets Sidelight/],
    ['the extension was updated', failure('context-gone'), /was updated/],
    ['it fails', failure('failed'), /could not be opened/],
  ])('a notice tells that %s', async (_, reply, text) => {
    const told = vi.spyOn(Host.prototype, 'show');
    press(mention('one'));
    await arrive(reply);
    expect(told.mock.results[0]?.value.textContent).toMatch(text);
    control.close();
    expect(told.mock.results[0]?.value.textContent).toBe('');
    told.mockRestore();
  });

  it('nothing is told before the pointer has rested', async () => {
    over(mention('one'));
    await arrive(failure('failed'));
    expect(notice()).toBe(false);
    await wait(DWELL);
    expect(notice()).toBe(true);
  });

  it('another hint tries again, and the card takes the place of the notice', async () => {
    const one = mention('one');
    press(one);
    await arrive(failure('failed'));
    expect(notice()).toBe(true);
    press(one);
    await arrive(success(true), 1);
    expect(opened).toHaveLength(1);
    expect(opened[0]?.drawn).toEqual(['one loading']);
  });
});
