/** What people who mean harm put where a text, a number or a record is expected. */
import type { Random } from './random.ts';

/** Run in a page of ours, each would leave `owned` on its globals. */
export const hostileTexts = [
  '',
  ' ',
  '<img src=x onerror="globalThis.owned=1">',
  '</script><script>globalThis.owned=1</script>',
  '"><svg onload=globalThis.owned=1>',
  "javascript:globalThis.owned=1//'",
  'data:text/html,<script>globalThis.owned=1</script>',
  '\u202eevil\u202c\u0000\ud800 \udc00',
  '{{constructor.constructor("globalThis.owned=1")()}}',
  '=HYPERLINK("https://a.example","b")',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  'https://user:pass@news.example:99999/\\..//?%%%#:~:text=a',
  'https://www.washingtonpost.com/a',
  '2026-02-30T25:61:61+99:99',
  '-271821-04-20',
  'es-419-u-'.repeat(40),
  '((((((((((a+)+)+)+)+)+)+)+)+)+)$',
  '€ 1.234.567,89 millones — $1,2,3 billion, 100,000 %',
] as const;

const oddNumbers = [0, -0, -1, 1.5, 2 ** 31, 2 ** 53, 1e308, -1e-320] as const;

/** A text that is long, hostile, or both. */
export function hostileText(random: Random): string {
  const text = random.of(hostileTexts);
  if (random.once(40)) return text.repeat(1 + random.below(20_000)).slice(0, 1_000_000);
  return random.once(4) ? `${text} ${random.of(hostileTexts)}` : text;
}

/** A value of JSON that nobody asked for. */
export function hostileValue(random: Random, depth = 0): unknown {
  const kind = random.below(depth > 3 ? 4 : 7);
  if (kind === 0) return hostileText(random);
  if (kind === 1) return random.of(oddNumbers);
  if (kind === 2) return random.of([null, true, false]);
  if (kind === 3) return random.of([[], {}]);
  const inner = () => hostileValue(random, depth + 1);
  if (kind === 4) return random.many(random.below(5), inner);
  return JSON.parse(
    `{${random
      .many(random.below(4), () => `${JSON.stringify(hostileText(random))}:${jsonOf(inner())}`)
      .join(',')}}`,
  );
}

function jsonOf(value: unknown): string {
  return JSON.stringify(value) ?? 'null';
}
