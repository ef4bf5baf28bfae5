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
  address: `https://paper.example/${title}`,
  lang: 'en',
});

/** Lets the background answer with the title that the page told it. */
function answer(): ReturnType<typeof vi.fn<FakeExtension['background']>> {
  const background = vi.fn<FakeExtension['background']>(({ request }) => ({
    ok: true,
    value: report((request as { title: string }).title),
  }));
  fake.background = background;
  return background;
}

const about = (): PageAbout => new PageAbout(document, { onGone, onSpent });

describe('what is known of a page', () => {
  it('is nothing before it is asked for, and costs nothing', () => {
    const background = answer();
    expect(about().report).toBeNull();
    expect(background).not.toHaveBeenCalled();
    expect(onSpent).not.toHaveBeenCalled();
  });

  it('is asked once, however many want to know', async () => {
    const background = answer();
    const page = about();
    await Promise.all([page.learn(), page.learn()]);
    expect(await page.learn()).toEqual(report('A headline'));
    expect(page.report).toEqual(report('A headline'));
    expect(background).toHaveBeenCalledOnce();
    expect(onSpent).toHaveBeenCalledOnce();
  });

  it('is asked again from all of its facts, once, where its kind is wanted', async () => {
    const background = answer();
    const page = about();
    await page.learn();
    await page.learn('whole');
    await Promise.all([page.learn('whole'), page.learn()]);
    expect(background).toHaveBeenCalledTimes(2);
  });

  it('is asked again once the title has changed', async () => {
    answer();
    const page = about();
    await page.learn();
    document.title = 'Another headline';
    expect(await page.learn()).toEqual(report('Another headline'));
  });

  it('is not what an earlier page said, whose answer came late', async () => {
    answer();
    const page = about();
    const late = page.learn();
    page.forget();
    await late;
    expect(page.report).toBeNull();
  });

  it('is asked again where the background has forgotten it, and holds meanwhile', async () => {
    const background = answer();
    const page = about();
    await page.learn();
    page.forget();
    expect(page.report).toEqual(report('A headline'));
    await page.learn();
    expect(background).toHaveBeenCalledTimes(2);
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

  it('includes its prose, up to a bound', () => {
    answer();
    expect(about().readProse()).toEqual(['Below', 'Some prose.']);
    document.body.innerHTML = `<p>${'x'.repeat(500_000)}</p><p>Never reached.</p>`;
    expect(about().readProse().join('').length).toBe(300_000);
    document.body.innerHTML = '<p>Short.</p>'.repeat(2_000);
    expect(about().readProse().length).toBeLessThanOrEqual(1_000);
  });

  it('is unknown where nobody answers, and asked for again the next time', async () => {
    fake.background = () => ({ ok: false, reason: 'failed' });
    const page = about();
    expect(await page.learn()).toBeNull();
    expect(onGone).not.toHaveBeenCalled();
    answer();
    expect(await page.learn()).toEqual(report('A headline'));
  });

  it('tells when the extension is gone', async () => {
    fake.background = () => Promise.reject(new Error('Extension context invalidated.'));
    expect(await about().learn()).toBeNull();
    expect(onGone).toHaveBeenCalledOnce();
  });
});
