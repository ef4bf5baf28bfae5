import { createPrivateKey, X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { selfSigned } from '../../../src/tools/browsers/certificate.ts';

const now = new Date('2026-05-04T10:20:30Z');

test('a certificate is signed by its own key, for its host and a week', () => {
  const { key, cert } = selfSigned('localhost', now);
  const read = new X509Certificate(cert);
  expect(read.verify(read.publicKey)).toBe(true);
  expect(read.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(read.checkHost('localhost')).toBe('localhost');
  expect(read.checkHost('example.org')).toBeUndefined();
  expect(new Date(read.validFrom)).toEqual(new Date('2026-05-03T10:20:30Z'));
  expect(new Date(read.validTo)).toEqual(new Date('2026-05-11T10:20:30Z'));
});

test('no two certificates have the same number', () => {
  const numbers = [1, 2].map(
    () => new X509Certificate(selfSigned('localhost', now).cert).serialNumber,
  );
  expect(new Set(numbers).size).toBe(2);
});
