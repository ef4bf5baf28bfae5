/** Spoils what is well-formed in a few places: most readers turn away what is wholly random at once. */
import { hostileText, hostileValue } from './hostile-values.ts';
import type { Random } from './random.ts';

/** A copy of a JSON value with some of its parts changed, taken out, doubled or put elsewhere. */
export function spoilValue(random: Random, value: unknown): unknown {
  const parts = countParts(value);
  const wanted = new Set(random.many(1 + random.below(3), () => random.below(parts)));
  let at = 0;
  const walk = (part: unknown): unknown => {
    if (wanted.has(at++)) return spoilPart(random, part);
    if (Array.isArray(part)) return part.map(walk);
    if (!isPlain(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value);
}

/** A copy of a text with some of its letters changed, taken out, doubled or cut off. */
export function spoilText(random: Random, text: string): string {
  let spoilt = text;
  for (let round = 1 + random.below(4); round > 0; round--) {
    const from = random.below(spoilt.length + 1);
    const to = Math.min(spoilt.length, from + random.below(random.once(3) ? 200 : 4));
    const put = random.of([
      '',
      '',
      hostileText(random).slice(0, 2000),
      spoilt.slice(from, to).repeat(2),
      String.fromCharCode(random.below(0x1_0000)),
      random.of(['"', '\\', '{', ']', ',', '\u0000', '\n', '1e999', '-']),
    ]);
    spoilt = spoilt.slice(0, from) + put + spoilt.slice(to);
  }
  return random.once(20) ? spoilt.slice(0, random.below(spoilt.length + 1)) : spoilt;
}

function spoilPart(random: Random, part: unknown): unknown {
  const way = random.below(5);
  if (way === 0 && typeof part === 'string') return spoilText(random, part);
  if (way <= 1 && Array.isArray(part)) return [...part, ...part, hostileValue(random)];
  if (way <= 2 && isPlain(part)) {
    const kept = Object.entries(part).filter(() => !random.once(4));
    return {
      ...Object.fromEntries(kept),
      [hostileText(random).slice(0, 200)]: hostileValue(random),
    };
  }
  return hostileValue(random);
}

function countParts(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + countParts(each), 1);
  if (!isPlain(value)) return 1;
  return Object.values(value).reduce<number>((sum, each) => sum + countParts(each), 1);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
