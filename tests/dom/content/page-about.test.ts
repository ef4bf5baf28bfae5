import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageAbout } from '../../../src/app/content/page-about.ts';
import type { PageReport } from '../../../src/platform/protocol.ts';
import { installFakeExtension, type FakeExtension } from '../platform/fake-extension.ts';

let fake: FakeExtension;
const onGone = vi.fn();
const onSpent = vi.fn();

beforeEach(() => {
  fake = installFakeExtension();
  document.title = 'A headline';
  document.body.innerHTML = '<h2>Below</h2><p>Some prose.</p><div>No prose.</div>';
});
afterEach(() => {
  vi.clearAllMocks();
});

const report = (title: string): PageReport => ({
  listed: true,
  kind: 'news-article',
  context: { host: 'paper.example', lang: 'en', title, section: null },
  address: 'https://paper.example/a',
  wishes: [],
});

/** Lets the background answer with the title that the page told it. */
function answer(): ReturnType<typeof vi.fn<FakeExtension['background']>> {
  const background = vi.fn<FakeExtension['background']>(({ request }) => ({
    ok: true,
    value: report(`said ${(request as { title: string }).title}`),
  }));
  fake.background = background;
  return background;
}

const about = (): PageAbout => new PageAbout(document, { onGone, onSpent });

describe('what is known of a page', () => {
  it('is nothing before it is asked for, and costs nothing', () => {
    const background = answer();
    expect(about().context).toBeNull();
    expect(background).not.toHaveBeenCalled();
    expect(onSpent).not.toHaveBeenCalled();
  });

  it('is asked once, however many want to know', async () => {
    const background = answer();
    const page = about();
    await Promise.all([page.learn(), page.learn()]);
    expect(await page.learn()).toEqual(report('said A headline'));
    expect(page.context).toMatchObject({ host: 'paper.example', title: 'said A headline' });
    expect(background).toHaveBeenCalledOnce();
    expect(onSpent).toHaveBeenCalledOnce();
  });

  it('is asked again once the title has changed', async () => {
    answer();
    const page = about();
    await page.learn();
    document.title = 'Another headline';
    expect(page.context).toBeNull();
    await page.learn();
    expect(page.context?.title).toBe('said Another headline');
  });

  it('is not what an earlier page said, whose answer came late', async () => {
    answer();
    const page = about();
    const late = page.learn();
    page.forget();
    await late;
    expect(page.context).toBeNull();
  });

  it('is asked again when the person said something, and holds meanwhile', async () => {
    const background = answer();
    const page = about();
    await page.learn();
    const wish = { entity: 'a', surface: 'A', sense: 'b', decision: 'marked', scope: 'page' };
    background.mockReturnValue({ ok: true, value: { ...report('now'), wishes: [wish] } });
    const renewed = page.renew();
    expect(page.context?.title).toBe('said A headline');
    expect(page.wishes).toEqual([]);
    await renewed;
    expect(page.wishes).toEqual([wish]);
    expect(background).toHaveBeenCalledTimes(2);
  });

  it('is not asked for what the person said before anything else is', async () => {
    const background = answer();
    await about().renew();
    expect(background).not.toHaveBeenCalled();
  });

  it('includes its canonical link only as long as it is the page that was loaded', async () => {
    const background = answer();
    document.head.innerHTML = '<link rel="canonical" href="https://paper.example/a">';
    const page = about();
    await page.learn();
    history.replaceState(null, '', '/turned');
    page.forget();
    await page.learn();
    history.replaceState(null, '', '/');
    const canonicals = background.mock.calls.map(
      ([{ request }]) => (request as { canonical: string | null }).canonical,
    );
    expect(canonicals).toEqual(['https://paper.example/a', null]);
    document.head.innerHTML = '';
  });

  it('includes its prose, read once', async () => {
    answer();
    const page = about();
    await page.learn();
    const prose = page.context?.rest?.();
    expect(prose).toEqual(['Below', 'Some prose.']);
    expect(page.context?.rest?.()).toBe(prose);
  });

  it('is what the page plainly shows where nobody answers', async () => {
    fake.background = () => ({ ok: false, reason: 'failed' });
    const page = about();
    expect(await page.learn()).toMatchObject({ listed: false, kind: 'not-article' });
    expect(page.context?.title).toBe('A headline');
    expect(onGone).not.toHaveBeenCalled();
  });

  it('tells when the extension is gone', async () => {
    fake.background = () => Promise.reject(new Error('Extension context invalidated.'));
    await about().learn();
    expect(onGone).toHaveBeenCalledOnce();
  });
});
