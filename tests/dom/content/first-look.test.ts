import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FirstLook } from '../../../src/app/content/first-look.ts';
import type { ReaderScript } from '../../../src/app/content/reader-script.ts';
import { ScriptLoader } from '../../../src/app/content/script-loader.ts';
import { WorkLog } from '../../../src/app/content/work-log.ts';
import { compileNameList } from '../../../src/core/detection/name-list.ts';
import { failure, success } from '../../../src/core/result.ts';

const list = {
  ...compileNameList({ entities: [] }),
  names: [['short', 'exact', 'Palantir']],
  glances: { entities: 'Palantir', all: 'Palantir' },
} as const;

const state = { site: 'read.example' };
const opened = vi.fn();
const reader: ReaderScript = {
  version: '1',
  open: async () => {
    opened();
    const answer = () => state as never;
    return {
      state: answer,
      count: () => 7,
      run: answer,
      rescan: answer,
      step: answer,
      openCard: answer,
      overruled: () => true,
      libraryChanged: () => undefined,
    };
  },
};

let ending: AbortController;
let isThere: boolean;
let bring: ReturnType<typeof vi.fn<ScriptLoaderBring>>;
type ScriptLoaderBring = ConstructorParameters<typeof ScriptLoader<ReaderScript>>[0]['bring'];

beforeEach(() => {
  vi.useFakeTimers();
  // The document here cannot evaluate XPath.
  Object.assign(document, { evaluate: () => ({ snapshotLength: 0 }) });
  ending = new AbortController();
  isThere = false;
  opened.mockReset();
  bring = vi.fn<ScriptLoaderBring>(async () => {
    isThere = true;
    return success(true);
  });
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.replaceChildren();
  Reflect.deleteProperty(document, 'evaluate');
});

function look(text: string): FirstLook {
  document.body.textContent = text;
  const first = new FirstLook({
    document,
    view: window,
    list,
    work: new WorkLog(),
    signal: ending.signal,
    loader: new ScriptLoader({ bring, take: () => (isThere ? reader : null) }),
  });
  first.start();
  return first;
}

const settled = () => vi.advanceTimersByTimeAsync(300);

it('has nothing brought into a page without names', async () => {
  const { handlers } = look('Nothing here.');
  await settled();
  expect(await handlers.overruled()).toBe(true);
  expect(bring).not.toHaveBeenCalled();
});

it('has the reader brought with the first name, once', async () => {
  const { handlers } = look('Of Palantir.');
  await settled();
  expect(opened).toHaveBeenCalledOnce();
  expect(await handlers.state()).toBe(state);
  document.body.append('Of Palantir again.');
  await settled();
  expect(bring).toHaveBeenCalledOnce();
  expect(opened).toHaveBeenCalledOnce();
});

it('tells the number of marks without having anything brought', async () => {
  const { handlers } = look('Nothing here.');
  await settled();
  expect(await handlers.count()).toBe(0);
  expect(bring).not.toHaveBeenCalled();
  document.body.append('Of Palantir.');
  await settled();
  expect(await handlers.count()).toBe(7);
});

it('has it brought where somebody asks about the page', async () => {
  const { handlers } = look('Nothing here.');
  expect(await Promise.all([handlers.state(), handlers.run()])).toEqual([state, state]);
  expect(opened).toHaveBeenCalledOnce();
});

it('says that nobody answers while it does not come, and tries again', async () => {
  bring.mockResolvedValueOnce(failure('no-receiver'));
  const { handlers } = look('Of Palantir.');
  await settled();
  expect(opened).not.toHaveBeenCalled();
  bring.mockResolvedValueOnce(success(false));
  expect(await handlers.state()).toMatchObject({
    status: { kind: 'idle', because: 'no-answer' },
    counts: {},
  });
  await vi.advanceTimersByTimeAsync(6_000);
  expect(opened).toHaveBeenCalledOnce();
});

it('does not try again once the extension was updated', async () => {
  bring.mockResolvedValue(failure('context-gone'));
  look('Of Palantir.');
  await vi.advanceTimersByTimeAsync(600_000);
  expect(bring).toHaveBeenCalledOnce();
});

it('opens nothing once it was ended', async () => {
  look('Of Palantir.');
  ending.abort();
  await settled();
  expect(opened).not.toHaveBeenCalled();
});
