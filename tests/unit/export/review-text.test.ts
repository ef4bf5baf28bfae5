import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { reviewHtml } from '../../../src/core/export/review-html.ts';
import { reviewMarkdown } from '../../../src/core/export/review-markdown.ts';
import { reviewWords as words } from '../../../src/ui/text/en/export.ts';
import { claims, dataset, entry, report, worksheet } from './report.ts';

const [claim] = claims;
const evidence = [{ claim: claim.id, source: null }];

/** All that a reader of the rendered Markdown sees, and the kinds of what is in it. */
function readMarkdown(text: string): {
  readonly shown: string;
  readonly kinds: ReadonlySet<string>;
} {
  const kinds = new Set<string>();
  let shown = '';
  const walk = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      kinds.add(token.type);
      const inner = 'tokens' in token ? token.tokens : undefined;
      if (token.type === 'list') for (const item of token.items) walk(item.tokens);
      else if (inner !== undefined) walk(inner);
      else if (token.type === 'text' || token.type === 'escape') shown += decoded(token.text);
      else if (token.type === 'br') shown += '\n';
      if (token.type === 'paragraph' || token.type === 'heading') shown += '\n';
    }
  };
  walk(marked.lexer(text));
  return { shown, kinds };
}

const decoded = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) =>
    String({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }[name]),
  );

type Node = DefaultTreeAdapterTypes.Node;

/** Elements of an HTML text by name with their text and attributes, and the parser's complaints. */
function readHtml(text: string) {
  const errors: string[] = [];
  const tree = parse(text, { onParseError: ({ code }) => errors.push(code) });
  const elements: { name: string; text: string; attributes: Readonly<Record<string, string>> }[] =
    [];
  const walk = (node: Node): string => {
    if ('value' in node) return node.value;
    if (!('childNodes' in node)) return '';
    const inner = node.childNodes.map(walk).join('');
    if ('tagName' in node) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      elements.push({ name: node.tagName, text: inner, attributes });
    }
    return inner;
  };
  walk(tree);
  return { elements, errors };
}

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

describe('a worksheet as Markdown', () => {
  it('tells the article, each passage with its verdict, and the evidence with its links', () => {
    const entries = [entry({ evidence, note: 'Ask for the order.' })];
    const text = reviewMarkdown(report(worksheet({ entries, summary: 'Mostly right.' })), words);
    expect(text).toContain('# Worksheet: A story');
    expect(text).toContain('- By: Ana María Ruiz and B. Writer');
    expect(text).toContain('- Checked by: The Desk');
    expect(text).toContain('## Summary\n\nMostly right.');
    expect(text).toContain('### 1. Supported\n\n> The agency paid about \\$30 million.');
    expect(text).toContain('**Note:** Ask for the order.');
    const { shown } = readMarkdown(text);
    expect(shown).toContain(flat(claim.statement));
    for (const { source } of claim.evidence) {
      expect(shown).toContain(flat(dataset.source(source)?.title ?? source));
    }
    expect(text).toMatch(/\]\(<https:\/\/[^>]+>\)/);
  });

  it('says what has become of a passage', () => {
    const sheet = worksheet({ entries: [entry({})] });
    const edited = { kind: 'edited', today: 'Now it says less.' } as const;
    expect(reviewMarkdown(report(sheet, { fate: edited }), words)).toContain('> Now it says less.');
    const gone = reviewMarkdown(report(sheet, { fate: { kind: 'gone' } }), words);
    expect(gone).toContain('no longer in the article');
  });

  it('takes nothing in a page, note or title for markup', () => {
    const line = fc.stringMatching(/^[ -~áñ“”]{1,40}$/);
    const dangerous = fc.constantFrom(
      '# x',
      '- x',
      '1. x',
      '> x',
      '```',
      '***',
      '<b>x</b>',
      '[a](javascript:x)',
      '![a](b)',
      '| a |',
      'a_b_c',
      '&amp;',
      'https://x.example',
      '---',
      '===',
      '\\',
      '~~x~~',
      '+ x',
      '    x',
      '[x]: y',
      '<https://x>',
    );
    const any = fc.array(fc.oneof(line, dangerous), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(any, any, (passage, note) => {
        const text = passage.join('\n');
        if (flat(text) === '' || flat(note.join(' ')) === '') return;
        const sheet = worksheet({ entries: [entry({ text, note: note.join('\n') })] });
        const { shown, kinds } = readMarkdown(reviewMarkdown(report(sheet), words));
        expect(flat(shown)).toContain(flat(text));
        expect(flat(shown)).toContain(flat(note.join('\n')));
        for (const kind of ['html', 'code', 'codespan', 'image', 'table', 'del', 'def']) {
          expect(kinds).not.toContain(kind);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a worksheet as HTML', () => {
  it('is one well-formed page without script or anything to load', () => {
    const entries = [entry({ evidence, note: 'Ask.' })];
    const { elements, errors } = readHtml(
      reviewHtml(report(worksheet({ entries, summary: 'Mostly right.' })), words),
    );
    expect(errors).toEqual([]);
    const names = new Set(elements.map(({ name }) => name));
    for (const name of ['script', 'link', 'img', 'iframe', 'form'])
      expect(names).not.toContain(name);
    expect(elements.find(({ name }) => name === 'title')?.text).toBe('Worksheet: A story');
    expect(elements.find(({ name }) => name === 'blockquote')?.text).toContain('$30 million');
    const hrefs = elements.flatMap(({ attributes }) => attributes['href'] ?? []);
    expect(hrefs.every((href) => href.startsWith('https://'))).toBe(true);
    expect(hrefs.length).toBeGreaterThan(claim.evidence.length);
  });

  it('shows any text as it is, and takes none for markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const note = `${text}</p><script>x</script>`;
        const sheet = worksheet({ entries: [entry({ text: `“${text}”`, note })] });
        const { elements } = readHtml(
          reviewHtml(
            report({ ...sheet, article: { ...sheet.article, title: `“${text}”` } }),
            words,
          ),
        );
        expect(elements.filter(({ name }) => name === 'script')).toEqual([]);
        const shown = elements.find(({ name }) => name === 'body')?.text ?? '';
        const clean = text.replaceAll('\u0000', '\uFFFD').replaceAll('\r', ' ');
        expect(flat(shown)).toContain(flat(clean));
        expect(flat(shown)).toContain('</p><script>x</script>');
      }),
      { numRuns: 200 },
    );
  });

  it('leads to web addresses only', () => {
    const article = { ...worksheet().article, url: 'javascript:alert(1)' };
    const { elements } = readHtml(reviewHtml(report(worksheet({ article })), words));
    expect(elements.filter(({ name }) => name === 'a')).toEqual([]);
  });
});
