import type { DatasetIndex } from '../../core/dataset/index-format.ts';
import type { PassageLabel } from './passage-labels.ts';
import type { Ranked } from './ranked.ts';

/** Term saturation and length normalisation as Robertson and Zaragoza (2009) recommend them. */
const K1 = 1.2;
const B = 0.75;

/**
 * The peer of the matching: Okapi BM25 over statement and detail, lower-case words as they are, of
 * the claims that share an entity with the passage. Spanish passages are compared with the Spanish
 * texts, which is to its advantage.
 */
export function createBm25(index: DatasetIndex): (label: PassageLabel) => readonly Ranked[] {
  const built = new Map<string, Collection>();
  const collectionIn = (lang: string): Collection => {
    const known = built.get(lang);
    if (known !== undefined) return known;
    const translated = index.translations[lang]?.claims;
    const made = collectionOf(
      index.claims.map((claim) => {
        const { statement, detail } = translated?.[claim.id] ?? claim;
        return wordsOf(`${statement} ${detail ?? ''}`);
      }),
    );
    built.set(lang, made);
    return made;
  };
  return ({ passage, lang, entities }) => {
    const { documents, rarity, mean } = collectionIn(lang);
    const query = new Set(wordsOf(passage));
    return index.claims
      .flatMap((claim, at) => {
        const document = documents[at];
        if (document === undefined || !claim.entities.some((id) => entities.includes(id))) {
          return [];
        }
        const norm = K1 * (1 - B + (B * document.length) / mean);
        const score = [...query].reduce((sum, word) => {
          const count = document.counts.get(word) ?? 0;
          return sum + ((rarity.get(word) ?? 0) * count * (K1 + 1)) / (count + norm);
        }, 0);
        return score > 0 ? [{ claim: claim.id, score }] : [];
      })
      .toSorted((a, b) => b.score - a.score);
  };
}

interface Collection {
  readonly documents: readonly {
    readonly counts: ReadonlyMap<string, number>;
    readonly length: number;
  }[];
  readonly rarity: ReadonlyMap<string, number>;
  readonly mean: number;
}

function collectionOf(texts: readonly (readonly string[])[]): Collection {
  const holding = new Map<string, number>();
  const documents = texts.map((words) => {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const word of counts.keys()) holding.set(word, (holding.get(word) ?? 0) + 1);
    return { counts, length: words.length };
  });
  const rarity = new Map(
    [...holding].map(([word, n]) => [word, Math.log(1 + (texts.length - n + 0.5) / (n + 0.5))]),
  );
  const total = documents.reduce((sum, { length }) => sum + length, 0);
  return { documents, rarity, mean: total / Math.max(1, documents.length) };
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
