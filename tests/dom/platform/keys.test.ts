import { beforeEach, expect, test } from 'vitest';
import { shortcuts } from '../../../src/platform/keys.ts';
import { installFakeExtension } from './fake-extension.ts';

beforeEach(() => void installFakeExtension());

test('keys are told as the keyboard shows them, and a command without one as such', async () => {
  expect([...(await shortcuts())]).toEqual([
    ['next-mention', 'Alt+Shift+.'],
    ['previous-mention', null],
  ]);
});
