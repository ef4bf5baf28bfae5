import { expect, test } from 'vitest';
import { lineCutter } from '../../../src/tools/steps/lane.ts';
import { runProgram } from '../../../src/tools/steps/run.ts';

test('what comes in pieces is handed on line by line, the last one too', () => {
  const lines: string[] = [];
  const { take, end } = lineCutter((line) => void lines.push(line));
  for (const piece of ['one\ntw', 'o\r\n', '\nfo', 'ur']) take(piece);
  expect(lines).toEqual(['one', 'two', '']);
  end();
  end();
  expect(lines).toEqual(['one', 'two', '', 'four']);
});

test('a program in a lane says each of its lines there, and its output is kept', async () => {
  const lines: string[] = [];
  const lane = { say: (line: string) => void lines.push(line), rank: 'behind' } as const;
  const code = "console.log('a\\nb'); console.error('c'); process.exitCode = 3";
  const ended = await runProgram(process.execPath, ['-e', code], 'shown', { lane });
  expect(ended.status).toBe(3);
  expect(lines.toSorted()).toEqual(['a', 'b', 'c']);
  expect(ended.output).toContain('a\nb\n');
});
