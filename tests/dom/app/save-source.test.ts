import { describe, expect, it, vi } from 'vitest';
import type { Told } from '../../../src/core/references/told.ts';
import { failure, success, type Result } from '../../../src/core/result.ts';
import type { CallFailure } from '../../../src/platform/messages.ts';
import { saveSource } from '../../../src/app/save-source.ts';
import { saveButtonTexts } from '../../../src/ui/text/save-button-messages.ts';

const saved: Told = {
  kind: 'saved',
  says: 'Passage saved',
  about: '',
  reference: 'one',
  acts: [],
  copy: null,
};

function sourceWith(...answers: readonly Result<Told, CallFailure>[]) {
  const left = [...answers];
  const ask = vi.fn(async () => left.shift() ?? failure<CallFailure>('refused'));
  const source = saveSource({
    kind: 'passage',
    what: () => ({ kind: 'passage', passage: 4 }),
    tab: 2,
    language: 'en',
    canSave: true,
    // The answer's type hangs on the call's name, and here all give the same.
    ask: ask as never,
    copy: async () => true,
    sign: async () => null,
    watch: () => undefined,
  });
  return { source, ask };
}

const { noAnswer } = saveButtonTexts.in('en');

describe('what saves', () => {
  it.each(['no-receiver', 'failed'] as const)(
    'asks once more where the background ended meanwhile (%s)',
    async (reason) => {
      const { source, ask } = sourceWith(failure(reason), success(saved));
      expect(await source.save?.()).toEqual(saved);
      const request = { what: { kind: 'passage', passage: 4 }, tab: 2, language: 'en' };
      expect(ask.mock.calls).toEqual([
        ['saveReference', request],
        ['saveReference', request],
      ]);
    },
  );

  it('says so where nobody answers the second time either', async () => {
    const { source, ask } = sourceWith(failure('no-receiver'), failure('no-receiver'));
    expect(await source.save?.()).toMatchObject({ kind: 'failed', says: noAnswer });
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
