/** What was read, or where the text stops being JSON (lines and columns count from 1). */
export type JsonReading =
  | { readonly kind: 'read'; readonly value: unknown }
  | {
      readonly kind: 'broken';
      readonly line: number;
      readonly column: number;
      readonly problem: string;
      readonly mend: string;
    };

/**
 * Reads JSON as `JSON.parse` does, but names the line and column of a fault, and takes a field
 * written twice in one object for a fault: `JSON.parse` would silently drop the first.
 */
export function readJson(text: string): JsonReading {
  const fault = new JsonCheck(text).check();
  if (fault === null) return { kind: 'read', value: JSON.parse(text) };
  const before = text.slice(0, fault.at).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return {
    kind: 'broken',
    line: before.length,
    column,
    problem: fault.problem,
    mend: fault.mend,
  };
}

interface Place {
  readonly at: number;
  readonly problem: string;
  readonly mend: string;
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

class JsonCheck {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  check(): Place | null {
    const fault = this.#value();
    if (fault !== null) return fault;
    this.#take(SPACE);
    if (this.#at === this.#text.length) return null;
    return this.#unexpected('Remove what follows the end of the data');
  }

  #value(): Place | null {
    this.#take(SPACE);
    if (this.#skip('{')) return this.#list('}', new Set());
    if (this.#skip('[')) return this.#list(']', null);
    if (this.#take(STRING) !== null || this.#take(SCALAR) !== null) return null;
    return this.#unexpected('Write a value here, with text in straight double quotes');
  }

  /** Members of an object (with the names seen so far) or of an array, up to its closing bracket. */
  #list(close: string, names: Set<string> | null): Place | null {
    this.#take(SPACE);
    if (this.#skip(close)) return null;
    for (;;) {
      const fault = (names === null ? null : this.#name(names)) ?? this.#value();
      if (fault !== null) return fault;
      this.#take(SPACE);
      if (this.#skip(close)) return null;
      if (!this.#skip(',')) return this.#unexpected(`Write a comma or "${close}" before it`);
      this.#take(SPACE);
      if (this.#text.startsWith(close, this.#at)) {
        return this.#unexpected('Remove the comma before it');
      }
    }
  }

  #name(names: Set<string>): Place | null {
    this.#take(SPACE);
    const at = this.#at;
    const name = this.#take(STRING);
    if (name === null) return this.#unexpected('Write a field name in straight double quotes');
    if (names.has(name)) {
      return { at, problem: `the field ${name} stands here twice`, mend: 'Keep one of the two' };
    }
    names.add(name);
    this.#take(SPACE);
    return this.#skip(':') ? null : this.#unexpected('Write a colon after the field name');
  }

  #unexpected(mend: string): Place {
    const found = this.#text.slice(this.#at, this.#at + 1);
    const problem =
      found === '' ? 'the file ends too early' : `${JSON.stringify(found)} cannot stand here`;
    return { at: this.#at, problem, mend };
  }

  #skip(character: string): boolean {
    if (!this.#text.startsWith(character, this.#at)) return false;
    this.#at += character.length;
    return true;
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    if (found !== null) this.#at += found.length;
    return found;
  }
}
