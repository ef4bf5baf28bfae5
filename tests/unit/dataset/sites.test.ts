import { expect, test } from 'vitest';
import { findSite } from '../../../src/core/dataset/sites.ts';

const site = (domain: string, paths?: readonly string[]) => ({
  domain,
  name: domain,
  country: 'US',
  language: 'en',
  ...(paths && { paths }),
});
const sites = [site('example.org'), site('es.example.org'), site('portal.example', ['/news/*'])];

test.each([
  ['example.org', '/', 'example.org'],
  ['www.example.org', '/a/b', 'example.org'],
  ['es.example.org', '/', 'es.example.org'],
  ['www.es.example.org', '/', 'es.example.org'],
  ['portal.example', '/news/today', 'portal.example'],
  ['portal.example', '/mail', null],
  ['notexample.org', '/', null],
  ['example.org.evil.example', '/', null],
  ['', '', null],
])('%s%s belongs to %s', (host, path, domain) => {
  expect(findSite(sites, host, path)?.domain ?? null).toBe(domain);
});
