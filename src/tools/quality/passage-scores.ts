/** Measures of rankings. Shares lie between 0 and 1 and are null where there is nothing to divide by. */
import type { PassageJudgement } from './match-passages.ts';
import type { PassageLabel } from './passage-labels.ts';
import type { Ranked } from './ranked.ts';

/** Means over passages that have relevant claims. */
export interface RankScores {
  /** Share whose first claim is relevant. */
  readonly precision: number | null;
  /** Mean share of the relevant claims that are among the first three. */
  readonly recall: number | null;
  /**
   * Normalised discounted cumulated gain of the first three (Järvelin and Kekäläinen 2002): a claim
   * of grade g at place i gains (2^g − 1) / log2(i + 1), and the sum is divided by the best one.
   */
  readonly ndcg: number | null;
}

/** The four methods compared; `peerShown` is BM25 cut where it still answers `ANSWERED`. */
export const METHODS = ['shown', 'ranked', 'peer', 'peerShown'] as const;
export type Method = (typeof METHODS)[number];

export interface MethodScores {
  readonly all: RankScores;
  readonly sameMatter: RankScores;
  /** Share of the passages with relevant claims for which anything is shown. */
  readonly answered: number | null;
  /** Share of the others for which nothing is shown. */
  readonly silent: number | null;
}

export interface PassageScores {
  /** Number of passages: with relevant claims, with one of grade 2 among them, with none. */
  readonly counts: Readonly<Record<'relevant' | 'sameMatter' | 'other', number>>;
  readonly methods: Readonly<Record<Method, MethodScores>>;
  readonly languages: Readonly<Record<string, MethodScores>>;
  /** Passages whose first claim shown is not relevant, or that are answered and should not be. */
  readonly errors: readonly PassageJudgement[];
}

/** The share of passages with relevant claims that BM25's threshold is set to answer. */
const ANSWERED = 0.95;

export function scorePassages(judgements: readonly PassageJudgement[]): PassageScores {
  const relevant = judgements.filter(({ label }) => label.relevant.length > 0);
  const least = threshold(relevant.map(({ peer }) => peer[0]?.score ?? 0));
  const listOf: Readonly<Record<Method, (one: PassageJudgement) => readonly Ranked[]>> = {
    shown: ({ shown }) => shown,
    ranked: ({ ranked }) => ranked,
    peer: ({ peer }) => peer,
    peerShown: ({ peer }) => peer.filter(({ score }) => score >= least),
  };
  const scoresOf = (method: Method) => methodScores(judgements, listOf[method]);
  return {
    counts: {
      relevant: relevant.length,
      sameMatter: relevant.filter(({ label }) => hasSame(label)).length,
      other: judgements.length - relevant.length,
    },
    methods: {
      shown: scoresOf('shown'),
      ranked: scoresOf('ranked'),
      peer: scoresOf('peer'),
      peerShown: scoresOf('peerShown'),
    },
    languages: Object.fromEntries(
      [...Map.groupBy(judgements, ({ label }) => label.lang)].map(([lang, group]) => [
        lang,
        methodScores(group, listOf.shown),
      ]),
    ),
    errors: judgements.filter(isWrong),
  };
}

/** Measures one ranking against its label. */
export function scoreRanking(
  label: Pick<PassageLabel, 'relevant' | 'grades'>,
  ids: readonly string[],
): { readonly precision: number; readonly recall: number; readonly ndcg: number } {
  const gradeOf = (id: string) => label.grades[id] ?? (label.relevant.includes(id) ? 1 : 0);
  const first = ids.slice(0, 3);
  const found = first.filter((id) => label.relevant.includes(id)).length;
  const best = label.relevant.map(gradeOf).toSorted((a, b) => b - a);
  return {
    precision: label.relevant.includes(ids[0] ?? '') ? 1 : 0,
    recall: found / label.relevant.length,
    ndcg: gain(first.map(gradeOf)) / gain(best.slice(0, 3)),
  };
}

function gain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

function methodScores(
  judgements: readonly PassageJudgement[],
  list: (one: PassageJudgement) => readonly Ranked[],
): MethodScores {
  const relevant = judgements.filter(({ label }) => label.relevant.length > 0);
  const other = judgements.filter(({ label }) => label.relevant.length === 0);
  const rankScores = (group: readonly PassageJudgement[]): RankScores => {
    const each = group.map((one) =>
      scoreRanking(
        one.label,
        list(one).map(({ claim }) => claim),
      ),
    );
    return {
      precision: mean(each.map(({ precision }) => precision)),
      recall: mean(each.map(({ recall }) => recall)),
      ndcg: mean(each.map(({ ndcg }) => ndcg)),
    };
  };
  return {
    all: rankScores(relevant),
    sameMatter: rankScores(relevant.filter(({ label }) => hasSame(label))),
    answered: mean(relevant.map((one) => Number(list(one).length > 0))),
    silent: mean(other.map((one) => Number(list(one).length === 0))),
  };
}

function hasSame({ grades }: PassageLabel): boolean {
  return Object.values(grades).includes(2);
}

function isWrong({ label, shown }: PassageJudgement): boolean {
  const [first] = shown;
  return label.relevant.length === 0
    ? first !== undefined
    : !label.relevant.includes(first?.claim ?? '');
}

function threshold(best: readonly number[]): number {
  const falling = best.toSorted((a, b) => b - a);
  return falling[Math.max(0, Math.ceil(falling.length * ANSWERED) - 1)] ?? 0;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
