import { afterEach, expect, it, vi } from 'vitest';
import { ContentScriptContext, startType } from '../../../src/platform/page-context.ts';

afterEach(() => vi.restoreAllMocks());

it('tells a page nothing when the script starts', () => {
  const dispatch = vi.spyOn(document, 'dispatchEvent');
  const post = vi.spyOn(window, 'postMessage');
  expect(new ContentScriptContext().signal.aborted).toBe(false);
  expect(dispatch).not.toHaveBeenCalled();
  expect(post).not.toHaveBeenCalled();
});

it('ends with the next start that is announced, and listens no longer', () => {
  const before = new ContentScriptContext();
  document.dispatchEvent(new Event(startType()));
  const after = new ContentScriptContext();
  expect(before.signal.aborted).toBe(true);
  expect(after.signal.aborted).toBe(false);
});

it('ends with the next start in the same world, which nobody announced', () => {
  const before = new ContentScriptContext();
  const after = new ContentScriptContext();
  expect(before.signal.aborted).toBe(true);
  expect(after.signal.aborted).toBe(false);
});
