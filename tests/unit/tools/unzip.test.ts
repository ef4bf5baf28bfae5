import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unzip } from '../../../src/tools/steps/unzip.ts';

interface Packed {
  readonly name: string;
  readonly content: string;
  readonly deflate: boolean;
}

/** Writes the least that a ZIP archive needs. */
function zip(files: readonly Packed[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, deflate } of files) {
    const bytes = deflate ? deflateRawSync(content) : Buffer.from(content);
    const local = Buffer.alloc(30);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    local.writeUInt16LE(3, 28);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(deflate ? 8 : 0, 10);
    entry.writeUInt32LE(bytes.length, 20);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    const stored = Buffer.concat([local, Buffer.from(name), Buffer.from('xxx'), bytes]);
    locals.push(stored);
    directory.push(entry, Buffer.from(name));
    offset += stored.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

test('what was packed comes out again', () => {
  const name = fc.stringMatching(/^[a-z]{1,5}(?:\/[a-zé]{1,5}){0,2}$/);
  const file = fc.record({ name, content: fc.string({ unit: 'binary' }), deflate: fc.boolean() });
  fc.assert(
    fc.property(fc.array(file, { maxLength: 5 }), (files) => {
      const found = unzip(zip(files)).map((entry) => [entry.name, entry.content.toString('utf8')]);
      expect(found).toEqual(
        files.map((packed) => [packed.name, Buffer.from(packed.content).toString('utf8')]),
      );
    }),
  );
});

test('folders are left out, and a name that leads out of the archive is refused', () => {
  expect(unzip(zip([{ name: 'a/', content: '', deflate: false }]))).toEqual([]);
  for (const name of ['../a', 'a/../../b', '/etc/x', '..\\a']) {
    expect(() => unzip(zip([{ name, content: 'x', deflate: false }]))).toThrow(/leads out/);
  }
});

test('what is no archive is said to be none', () => {
  expect(() => unzip(Buffer.from('hello'))).toThrow(/no ZIP/);
});
