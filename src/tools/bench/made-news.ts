/** News that never happened: plain sentences in which the names of a lexicon stand now and then. */
import type { Lexicon, LexiconEntity } from '../../core/detection/lexicon.ts';
import { createRandom, type Random } from './random.ts';
import {
  actions,
  actors,
  adjectives,
  bodies,
  closings,
  figures,
  links,
  people,
  places,
  qualities,
  subjects,
  things,
  verbs,
} from './vocabulary.ts';

export interface MadeArticle {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface NewsRequest {
  readonly seed: number;
  /** UTF-16 code units of all paragraphs together, about. */
  readonly length: number;
  /** How many of a hundred paragraphs hold a name. */
  readonly named: number;
}

/** Articles of some six thousand characters each; the same request gives the same ones. */
export function madeNews(lexicon: Lexicon, request: NewsRequest): readonly MadeArticle[] {
  const random = createRandom(request.seed);
  const articles: MadeArticle[] = [];
  for (let length = 0; length < request.length;) {
    const paragraphs = Array.from({ length: 12 + random.below(12) }, () =>
      paragraph(random, random.percent(request.named) ? random.pick(lexicon.entities) : null),
    );
    articles.push({ title: sentence(random).slice(0, -1), paragraphs });
    length += paragraphs.reduce((total, text) => total + text.length, 0);
  }
  return articles;
}

function paragraph(random: Random, entity: LexiconEntity | null): string {
  const sentences = Array.from({ length: 2 + random.below(4) }, () => sentence(random));
  if (entity === null) return sentences.join(' ');
  sentences.splice(random.below(sentences.length), 0, namingSentence(random, entity));
  return sentences.join(' ');
}

/** One in four speaks of offices and plans; the others are as plain as most of the news. */
function sentence(random: Random): string {
  return random.percent(25) ? officialSentence(random) : `${capital(clauses(random))}.`;
}

function officialSentence(random: Random): string {
  const what = `the ${random.pick(adjectives)} ${random.pick(subjects)} ${random.pick(bodies)}`;
  const plan = `a ${random.pick(qualities)} ${random.pick(subjects)} plan`;
  const end = random.percent(40) ? `, which covers ${random.pick(figures)}` : '';
  return `${capital(random.pick(actors))} of ${what} ${random.pick(verbs)} ${plan}${end}, ${random.pick(closings)}.`;
}

function clauses(random: Random): string {
  const first = clause(random);
  if (random.percent(35)) return `${first} ${random.pick(links)} ${clause(random)}`;
  return random.percent(50) ? `${first} ${random.pick(closings)}` : first;
}

function clause(random: Random): string {
  const thing = `the ${random.pick(qualities)} ${random.pick(things)}`;
  const where = random.percent(30) ? ` in ${random.pick(places)}` : '';
  const aside = random.percent(25) ? `, ${random.pick(people)} ${random.pick(actions)},` : '';
  const who = random.percent(40) ? random.pick(people) : `the ${random.pick(things)}`;
  return `${who}${aside} ${random.pick(actions)} about ${thing} of her ${random.pick(things)}${where}`;
}

/** A sentence with one of the entity's names and, mostly, one of its cues. */
function namingSentence(random: Random, entity: LexiconEntity): string {
  const name = random.pick(random.pick(entity.names)[2].split('|'));
  const near = entity.cues.find(([where]) => where === 'near')?.[2].split('|') ?? [];
  const cue = near.length > 0 && random.percent(80) ? random.pick(near).replaceAll('*', '') : '';
  const topic = `${random.pick(subjects)} ${cue}`.trim();
  return `${capital(random.pick(actors))} said that ${name} had ${random.pick(verbs)} the ${topic} ${random.pick(closings)}.`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
