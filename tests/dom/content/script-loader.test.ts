import { expect, it, vi } from 'vitest';
import { cardKey, type CardScript } from '../../../src/app/content/card-script.ts';
import { offeredScript, offerScript } from '../../../src/app/content/offered-script.ts';
import { ScriptLoader, type ScriptLoaderOptions } from '../../../src/app/content/script-loader.ts';
import { failure, success } from '../../../src/core/result.ts';

const script: CardScript = {
  version: '1.2.3',
  open: () => {
    throw new Error('nothing is opened here');
  },
};

type Bring = ScriptLoaderOptions<CardScript>['bring'];
type Reply = Awaited<ReturnType<Bring>>;

/** A loader whose script is in the page as soon as it was brought. */
function loading(bring: Bring) {
  let offered: CardScript | null = null;
  const brought = vi.fn<Bring>(async () => {
    const reply = await bring();
    if (reply.ok && reply.value) offered = script;
    return reply;
  });
  return { loader: new ScriptLoader<CardScript>({ bring: brought, take: () => offered }), brought };
}

it('has the script brought once, however often it is asked meanwhile and later', async () => {
  const { loader, brought } = loading(async () => success(true));
  expect(loader.script).toBeNull();
  const loaded = await Promise.all([loader.load(), loader.load(), loader.load()]);
  expect(loaded).toEqual(loaded.map(() => success(script)));
  expect(await loader.load()).toEqual(success(script));
  expect(loader.script).toBe(script);
  expect(brought).toHaveBeenCalledOnce();
});

it('does not have a script brought that is there already', async () => {
  const bring = vi.fn<Bring>();
  const loader = new ScriptLoader<CardScript>({ bring, take: () => script });
  expect(await loader.load()).toEqual(success(script));
  expect(bring).not.toHaveBeenCalled();
});

it.each<readonly [string, Reply, string]>([
  ['the extension was updated', failure('context-gone'), 'updated'],
  ['the browser refuses', success(false), 'no-access'],
  ['nobody answers', failure('no-receiver'), 'failed'],
  ['the background could not do it', failure('failed'), 'failed'],
])('says so when %s', async (_, reply, reason) => {
  const { loader } = loading(async () => reply);
  expect(await loader.load()).toEqual(failure(reason));
});

it('says that it failed when the script was brought and left nothing', async () => {
  const loader = new ScriptLoader<CardScript>({
    bring: async () => success(true),
    take: () => null,
  });
  expect(await loader.load()).toEqual(failure('failed'));
});

it('takes a script that has come although the answer was lost', async () => {
  let offered: CardScript | null = null;
  const loader = new ScriptLoader<CardScript>({
    bring: async () => {
      offered = script;
      return failure('no-receiver');
    },
    take: () => offered,
  });
  expect(await loader.load()).toEqual(success(script));
});

it('tries again after a failure', async () => {
  const replies: readonly Reply[] = [failure('failed'), success(true)];
  let at = 0;
  const { loader, brought } = loading(async () => replies[at++] ?? failure('failed'));
  expect((await loader.load()).ok).toBe(false);
  expect(await loader.load()).toEqual(success(script));
  expect(brought).toHaveBeenCalledTimes(2);
});

it('the script of another version is not taken, and is replaced', () => {
  offerScript(cardKey, { ...script, version: '1.2.2' });
  expect(offeredScript(cardKey, '1.2.3')).toBeNull();
  offerScript(cardKey, script);
  expect(offeredScript(cardKey, '1.2.3')).toBe(script);
  expect(offeredScript(cardKey, null)).toBeNull();
});

it('a script that has ended is withdrawn, unless another has come in its place', () => {
  const [first, second] = [new AbortController(), new AbortController()];
  offerScript(cardKey, script, first.signal);
  offerScript(cardKey, { ...script }, second.signal);
  first.abort();
  expect(offeredScript(cardKey, '1.2.3')).not.toBeNull();
  second.abort();
  expect(offeredScript(cardKey, '1.2.3')).toBeNull();
});

it.each([null, 1, 'card', {}, { version: '1.2.3' }])('%j is no script', (offered) => {
  Reflect.set(globalThis, Symbol.for('sidelight.card'), offered);
  expect(offeredScript(cardKey, '1.2.3')).toBeNull();
});
