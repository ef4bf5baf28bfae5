import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addressKeeper } from '../../../../src/app/library/address-keeper.ts';
import { firstPlace } from '../../../../src/app/library/library-place.ts';
import type { LibraryPlace } from '../../../../src/ui/library/library-props.ts';

let ending: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/library.html');
  ending = new AbortController();
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

function asking(text: string): LibraryPlace {
  return { ...firstPlace, filter: { ...firstPlace.filter, query: text } };
}

const inExport: LibraryPlace = { ...firstPlace, section: 'export' };

describe('the address of the library', () => {
  it('is changed once, after typing rests', () => {
    const replace = vi.spyOn(history, 'replaceState');
    const keep = addressKeeper(ending.signal);
    for (const text of ['c', 'co', 'con']) keep(asking(text), false);
    expect(replace).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(replace).toHaveBeenCalledOnce();
    expect(location.search).toContain('con');
    replace.mockRestore();
  });

  it('keeps what was typed last before a step, and where a page goes', () => {
    const keep = addressKeeper(ending.signal);
    const push = vi.spyOn(history, 'pushState');
    keep(asking('contract'), false);
    keep(inExport, true);
    expect(push).toHaveBeenCalledOnce();
    expect(location.search).toContain('export');
    push.mockRestore();
    keep(asking('records'), false);
    dispatchEvent(new Event('pagehide'));
    expect(location.search).toContain('records');
  });

  it('takes no step to where it is', () => {
    const keep = addressKeeper(ending.signal);
    const push = vi.spyOn(history, 'pushState');
    keep(firstPlace, true);
    expect(push).not.toHaveBeenCalled();
    push.mockRestore();
  });

  it('forgets what was typed where the browser goes back', () => {
    const keep = addressKeeper(ending.signal);
    keep(asking('contract'), false);
    dispatchEvent(new Event('popstate'));
    vi.runAllTimers();
    expect(location.search).toBe('');
  });
});
