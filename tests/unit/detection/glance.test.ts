import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import lexiconJson from '../../../assets/dataset/compiled/lexicon.json' with { type: 'json' };
import listJson from '../../../assets/dataset/compiled/names.json' with { type: 'json' };
import { createDetector } from '../../../src/core/detection/detector.ts';
import { glanceSource } from '../../../src/core/detection/glance.ts';
import type { Lexicon } from '../../../src/core/detection/lexicon.ts';
import { createLookout } from '../../../src/core/detection/lookout.ts';
import {
  compileNameList,
  entityNames,
  type NameList,
} from '../../../src/core/detection/name-list.ts';

const lexicon = lexiconJson as unknown as Lexicon;
const list = listJson as unknown as NameList;
const own = entityNames(list.names).flatMap(([, , texts]) => texts.split('|'));
const names = list.names.flatMap(([, , texts]) => texts.split('|'));
const { analyse } = createDetector(lexicon);

const holdsName = (text: string): boolean =>
  analyse({ text, lang: null, kind: 'text' }).findings.length > 0;

const anyCase = (text: string) => ({ text, isExact: false });

/** Texts of names as they are written and otherwise, and of what stands around them. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...names),
      fc.constantFrom(...names).map((name) => name.toUpperCase()),
      fc.constantFrom(...names).map((name) => name.toLowerCase()),
      fc.constantFrom('#', '-', '’s', ' and ', '. ', '(', '\n', 'Abolish'),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

describe('the names that a page’s script carries', () => {
  it('are those of the entities and of other senses, each once', () => {
    expect(new Set(names).size).toBe(names.length);
    for (const entity of lexicon.entities) {
      for (const [, , some] of entity.names)
        expect(names).toEqual(expect.arrayContaining(some.split('|')));
      for (const sense of entity.senses.filter((each) => each.names !== '')) {
        expect(names).toEqual(expect.arrayContaining(sense.names.split('|')));
      }
    }
  });

  it('come with how each entity looks, and nothing of what names mean', () => {
    expect(list.entities.map(({ id }) => id)).toEqual(lexicon.entities.map(({ id }) => id));
    expect(Object.keys(list.entities[0] ?? {})).toEqual(['id', 'name', 'letters', 'line', 'mark']);
  });
});

describe('a first look at a text', () => {
  const { glance } = createLookout(list.names, list.glances.all);

  it('lets every name pass', () => {
    expect(names.filter((name) => !glance(`about ${name}, they say`))).toEqual([]);
  });

  it('stops ordinary text', () => {
    expect(glance('The council met on Tuesday and spoke of roads, schools and the weather.')).toBe(
      false,
    );
  });

  it('stops nothing that detection would find', () => {
    fc.assert(
      fc.property(texts, (text) => !holdsName(text) || glance(text)),
      { numRuns: 500 },
    );
  });

  it('stands aside where there are too many names, or none', () => {
    const many = Array.from({ length: 500 }, (_, at) => anyCase(`name${1_000 + at}`));
    for (const some of [many, []]) expect(glanceSource(some)).toBe('');
    expect(createLookout([], '').glance('nothing')).toBe(true);
  });

  it('lets names pass whose words run into others', () => {
    expect(own.filter((name) => !glance(`WORD${name.replaceAll(' ', '\u00a0')}WORD`))).toEqual([]);
  });

  it('lets names pass in which something stands that is not shown, or a line ends', () => {
    for (const text of ['Amazon, opens here, Web Services', 'Homeland SecurityInvestigations']) {
      expect(glance(text)).toBe(true);
    }
    expect(glance('Homeland of far more words than any name has in it, with Investigations')).toBe(
      false,
    );
  });

  it('stops words of names that stand by themselves', () => {
    for (const text of ['Immigration rose.', 'the customs of enforcement', 'a Microsoft product']) {
      expect(glance(text)).toBe(false);
    }
  });

  it('reads words of names in time that grows with the length only', () => {
    const timeOf = (length: number): number => {
      const text = 'Homeland Homeland Security POLICE '.repeat(length);
      const started = performance.now();
      expect(createLookout(list.names.slice(1, 2), list.glances.all).glance(text)).toBe(false);
      return performance.now() - started;
    };
    timeOf(100);
    expect(timeOf(20_000)).toBeLessThan(150 * (timeOf(1_000) + 1));
  });

  it('for the entities’ own names lets these pass, and names of other senses only by chance', () => {
    const first = createLookout(entityNames(list.names), list.glances.entities);
    expect(own.filter((name) => !first.glance(name))).toEqual([]);
    expect(first.glance('Intercontinental Exchange runs markets.')).toBe(false);
  });

  it('looks for as few words as will do', () => {
    const some = ['Example Works', 'Example Labs', 'Works of Example', 'A. B.'];
    const few = new RegExp(glanceSource(some.map(anyCase)));
    expect(['an EXAMPLE', 'A.\u00a0B'].map((text) => few.test(text))).toEqual([true, true]);
    for (const text of ['Works', 'Labs', 'of', 'A or B']) expect(few.test(text)).toBe(false);
  });
});

describe('looking out for names', () => {
  const { mayHold: mayContain } = createLookout(list.names, list.glances.all);

  it('stops nothing that detection would find', () => {
    fc.assert(
      fc.property(texts, (text) => !holdsName(text) || mayContain(text)),
      { numRuns: 500 },
    );
  });

  it('stops words that only look like names, and words of names alone', () => {
    for (const text of ['POLICE', 'enforcement of the law', 'a Microsoft product', 'lawsuit']) {
      expect(mayContain(text)).toBe(false);
    }
  });

  it('takes hashtags apart', () => {
    expect(mayContain('#AbolishICE')).toBe(true);
    expect(mayContain('#Police')).toBe(false);
  });

  it('finds names among any number of them', () => {
    const many = Array.from({ length: 2_000 }, (_, at) => `Nameword${at}`).join('|');
    const { mayHold: crowd } = createLookout([['short', 'exact', many]], '');
    expect(crowd('of Nameword1999.')).toBe(true);
    expect(crowd('of nothing')).toBe(false);
  });

  it('of a lexicon without names finds none', () => {
    const { names: none, glances } = compileNameList({ entities: [] });
    expect(createLookout(none, glances.all).mayHold('Palantir')).toBe(false);
  });
});
