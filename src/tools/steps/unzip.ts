/** Reads ZIP archives (PKWARE APPNOTE 6.3): stored and deflated entries, no encryption, no ZIP64. */
import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  /** Path with forward slashes. */
  readonly name: string;
  readonly content: Buffer;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;

/** The files of an archive; throws when it is none, or when a name leads out of it. */
export function unzip(archive: Buffer): readonly ZipEntry[] {
  const end = archive.lastIndexOf(signature(END_OF_DIRECTORY));
  if (end < 0) throw new Error('This is no ZIP archive.');
  const count = archive.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY)
      throw new Error('The ZIP directory is broken.');
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    if (name.split(/[/\\]/).includes('..') || /^[/\\]/.test(name)) {
      throw new Error(`${name} leads out of the archive.`);
    }
    if (!name.endsWith('/')) entries.push({ name, content: contentOf(archive, at) });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/** The entry's bytes; the local header may have another extra field than the directory. */
function contentOf(archive: Buffer, entry: number): Buffer {
  const method = archive.readUInt16LE(entry + 10);
  const size = archive.readUInt32LE(entry + 20);
  const local = archive.readUInt32LE(entry + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const bytes = archive.subarray(start, start + size);
  return method === DEFLATED ? inflateRawSync(bytes) : bytes;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
