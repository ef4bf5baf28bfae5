import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startWelcome } from '../../../src/app/welcome.tsx';
import { exampleParagraph } from '../../../src/app/welcome-example.ts';
import { bundledDataset } from '../../../src/app/bundled-dataset.ts';
import { bundledLexicon } from '../../../src/app/bundled-lexicon.ts';
import { createDetector } from '../../../src/core/detection/detector.ts';
import { answerClaims } from '../../../src/core/matching/answer.ts';
import { createMatcher } from '../../../src/core/matching/matcher.ts';
import { languages } from '../../../src/ui/text/languages.ts';
import { installFakeExtension, type FakeExtension } from '../platform/fake-extension.ts';
import { pick } from './page-states.ts';

let fake: FakeExtension;
let stop: AbortController;

beforeEach(() => {
  fake = installFakeExtension();
  stop = new AbortController();
});
afterEach(() => stop.abort());

const pageText = (): string => document.body.textContent;

/** Answers as the background does, out of the bundled dataset. */
function answerClaimsCalls(): void {
  const dataset = bundledDataset();
  const matcher = createMatcher(dataset.index);
  fake.background = ({ request }) => answerClaims(dataset, matcher, request as never);
}

describe('the welcome example', () => {
  it.each(languages)('is made of documented sentences and mentions every entity, in %s', (lang) => {
    const dataset = bundledDataset();
    const detector = createDetector(bundledLexicon());
    const { text, mentions } = exampleParagraph(dataset, detector, lang);
    const marked = mentions.filter(({ decision }) => decision === 'marked');
    const { entities, claims } = dataset.index;
    expect(new Set(marked.map(({ entity }) => entity))).toEqual(
      new Set(entities.map(({ id }) => id)),
    );
    const rest = claims
      .flatMap(({ id }) => dataset.claim(id, lang) ?? [])
      .filter(({ standing }) => standing === 'documented')
      .reduce((left, { statement }) => left.replace(statement, ''), text);
    expect(rest.trim()).toBe('');
  });

  it('opens a real card with sources, and more claims on request', async () => {
    answerClaimsCalls();
    await startWelcome(document.body, stop.signal);
    const [mark] = document.querySelectorAll<HTMLElement>('.example-mark');
    mark?.click();
    await vi.waitFor(() => expect(pageText()).toContain('On this paragraph'));
    const claims = () => document.querySelectorAll('.example-card article, .example-card .claim');
    const before = claims().length;
    expect(document.querySelectorAll('.example-card a[rel~="noopener"]').length).toBeGreaterThan(0);
    pick('.example-card button', 'more on').click();
    await vi.waitFor(() => expect(claims().length).toBeGreaterThan(before));
  });

  it('says when the background does not answer, and asks again', async () => {
    fake.background = () => ({ ok: false, reason: 'failed' });
    await startWelcome(document.body, stop.signal);
    document.querySelector<HTMLElement>('.example-mark')?.click();
    await vi.waitFor(() => expect(pick('.example-card button', 'again')).toBeTruthy());
    answerClaimsCalls();
    pick('.example-card button', 'again').click();
    await vi.waitFor(() => expect(pageText()).toContain('On this paragraph'));
  });
});

describe('the welcome page', () => {
  it('names the keys as the browser has them, the sites and the day of the dataset', async () => {
    await startWelcome(document.body, stop.signal);
    expect(pageText()).toContain('not set');
    expect(pageText()).toContain(String(bundledDataset().index.sites.length));
    expect([...document.querySelectorAll('kbd')].length).toBeGreaterThan(0);
  });

  it('leaves nothing behind when it ends', async () => {
    await startWelcome(document.body, stop.signal);
    stop.abort();
    expect(document.body.innerHTML).toBe('');
  });
});
