import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { cardOffer } from '../../../src/app/content/card-offer.ts';
import { loadPolicy } from '../../../src/platform/policy.ts';

beforeEach(() => fakeBrowser.reset());

async function offerUnder(policy: Record<string, unknown>, host: string) {
  await fakeBrowser.storage.managed.set(policy);
  await loadPolicy();
  return cardOffer(host);
}

describe('what a card offers', () => {
  it('is everything where no organisation has a say', async () => {
    expect(await offerUnder({}, 'www.paper.example')).toEqual({
      site: 'paper.example',
      panel: true,
      saving: true,
    });
  });

  it('leaves out what an organisation has switched off', async () => {
    const offer = await offerUnder({ panel: false, saving: false }, 'paper.example');
    expect(offer).toEqual({ site: 'paper.example', panel: false, saving: false });
  });

  it('does not let a site be turned off that an organisation has set, nor its subdomains', async () => {
    const policy = { alwaysSites: ['paper.example'] };
    expect((await offerUnder(policy, 'blog.paper.example')).site).toBeNull();
    expect((await offerUnder(policy, 'other.example')).site).toBe('other.example');
  });
});
