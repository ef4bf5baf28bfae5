import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../src/core/export/file-name.ts';

describe('the name of a file', () => {
  it.each([
    ['Agency’s new software draws questions', 'agency-s-new-software-draws-questions.md'],
    ['Ñandú: ¿qué pasó?', 'ñandú-qué-pasó.md'],
    ['../../etc/passwd', 'etc-passwd.md'],
    ['CON', 'worksheet.md'],
    [' — ', 'worksheet.md'],
    [null, 'worksheet.md'],
    ['a'.repeat(200), `${'a'.repeat(60)}.md`],
    ['word '.repeat(30), `${'word-'.repeat(11)}word.md`],
  ])('of %j is %j', (title, expected) => {
    expect(fileName(title, 'worksheet', 'md')).toBe(expected);
  });

  it('is safe on any file system, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const name = fileName(title, 'worksheet', 'json');
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*\.json$/u);
        expect(name.length).toBeLessThanOrEqual(65);
      }),
    );
  });
});
