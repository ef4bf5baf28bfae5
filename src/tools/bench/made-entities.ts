/** Entities that do not exist, shaped like those of the dataset, as many as are wanted. */
import type { AliasRecord, CueRecord, EntityRecord } from '../../core/dataset/entity-records.ts';
import { createRandom, type Random } from './random.ts';
import {
  adjectives,
  bodies,
  companyForms,
  companyWords,
  cueWords,
  subjects,
  syllables,
} from './vocabulary.ts';

const SEED = 20_260_301;

/**
 * So many entities with short and full names, cues of their own and an other sense each. The
 * first ones are the same whatever the number. Half of them are bodies whose names begin with words
 * that every text is full of, half are companies with coined names.
 */
export function madeEntities(count: number): readonly EntityRecord[] {
  const random = createRandom(SEED);
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, at) => madeEntity(at, random, taken));
}

function madeEntity(at: number, random: Random, taken: Set<string>): EntityRecord {
  const isCompany = at % 2 === 1;
  const short = untaken(taken, () => (isCompany ? coined(random) : letters(random)));
  const full = untaken(taken, () => (isCompany ? companyName(short, random) : bodyName(random)));
  const fullNames = isCompany
    ? [full, `${full} ${random.pick(companyForms)}`]
    : [full, `U.S. ${full}`, `${full} officials`];
  const aliases: readonly AliasRecord[] = [
    ...fullNames.map((text) =>
      alias(text, { strength: 'full', case: isCompany ? 'exact' : 'any' }),
    ),
    alias(short, { strength: 'short', case: 'exact', odds: isCompany ? 'likely' : 'open' }),
    ...(isCompany
      ? [alias(short.toUpperCase(), { strength: 'short', case: 'exact', odds: 'likely' })]
      : []),
  ];
  return {
    id: `made-${at}`,
    name: short,
    fullName: full,
    kind: isCompany ? 'company' : 'agency',
    description: `${full}, made up.`,
    descriptionSource: 'made-up',
    officialSite: 'https://made-up.example/',
    appearance: {
      letters: short.slice(0, 3),
      line: 'solid',
      colour: { light: '#333333', dark: '#cccccc', mark: '#777777' },
    },
    aliases,
    cues: cues(random),
    hosts: [`made-${at}.example`],
    senses: [
      {
        id: 'other',
        name: 'Something else',
        form: 'word',
        names: [`${coined(random)} ${random.pick(subjects)} ${at}`],
        cues: cues(random),
        hosts: [],
        languages: [],
      },
    ],
    products: [],
  };
}

type Strength =
  | { readonly strength: 'full'; readonly case: AliasRecord['case'] }
  | {
      readonly strength: 'short';
      readonly case: AliasRecord['case'];
      readonly odds: 'likely' | 'open';
    };

function alias(text: string, strength: Strength): AliasRecord {
  return { text, language: 'any', ...strength };
}

function cues(random: Random): readonly CueRecord[] {
  const some = (count: number) => Array.from({ length: count }, () => random.pick(cueWords));
  return [
    { where: 'near', strength: 'strong', words: some(20) },
    { where: 'near', strength: 'fair', words: some(25) },
    { where: 'before', strength: 'strong', words: some(5) },
    { where: 'after', strength: 'strong', words: some(15) },
  ];
}

function untaken(taken: Set<string>, make: () => string): string {
  for (;;) {
    const made = make();
    if (taken.has(made)) continue;
    taken.add(made);
    return made;
  }
}

/** Four or five capitals, as no word of the text has. */
function letters(random: Random): string {
  const count = 4 + random.below(2);
  return Array.from({ length: count }, () => String.fromCharCode(65 + random.below(26))).join('');
}

function coined(random: Random): string {
  const word = Array.from({ length: 3 }, () => random.pick(syllables)).join('');
  return capital(word);
}

function companyName(short: string, random: Random): string {
  return `${short} ${random.pick(companyWords)}`;
}

/** "National Harbor Safety Agency" or "Bureau of Freight and Water Safety". */
function bodyName(random: Random): string {
  const [first, second, third] = [0, 0, 0].map(() => capital(random.pick(subjects)));
  const body = capital(random.pick(bodies));
  return random.percent(50)
    ? `${capital(random.pick(adjectives))} ${first} ${second} ${body}`
    : `${body} of ${first} and ${second} ${third}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
