import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readNearHeadline } from '../../../src/page/near-headline.ts';

function near(body: string, title = 'County buys a new case system - The Example Courier') {
  return readNearHeadline(
    parseHTML(
      `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`,
    ).document,
    'whole',
  );
}

const heading = '<h1>County buys a new case system</h1>';

describe('what stands near the headline', () => {
  it('is ordered by how near it stands', () => {
    const { bylines } = near(
      `<p class="author">Far Away</p><main><div><div>${heading}</div><p class="byline">By Ana Ruiz</p></div></main>`,
    );
    expect(bylines.map(({ text }) => text)).toEqual(['By Ana Ruiz', 'Far Away']);
    expect(bylines[0]?.distance).toBeLessThan(bylines[1]?.distance ?? 0);
  });

  it('is that of the page’s own text, not of comments, teasers and other articles', () => {
    const { bylines, dates } = near(
      `<main>${heading}<a href="/people/ana-ruiz">Ana Ruiz</a></main>` +
        '<article><h2>Another</h2><p class="byline">By John Doe</p><time>3 May 2026</time></article>' +
        '<div class="comments"><p class="author">reader77</p><p class="date">4 May 2026</p></div>' +
        '<aside><p class="byline">By Jane Roe</p></aside>',
    );
    expect(bylines.map(({ text }) => text)).toEqual(['Ana Ruiz']);
    expect(dates).toEqual([]);
  });

  it('keeps what an article, a form or comments hold that hold the headline too', () => {
    const { bylines } = near(
      `<form><div class="comments-open"><article>${heading}<p class="byline">By Ana Ruiz</p></article></div></form>`,
    );
    expect(bylines.map(({ text }) => text)).toEqual(['By Ana Ruiz']);
  });

  it('takes the heading that the title repeats, not the site’s own name', () => {
    const { lead } = near(
      '<h1>The Example Courier</h1><p>Menu</p><h2>County buys a new case system</h2><p>By Ana Ruiz</p>',
    );
    expect(lead).toEqual(['By Ana Ruiz']);
  });

  it('takes the first heading where the title is of no help', () => {
    expect(near(`${heading}<p>Text.</p>`, '').lead).toEqual(['Text.']);
    expect(near('<p>Text.</p>').lead).toEqual([]);
  });

  it('gives dates for machines before the same dates as shown', () => {
    const { dates } = near(
      `${heading}<time datetime="2026-02-03T09:10+01:00">Tuesday, 9:10</time>` +
        '<span class="updated-date">Updated 4 February 2026</span>',
    );
    expect(dates.map(({ text }) => text)).toEqual([
      '2026-02-03T09:10+01:00\nTuesday, 9:10',
      'Updated 4 February 2026',
    ]);
  });

  it('reads names from data attributes and microdata where nothing is shown', () => {
    const { bylines } = near(
      `${heading}<div data-author="Ana Ruiz"></div><meta itemprop="author" content="John Doe">`,
    );
    expect(bylines.map(({ text }) => text)).toEqual(['Ana Ruiz', 'John Doe']);
  });

  it('stays small on a page of ten thousand authors and dates', () => {
    const many = '<p class="author">By Ana Ruiz</p><p class="date">3 May 2026</p>'.repeat(10_000);
    const { bylines, dates, lead } = near(`${heading}${many}`);
    expect(bylines.length).toBeLessThanOrEqual(40);
    expect(dates.length).toBeLessThanOrEqual(40);
    expect(lead.join('').length).toBeLessThanOrEqual(3_000);
  });

  it('changes nothing on the page', () => {
    const { document } = parseHTML(
      `<html><head><title>T</title></head><body>${heading}<p class="byline">By Ana</p></body></html>`,
    );
    const before = document.documentElement.outerHTML;
    readNearHeadline(document, 'whole');
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
