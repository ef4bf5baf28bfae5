/** Reads fields of unknown values and remembers the first that is not what it must be. */

/** What is wrong with a value. */
export type FieldProblem =
  | 'not-a-record'
  | 'not-a-list'
  | 'not-text'
  | 'not-a-number'
  /** A moment is written in UTC, as "2026-03-02T08:00:00.000Z". */
  | 'not-a-time'
  | 'not-an-address'
  /** A word that is not among those that may stand here. */
  | 'not-known'
  | 'too-long'
  | 'too-many'
  | 'missing'
  /** A field that does not belong here. */
  | 'unknown-field'
  /** The same thing twice where each may stand once. */
  | 'repeated';

/** Where a value is wrong, as a path such as `entries[3].verdict`, and how. */
export interface FieldFault {
  readonly place: string;
  readonly problem: FieldProblem;
}

/** A record whose fields were checked to be those that may be there. */
export type Fields<Name extends string> = Readonly<Record<Name, unknown>>;

/**
 * Reads value after value. Where one is wrong it gives an empty one of the kind that was asked for,
 * so that reading goes on; `fault` tells afterwards that none of it may be used.
 */
export interface FieldReader {
  readonly fault: () => FieldFault | null;
  readonly refuse: (place: string, problem: FieldProblem) => void;
  /** A record with these fields, all of them, and no other. */
  readonly record: <Name extends string>(
    value: unknown,
    place: string,
    names: readonly Name[],
  ) => Fields<Name>;
  readonly list: <Item>(
    value: unknown,
    place: string,
    most: number,
    read: (item: unknown, place: string) => Item,
  ) => readonly Item[];
  /** Text of at most so many UTF-16 units. */
  readonly text: (value: unknown, place: string, most: number) => string;
  /** Text that says something. */
  readonly name: (value: unknown, place: string, most: number) => string;
  readonly time: (value: unknown, place: string) => string;
  readonly address: (value: unknown, place: string, most: number) => string;
  /** A whole number from 0. */
  readonly count: (value: unknown, place: string) => number;
  readonly oneOf: <Word extends string>(
    value: unknown,
    place: string,
    words: readonly [Word, ...Word[]],
  ) => Word;
  readonly orNull: <Value>(value: unknown, read: (value: unknown) => Value) => Value | null;
}

/** A reader that has found nothing wrong yet. */
export function fieldReader(): FieldReader {
  let fault: FieldFault | null = null;
  const refuse = (place: string, problem: FieldProblem): void => {
    fault ??= { place: place.slice(0, 200), problem };
  };
  const text = (value: unknown, place: string, most: number): string => {
    if (typeof value !== 'string') refuse(place, value === undefined ? 'missing' : 'not-text');
    else if (value.length > most) refuse(place, 'too-long');
    else return value;
    return '';
  };
  const record = <Name extends string>(
    value: unknown,
    place: string,
    names: readonly Name[],
  ): Fields<Name> => {
    const given = isRecord(value) ? value : {};
    if (!isRecord(value)) refuse(place, value === undefined ? 'missing' : 'not-a-record');
    const known: readonly string[] = names;
    const own: Record<string, unknown> = {};
    // Own fields alone: what a prototype holds was not given.
    for (const key of Object.keys(given)) {
      if (known.includes(key)) own[key] = given[key];
      else refuse(within(place, key), 'unknown-field');
    }
    // The names are the very ones that the type is made of; what was not given is undefined.
    return own as Fields<Name>;
  };
  return {
    fault: () => fault,
    refuse,
    record,
    text,
    list: (value, place, most, read) => {
      if (!Array.isArray(value)) refuse(place, value === undefined ? 'missing' : 'not-a-list');
      else if (value.length > most) refuse(place, 'too-many');
      else return Array.from(value, (item: unknown, at) => read(item, `${place}[${at}]`));
      return [];
    },
    name: (value, place, most) => {
      const name = text(value, place, most);
      if (name.trim() === '') refuse(place, 'missing');
      return name;
    },
    time: (value, place) => {
      const time = text(value, place, 30);
      if (!isTime(time)) refuse(place, 'not-a-time');
      return time;
    },
    address: (value, place, most) => {
      const address = text(value, place, most);
      if (!/^https?:\/\/[^/\s]/i.test(address)) refuse(place, 'not-an-address');
      return address;
    },
    count: (value, place) => {
      if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
      refuse(place, value === undefined ? 'missing' : 'not-a-number');
      return 0;
    },
    oneOf: (value, place, words) => {
      const word = words.find((one) => one === value);
      if (word === undefined) refuse(place, value === undefined ? 'missing' : 'not-known');
      return word ?? words[0];
    },
    orNull: (value, read) => (value === null ? null : read(value)),
  };
}

/** The path of a field of the record at `place`; the record itself is at the empty path. */
export function within(place: string, field: string): string {
  return place === '' ? field : `${place}.${field}`;
}

/** Whether a value is a record of fields, and not null or a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTime(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time)) return false;
  // A day that the month does not have is carried over into the next by some browsers, as is 24:00.
  const isCommon = /^.{8}(?:[01]\d|2[0-8])T(?:[01]\d|2[0-3])/.test(text);
  return isCommon || new Date(time).toISOString().startsWith(text.slice(0, 19));
}
