import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkerName } from '../../../../src/app/panel/checker-name.ts';
import type { PanelStore } from '../../../../src/app/panel/panel-state.ts';
import { defaultSettings, type Settings } from '../../../../src/core/settings/settings.ts';

vi.mock('../../../../src/platform/settings.ts', () => ({
  changeSettings: vi.fn(() => Promise.resolve({ ok: true, value: defaultSettings })),
}));

const update = vi.fn<PanelStore['update']>();
const named = (checker: string): Settings => ({ ...defaultSettings, checker });

beforeEach(() => update.mockClear());

describe('the checker’s name in the panel', () => {
  it('is not set back by what was stored of it while it is being typed', () => {
    const name = checkerName({ update } as unknown as PanelStore);
    for (const typed of ['D', 'De', 'Desk']) name.write(typed);
    expect(update).toHaveBeenLastCalledWith({ checker: 'Desk' });
    update.mockClear();
    name.hear(named('D'), named(''));
    name.hear(named('De'), named('D'));
    name.hear(named('Desk'), named('De'));
    expect(update).not.toHaveBeenCalled();
  });

  it('follows what another page sets, and no change of other settings', () => {
    const name = checkerName({ update } as unknown as PanelStore);
    name.hear(named('The County Desk'), named(''));
    expect(update).toHaveBeenCalledExactlyOnceWith({ checker: 'The County Desk' });
    name.hear({ ...named('Old'), badge: false }, named('Old'));
    expect(update).toHaveBeenCalledOnce();
  });
});
