import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../../src/tools/inspect/decode.ts';

const page = (charset: string) => `<meta charset="${charset}"><p>Ángeles, naïve, año`;

describe('a page’s text', () => {
  it('is read as it declares', () => {
    expect(decodeHtml(Buffer.from(page('iso-8859-1'), 'latin1'))).toBe(page('iso-8859-1'));
  });

  it('is read as UTF-8 where it is that, whatever an old declaration says', () => {
    expect(decodeHtml(Buffer.from(page('iso-8859-15')))).toBe(page('iso-8859-15'));
    expect(decodeHtml(Buffer.from(page('shift_jis')))).toBe(page('shift_jis'));
  });

  it('is read with escape sequences as declared, though they look like ASCII', () => {
    const head = '<meta charset="iso-2022-jp"><p>';
    const bytes = Buffer.concat([Buffer.from(head), Buffer.from('1b2442467c4b5c1b2842', 'hex')]);
    expect(decodeHtml(bytes)).toBe(`${head}日本`);
  });

  it('is read as browsers do where nothing is declared or the label is none', () => {
    const bytes = Buffer.from(page('no-such-label'), 'latin1');
    expect(decodeHtml(bytes)).toBe(page('no-such-label'));
  });

  it('is refused where it is none', () => {
    expect(() => decodeHtml(Buffer.from([0x50, 0, 1, 2]))).toThrow('binary');
  });
});
