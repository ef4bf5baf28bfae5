import { describe, expect, it } from 'vitest';
import { detector } from './detector-on-records.ts';

/** Code units that a run looks at: read one by one, cut out, or passed over by an expression. */
function effortOf(run: () => void): number {
  let effort = 0;
  const restore = [
    replace(String.prototype, 'charCodeAt', (native) => (text, args) => {
      effort++;
      return native(text, args);
    }),
    replace(String.prototype, 'slice', (native) => (text, args) => {
      const part = native(text, args);
      effort += String(part).length;
      return part;
    }),
    replace(RegExp.prototype, 'exec', (native) => (expression, args) => {
      const { global, sticky, lastIndex } = expression as RegExp;
      const match = native(expression, args) as RegExpExecArray | null;
      const end = match === null ? String(args[0]).length : match.index + match[0].length;
      effort += end - (global || sticky ? lastIndex : 0);
      return match;
    }),
  ];
  try {
    run();
  } finally {
    for (const undo of restore) undo();
  }
  return effort;
}

type Call = (self: unknown, args: readonly unknown[]) => unknown;

/** Puts another method in place of a built-in one; returns what puts it back. */
function replace(owner: object, name: string, make: (native: Call) => Call): () => void {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name)!;
  const native: Call = (self, args) => Reflect.apply(descriptor.value, self, args);
  const counted = make(native);
  const value = function method(this: unknown, ...args: readonly unknown[]) {
    return counted(this, args);
  };
  Object.defineProperty(owner, name, { ...descriptor, value });
  return () => void Object.defineProperty(owner, name, descriptor);
}

function effortFor(unit: string, length: number): number {
  const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const context = { host: null, lang: null, title: null, section: null };
  return effortOf(() => {
    detector.lookout.mayHold(text);
    detector.settle([detector.analyse({ text, lang: null, kind: 'text' })], context);
  });
}

const adversarial: readonly (readonly [name: string, unit: string])[] = [
  ['one word without an end', 'x'],
  ['capitals without a space', 'PALANTIRICEAWS'],
  ['names and nothing else', 'ICE '],
  ['names joined by hyphens', 'ICE-'],
  ['names joined by slashes', 'AWS/'],
  ['full names', 'Amazon Web Services '],
  ['names in full stops', 'I.C.E.'],
  ['names and cues', 'ICE agents '],
  ['quotes', '“"'],
  ['brackets', '[('],
  ['introductions', '(ICE) '],
  ['introductions after their full name', 'Immigration and Customs Enforcement (ICE) '],
  ['introductions that never close', 'ICE ('],
  ['introductions in words', 'known as ICE, or '],
  ['near misses of a long name', 'U.S. Immigration and Customs '],
  ['first words of names', 'Immigration '],
  ['hashtags', '#AbolishICE '],
  ['a hashtag without an end', 'ICEraids'],
  ['addresses', 'https://example.org/ICE '],
  ['an address without an end', 'example.org/ICE/'],
  ['hosts', 'ICE.example.org.'],
  ['mail addresses', 'ICE@'],
  ['ends of sentences', '. A!"'],
  ['line breaks', 'ICE\n'],
  ['full stops', '.'],
  ['halves of surrogate pairs', '\ud83e'],
];

describe('the effort of detection grows with the length only', () => {
  it.each(adversarial)('for %s', (_, unit) => {
    const [some, more] = [effortFor(unit, 20_000), effortFor(unit, 60_000)];
    expect(more / some).toBeLessThan(3.3);
    expect(more / 60_000).toBeLessThan(400);
  });
});
