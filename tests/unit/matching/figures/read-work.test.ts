import { expect, test, vi } from 'vitest';
import { readFigures } from '../../../../src/core/matching/figures/read.ts';
import type { Token } from '../../../../src/core/matching/figures/tokens.ts';

const counter = vi.hoisted(() => ({ looks: 0 }));

vi.mock('../../../../src/core/matching/figures/tokens.ts', async (original) => {
  const tokens = await original<typeof import('../../../../src/core/matching/figures/tokens.ts')>();
  const watched = (list: readonly Token[]) =>
    new Proxy(list, {
      get(target, key, receiver) {
        counter.looks += 1;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
  return { ...tokens, tokensOf: (text: string) => watched(tokens.tokensOf(text)) };
});

function looksAt(text: string, language: 'en' | 'es'): number {
  counter.looks = 0;
  readFigures(text, { language, today: '2026-02-10' });
  return counter.looks;
}

test.each([
  'word ',
  'one hundred ',
  'mil ',
  'mil millones ',
  'twenty-',
  '5 a-',
  '1,1.',
  '1-',
  '$',
  '-',
  'and a half ',
  'between 2 and ',
  'from 2014 to ',
  'desde abril de ',
  'last April ',
  'more than 30 million people, ',
  '3 de cada ',
])('tokens are looked at in proportion to the text: %s', (unit) => {
  for (const language of ['en', 'es'] as const) {
    const short = looksAt(unit.repeat(200), language);
    const long = looksAt(unit.repeat(800), language);
    expect(long).toBeLessThanOrEqual(short * 4.4);
    expect(long).toBeLessThanOrEqual(800 * unit.length * 400);
  }
});
