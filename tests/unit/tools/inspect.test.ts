import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mention } from '../../../src/core/detection/mention.ts';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, '../../../src/tools/inspect.ts');
let directory = '';

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'sidelight-inspect-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function inspect(args: readonly string[], input: string | Buffer = ''): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args]);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    });
    child.stdin.end(input);
  });
}

function saved(name: string, content: string | Buffer): string {
  const file = join(directory, name);
  writeFileSync(file, content);
  return file;
}

function linesOf(out: string): readonly Record<string, unknown>[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const page = `<!doctype html><html lang="en"><head><title>County buys a case system - The Example Courier</title>
<link rel="canonical" href="https://www.example-courier.com/news/case-system">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"County buys a case system",
"author":{"name":"Ana Ruiz"},"datePublished":"2026-02-03"}</script></head><body><article><h1>County buys a case system</h1>
<p>Palan<b>tir</b> built the case system for U.S.&nbsp;Immigration and Customs Enforcement (ICE) for $41&nbsp;million.</p>
<p>The ICE 4 train to Berlin was late.</p><script>var ICE = "agents"</script></article></body></html>`;

/** Each test starts programs, which a busy machine may take its time over. */
describe('inspect', { timeout: 60_000 }, () => {
  it('reports page, text, mentions and passages of a saved page', async () => {
    const { status, out, err } = await inspect([saved('page.html', page)]);
    expect([status, err]).toEqual([0, '']);
    const report = JSON.parse(out);
    expect(report.page.kind).toBe('news-article');
    expect(report.page.record.authors).toEqual({
      value: ['Ana Ruiz'],
      from: 'json-ld',
      sure: 'high',
    });
    const seen = report.mentions.map((mention: { start: number; end: number }) =>
      report.text.slice(mention.start, mention.end),
    );
    expect(seen).toEqual(['Palantir', 'U.S. Immigration and Customs Enforcement', 'ICE', 'ICE']);
    expect(report.mentions.map((mention: { decision: string }) => mention.decision)).toEqual([
      'marked',
      'marked',
      'marked',
      'skipped',
    ]);
    expect(report.mentions[3].sense).toBe('train');
    expect(report.mentions[3].reasons[0]).toMatch(/“train”|“4”/);
    expect(report.passages).toHaveLength(1);
    const [passage] = report.passages;
    expect(report.text.slice(passage.start, passage.end)).toBe(passage.text);
    const [figure] = passage.figures;
    expect(figure).toMatchObject({
      text: '$41 million',
      quantity: { kind: 'number', low: 41_000_000, high: 41_000_000, unit: 'USD' },
    });
    expect(figure.beside[0]).toMatchObject({ kind: 'figure', outcome: { kind: 'same' } });
    expect(figure.beside[0].says).toMatch(/^Same: \$41,000,000, .+, as of /);
    expect(report.text.slice(figure.start, figure.end)).toBe(figure.text);
    expect(passage.claims.length).toBeGreaterThan(0);
    expect(passage.claims[0].why[0]).toMatch(/[a-z]/);
  });

  it('reads plain text, whose lines are its blocks, with offsets into the input', async () => {
    const text = 'Nothing here.\r\nICE agents came.\n\nPalantir’s contract grew.\n';
    const { status, out } = await inspect(['--text', '-'], text);
    expect(status).toBe(0);
    const report = JSON.parse(out);
    expect(report.text).toBeUndefined();
    expect(report.page.kind).toBeNull();
    expect(
      report.mentions.map(({ start, end }: { start: number; end: number }) =>
        text.slice(start, end),
      ),
    ).toEqual(['ICE', 'Palantir']);
    expect(report.passages.map(({ text: passage }: { text: string }) => passage)).toEqual([
      'ICE agents came.',
      'Palantir’s contract grew.',
    ]);
  });

  it('sees through characters that are not seen, with offsets into the input as it is', async () => {
    const text =
      'Agents of Immi\u00adgration and Customs\u00a0Enforce\u200bment met.\nThe I\u00adCE agents left.';
    const { out } = await inspect(['--text', '-'], text);
    const mentions: Mention[] = JSON.parse(out).mentions;
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Immi\u00adgration and Customs\u00a0Enforce\u200bment',
      'I\u00adCE',
    ]);
    expect(mentions.every(({ surface, start, end }) => surface === text.slice(start, end))).toBe(
      true,
    );
  });

  it('reads compressed pages, pages in other encodings, and fragments', async () => {
    const zipped = await inspect([saved('page.html.gz', gzipSync(page))]);
    expect(JSON.parse(zipped.out).mentions).toHaveLength(4);
    const latin = Buffer.from(
      '<meta charset="iso-8859-1"><p>Redada del ICE: deportaci\u00f3n',
      'latin1',
    );
    expect(JSON.parse((await inspect(['-'], latin)).out).text).toBe('Redada del ICE: deportación');
    const undeclared = Buffer.from('<p>Redada del ICE: deportaci\u00f3n', 'latin1');
    expect(JSON.parse((await inspect(['-'], undeclared)).out).text).toContain('deportación');
    expect(JSON.parse((await inspect(['-'], '')).out).mentions).toEqual([]);
  });

  it('takes the page’s address from the command line', async () => {
    const { out } = await inspect(['--url', 'https://www.ice.gov/a', '-'], '<p>ICE may comment.');
    expect(JSON.parse(out).mentions[0].decision).toBe('marked');
  });

  it('answers lines of JSON in order and goes on after a bad one', async () => {
    const input = [
      '{"id":"a","text":"ICE agents came."}',
      '',
      'no json',
      '[1]',
      '{"text":"x"}',
      '{"id":"b"}',
      '{"id":"c","text":7}',
      '{"id":"d","text":"x","html":"y"}',
      '{"id":"e","html":"<p>x","url":7}',
      '{"id":7,"html":"<p>Palantir","url":"https://example.com/a"}',
    ].join('\n');
    const bytes = Buffer.concat([
      Buffer.from(`${input}\n`),
      Buffer.from([0xff, 0xfe, 0x0a]),
      Buffer.from('{"id":"z","text":""}'),
    ]);
    const { status, out, err } = await inspect(['--jsonl', '-'], bytes);
    expect([status, err]).toEqual([0, '']);
    const answers = linesOf(out);
    expect(answers.map(({ id }) => id)).toEqual([
      'a',
      null,
      null,
      null,
      'b',
      'c',
      'd',
      'e',
      7,
      null,
      'z',
    ]);
    expect(answers.map((answer) => 'error' in answer)).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      false,
      true,
      false,
    ]);
    expect(answers[1]).toEqual({ id: null, error: 'the line is not JSON' });
    expect(answers[9]).toEqual({ id: null, error: 'this is not UTF-8 text' });
  });

  it('holds lines of megabytes and keeps what stands behind them', async () => {
    const long = JSON.stringify({ id: 'long', text: `${'word '.repeat(600_000)}ICE agents` });
    const { out } = await inspect(['--jsonl', '-'], `${long}\n{"id":"next","text":"Palantir"}\n`);
    expect(linesOf(out).map(({ id }) => id)).toEqual(['long', 'next']);
  });

  it('says in one line what is wrong with the input, and ends with 1', async () => {
    const missing = join(directory, 'missing.html');
    expect(await inspect([missing])).toEqual({
      status: 1,
      out: '',
      err: `inspect: ${missing}: there is no such file\n`,
    });
    expect((await inspect([directory])).err).toBe(
      `inspect: ${directory}: this is a directory; name a file\n`,
    );
    expect((await inspect(['--text', '-'], Buffer.from([0xff, 0x41]))).err).toBe(
      'inspect: standard input: this is not UTF-8 text\n',
    );
    const binary = saved('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    expect((await inspect([binary])).status).toBe(1);
    const cut = saved('cut.html.gz', gzipSync(page).subarray(0, 80));
    const { status, err } = await inspect([cut]);
    expect(status).toBe(1);
    expect(err).toMatch(/^inspect: .*\n$/);
  });

  it('says how it is used, and ends with 2', async () => {
    for (const args of [
      [],
      ['a', 'b'],
      ['--text', '--jsonl', '-'],
      ['--nonsense', '-'],
      ['--url', 'https://example.com', '--text', '-'],
    ]) {
      const { status, out, err } = await inspect(args);
      expect([status, out]).toEqual([2, '']);
      expect(err).toMatch(/^Usage:/);
    }
  });

  it('ends quietly when nobody reads on', async () => {
    const lines = saved('many.jsonl', '{"id":1,"text":"ICE agents came."}\n'.repeat(5000));
    const child = spawn(process.execPath, [program, '--jsonl', lines]);
    child.stdout.once('data', () => child.stdout.destroy());
    const err: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    const [status] = await once(child, 'close');
    expect([status, Buffer.concat(err).toString()]).toEqual([0, '']);
  });

  it('survives nesting that no page has', async () => {
    const { status, out } = await inspect(['-'], `${'<div>'.repeat(20_000)}ICE agents came.`);
    expect(status).toBe(0);
    expect(JSON.parse(out).mentions).toHaveLength(1);
  });
});
