/** What a well-formed request to read a page looks like. It holds a page's text, of any size. */
import { mostAtOnce } from '../core/reading/edit.ts';
import type { ReadRequest } from './protocol.ts';

/** Longest block, in UTF-16 units; `page/text-map.ts` keeps far below it. */
const LONGEST_BLOCK = 100_000;
/** No request holds more edits, nor more prose: paragraphs, and UTF-16 units of each. */
const MANY = 1_000;
const LONGEST_PROSE = 400_000;

/** Whether a value has the shape of a `ReadRequest`, and no more in it than one ever has. */
export function isReadRequest(value: unknown): value is ReadRequest {
  return (
    isRecord(value) &&
    isNumber(value['turn']) &&
    typeof value['more'] === 'boolean' &&
    (value['prose'] === null || isProse(value['prose'])) &&
    isListOf(value['edits'], MANY, isEdit)
  );
}

function isEdit(value: unknown): boolean {
  return (
    isRecord(value) &&
    isListOf(value['gone'], mostAtOnce.blocks, isNumber) &&
    isListOf(value['added'], mostAtOnce.blocks, isBlock)
  );
}

function isBlock(value: unknown): boolean {
  return (
    isRecord(value) &&
    isNumber(value['id']) &&
    (value['before'] === null || isNumber(value['before'])) &&
    isText(value['text'], LONGEST_BLOCK) &&
    (value['lang'] === null || isText(value['lang'], 100)) &&
    (value['kind'] === 'heading' || value['kind'] === 'text')
  );
}

function isProse(value: unknown): boolean {
  return isListOf(value, MANY, (text) => isText(text, LONGEST_PROSE));
}

function isListOf(value: unknown, most: number, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= most && value.every(isItem);
}

function isText(value: unknown, most: number): boolean {
  return typeof value === 'string' && value.length <= most;
}

function isNumber(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
