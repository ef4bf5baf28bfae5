import type { Dataset } from '../../core/dataset/dataset.ts';
import { authorOf } from '../../core/references/author.ts';
import { unknownField, type RecordField } from '../../core/references/bibliography.ts';
import type { PassageCheck, Reference } from '../../core/references/reference.ts';
import { passagePlace } from '../../core/references/selectors.ts';
import { madeNews } from './made-news.ts';
import { createRandom, type Random } from './random.ts';
import { people, places, subjects } from './vocabulary.ts';

const DAY = 86_400_000;
const FIRST_DAY = Date.parse('2020-01-01T08:00:00.000Z');

/** References to news that never happened, as a diligent researcher might have saved them in years. */
export function* madeReferences(dataset: Dataset, count: number): Generator<Reference> {
  const random = createRandom(11);
  const lexicon = { entities: [] };
  const claims = dataset.index.claims;
  // Articles are gone through again and again, each time under another address.
  const articles = madeNews(lexicon, { seed: 3, length: 4_000_000, named: 0 });
  const publishers = places.flatMap((place) =>
    ['Herald', 'Chronicle', 'Public Radio', 'Observer'].map((name) => `${place} ${name}`),
  );
  for (let at = 0; at < count; at++) {
    const article = random.pick(articles);
    const text = article.paragraphs.join('\n');
    const paragraph = random.pick(article.paragraphs);
    const start = text.indexOf(paragraph);
    const address = `https://www.news-${random.below(60)}.example/${random.pick(subjects)}/made-story-${at}`;
    const day = FIRST_DAY + at * 3_600_000;
    const claim = random.pick(claims);
    yield {
      version: 1,
      id: idOf(at, random),
      page: address,
      url: `${address}?from=list`,
      record: {
        kind: 'news-article',
        title: known(article.title),
        authors: known([authorOf(`${random.pick(people)} ${random.pick(people)}`)]),
        publisher: known(random.pick(publishers)),
        published: known(new Date(day - DAY).toISOString()),
        modified: unknownField,
        language: known('en'),
        description: known((article.paragraphs[0] ?? '').slice(0, 160)),
        canonicalUrl: known(address),
      },
      passage: passagePlace({
        text,
        start,
        end: start + Math.min(paragraph.length, 120 + random.below(240)),
        range: null,
        blockHash: 'a0'.repeat(32),
        language: 'en',
      }),
      entities: claim.entities,
      claims: [claim.id],
      tags: Array.from(new Set([random.pick(subjects), random.pick(subjects)])),
      note: random.percent(40) ? random.pick(article.paragraphs).slice(0, 200) : '',
      accessed: new Date(day).toISOString(),
      created: new Date(day).toISOString(),
      changed: new Date(day).toISOString(),
      check: checkOf(random, new Date(day).toISOString()),
    };
  }
}

function known<Value>(value: Value): RecordField<Value> {
  return { value, from: 'json-ld', edited: false };
}

/** A UUID whose beginning is random, so that the order of ids says nothing of when it was saved. */
function idOf(at: number, random: Random): string {
  return `${hex(random.below(2 ** 32), 8)}-0000-4000-8000-${hex(at, 12)}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

function checkOf(random: Random, when: string): PassageCheck {
  if (random.percent(60)) return { kind: 'unchecked' };
  return random.percent(80) ? { kind: 'found', when } : { kind: 'not-found', when };
}
