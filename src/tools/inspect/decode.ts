/** UTF-8 text, without a byte order mark; throws where it is none. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('this is not UTF-8 text');
  }
}

/** How far into a page its declaration of encoding is looked for (HTML standard, "prescan"), in bytes. */
const prescan = 1024;

/**
 * HTML in its own encoding: byte order mark, UTF-8 where it is that, the encoding declared, else
 * windows-1252. Browsers ask the declaration first, but in archives it is often older than the
 * file, and no other encoding's text is UTF-8 by chance. Throws for what is no text at all.
 */
export function decodeHtml(bytes: Uint8Array): string {
  if (bytes.subarray(0, prescan).includes(0) && !hasUtf16Mark(bytes)) {
    throw new Error('this is not a page: it holds binary data');
  }
  if (hasUtf16Mark(bytes)) {
    return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  }
  const declared = declaredDecoder(bytes);
  try {
    // Escape sequences of ISO-2022-JP are plain ASCII.
    if (declared?.encoding !== 'iso-2022-jp') return decodeText(bytes);
  } catch {
    // In the encoding that it declares, then.
  }
  return (declared ?? new TextDecoder('windows-1252')).decode(bytes);
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function declaredDecoder(bytes: Uint8Array): TextDecoder | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, prescan));
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(start)?.[1];
  if (label === undefined || /^utf-?16/i.test(label)) return null;
  try {
    return new TextDecoder(label);
  } catch {
    // A label that no browser knows says nothing.
    return null;
  }
}
