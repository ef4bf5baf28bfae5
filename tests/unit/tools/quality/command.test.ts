import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, '../../../../src/tools/quality.ts');
let directory = '';

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'sidelight-quality-'));
  const label = { doc: 'd', surface: 'ICE', entity: 'ice', lang: 'en' };
  write('documents.jsonl', { doc: 'd', text: 'ICE agents came.\nThe ICE 4 train was late.' });
  write(
    'mentions.jsonl',
    { ...label, id: 'right', start: 0, end: 3, label: true, sense: 'agency' },
    { ...label, id: 'judged-amiss', start: 21, end: 24, label: true, sense: 'agency' },
  );
  const page =
    '<html lang="en"><head><title>A page</title><link rel="canonical" href="https://a.example/x">';
  writeFileSync(join(directory, 'page.html.gz'), gzipSync(`${page}<body><p>Text.`));
  write('pages.jsonl', {
    file: 'page.html.gz',
    url: 'https://a.example/x',
    kind: 'not-article',
    record: { title: 'Another page', language: 'en' },
  });
});
afterAll(() => rmSync(directory, { recursive: true }));

function write(name: string, ...lines: readonly object[]): void {
  writeFileSync(join(directory, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

/** Runs the program where the lists are, as npm does for a person who stands there. */
function quality(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: directory },
  });
  return { status, out: stdout, err: stderr };
}

/** Each test starts programs, which a busy machine may take its time over. */
describe('quality', { timeout: 60_000 }, () => {
  it('prints tables and every error with its reasons, within 100 columns', () => {
    const { status, out, err } = quality('mentions.jsonl', 'pages.jsonl');
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^ice +2 +1\.000 +0\.500 +0\.666 +\| +1\.000 +1\.000 +1\.000$/m);
    expect(out).toMatch(/^ice +agency +meant +2 +0\.500 +\| +1\.000$/m);
    expect(out).toContain('1 occurrence is wrong:');
    expect(out).toContain('ICE agents came. / The [ICE] 4 train was late.');
    expect(out).toMatch(/left alone, read as train of ice, score 0\.\d\d: “/);
    expect(out).toMatch(/^title +1 +0\.000 +0\.000$/m);
    expect(out).toMatch(/wanted "Another page"\n +got +"A page" \(from title\)/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('writes the same as JSON, whatever it lists', () => {
    const { status, out } = quality(
      'mentions.jsonl',
      'pages.jsonl',
      '--json',
      'q.json',
      '--errors',
      '0',
    );
    expect(status).toBe(0);
    expect(out).toContain('1 occurrence is wrong.');
    expect(out).not.toContain('[ICE]');
    const report = JSON.parse(readFileSync(join(directory, 'q.json'), 'utf8'));
    expect(report.mentions.entities[0]).toMatchObject({ key: 'ice', n: 2, ours: { recall: 0.5 } });
    expect(report.mentions.errors).toMatchObject([
      { id: 'judged-amiss', label: true, read: { decision: 'skipped', sense: 'train' } },
    ]);
    expect(report.pages.errors).toMatchObject([{ field: 'title', got: 'A page', right: false }]);
    expect(report.shortfalls).toEqual([]);
  });

  it('lists only the errors that are asked for', () => {
    expect(quality('mentions.jsonl', '--sense', 'train').out).toContain('judged-amiss');
    expect(quality('mentions.jsonl', '--sense', 'exchange').out).not.toContain('judged-amiss');
    expect(quality('mentions.jsonl', '--entity', 'aws').out).not.toContain('judged-amiss');
  });

  it('ends with 1 below a floor, and says which', () => {
    write('floors.json', { entities: { ice: { recall: 0.9 } }, pages: { title: 0 } });
    const { status, out, err } = quality('mentions.jsonl', 'pages.jsonl', '--floor', 'floors.json');
    expect([status, err]).toEqual([1, 'quality: recall of ice is 0.500; its floor is 0.900\n']);
    expect(out).toContain('1 occurrence is wrong');
  });

  it('ends with 1 and measures nothing where a list is broken or missing', () => {
    write('mentions-broken.jsonl', { doc: 'd' });
    const broken = quality('mentions-broken.jsonl');
    expect([broken.status, broken.out]).toEqual([1, '']);
    expect(broken.err).toMatch(/mentions-broken\.jsonl · line 1 · start: the field is missing/);
    expect(broken.err).toMatch(/\n7 faults\. Nothing was measured\.\n$/);
    const missing = quality('missing.jsonl');
    expect([missing.status, missing.err]).toEqual([
      1,
      `quality: ${join(directory, 'missing.jsonl')}: there is no such file\n`,
    ]);
    writeFileSync(join(directory, 'no-floors.json'), '{"entities": 1}');
    expect(quality('mentions.jsonl', '--floor', 'no-floors.json').err).toMatch(
      /^quality: .*no-floors\.json: entities: .*\n$/,
    );
    writeFileSync(join(directory, 'empty.jsonl'), '\n');
    expect(quality('empty.jsonl')).toMatchObject({
      status: 1,
      err: 'quality: the lists hold nothing to measure\n',
    });
  });

  it('measures the matching on judged passages beside BM25, and holds it against floors', () => {
    const passage = { passage: 'Snow fell on the hills.', lang: 'en', entities: ['ice'] };
    write('passages.jsonl', { ...passage, id: 'other', relevant: [], grades: {} });
    const { status, out, err } = quality('--matching', 'passages.jsonl', '--json', 'm.json');
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^shown as bearing .* 1\.000$/m);
    expect(out).toMatch(/^BM25, no gate /m);
    const report = JSON.parse(readFileSync(join(directory, 'm.json'), 'utf8'));
    expect(report.passages.methods.shown.silent).toBe(1);
    write('passage-floors.json', { answered: 0.9 });
    const floored = quality('--matching', 'passages.jsonl', '--floor', 'passage-floors.json');
    expect([floored.status, floored.err]).toEqual([
      1,
      'quality: the share answered is –; its floor is 0.900\n',
    ]);
    write('passages-broken.jsonl', { id: 'x' });
    expect(quality('--matching', 'passages-broken.jsonl').err).toMatch(/Nothing was measured/);
  });

  it('says how it is used, and ends with 2', () => {
    for (const args of [[], ['--nonsense', 'x'], ['mentions.jsonl', '--errors', 'few']]) {
      const { status, out, err } = quality(...args);
      expect([status, out]).toEqual([2, '']);
      expect(err).toMatch(/^Usage:/);
    }
  });
});
