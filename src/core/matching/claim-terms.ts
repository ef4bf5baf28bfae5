import type { DatasetIndex, IndexedClaim } from '../dataset/index-format.ts';
import type { TextLanguage } from './stem.ts';
import { FIELD_WEIGHTS } from './weights.ts';
import { contentWords } from './words.ts';

/** What a claim can be found by, in one language. */
export interface ClaimTerms {
  /** How often each stem stands in the claim, every occurrence weighed by its field. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Sum of the frequencies. */
  readonly length: number;
  /** Stems of the claim's own sentence and detail. */
  readonly own: ReadonlySet<string>;
  /** Stems that are written as names in the claim. */
  readonly names: ReadonlySet<string>;
}

/**
 * Reads a claim's words and those by which news speaks of its matter. The names of entities are
 * taken out of all texts, since the claims compared share them.
 */
export function claimTerms(
  claim: IndexedClaim,
  index: DatasetIndex,
  language: TextLanguage,
  withoutEntities: (text: string) => string,
): ClaimTerms {
  const frequencies = new Map<string, number>();
  const own = new Set<string>();
  const names = new Set<string>();
  let length = 0;
  for (const [field, text] of fieldsOf(claim, index, language)) {
    const weight = FIELD_WEIGHTS[field];
    for (const { stem, name } of contentWords(withoutEntities(text), language)) {
      frequencies.set(stem, (frequencies.get(stem) ?? 0) + weight);
      length += weight;
      if (field === 'statement' || field === 'detail') own.add(stem);
      if (name) names.add(stem);
    }
  }
  return { frequencies, length, own, names };
}

type Field = readonly [name: keyof typeof FIELD_WEIGHTS, text: string];

/** Evidence, answers and labels are in English, and serve only English. */
function fieldsOf(
  claim: IndexedClaim,
  index: DatasetIndex,
  language: TextLanguage,
): readonly Field[] {
  const texts =
    language === 'en' ? claim : (index.translations[language]?.claims[claim.id] ?? claim);
  const { names = [], news } = claim.phrasings ?? {};
  const spoken = news?.[language];
  const fields: Field[] = [
    ['statement', texts.statement],
    ['detail', texts.detail ?? ''],
    ['limits', texts.limits ?? ''],
    ...names.map((name) => ['newsName', name] as const),
    ...(spoken?.words ?? []).map((words) => ['newsWord', words] as const),
    ...(spoken?.says ?? []).map((sentence) => ['newsSentence', sentence] as const),
  ];
  if (language !== 'en') return fields;
  return [
    ...fields,
    ...claim.evidence.map(({ says }) => ['says', says] as const),
    ...(claim.figures ?? []).map(({ label }) => ['label', label] as const),
    ...(claim.responses ?? []).map(
      ({ by, position }) => ['response', `${by}: ${position}`] as const,
    ),
  ];
}

/** Years that a claim is about: in its sentence, its period and its figures. */
export function claimYears(claim: IndexedClaim): ReadonlySet<string> {
  const dates = [
    claim.statement,
    claim.detail ?? '',
    claim.period?.from ?? '',
    claim.period?.to ?? '',
    ...(claim.figures ?? []).map(({ asOf }) => asOf ?? ''),
  ];
  return yearsIn(dates.join(' '));
}

export function yearsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/(?<![\d.,$])(?:19|20)\d\d(?![\d,]|\.\d)/g) ?? []);
}
