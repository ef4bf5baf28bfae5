/**
 * Fits the weights of the matching to judged passages. The ranking is a linear model trained on
 * whole lists (ListNet, Cao et al., "Learning to Rank: From Pairwise Approach to Listwise
 * Approach", 2007), the gate a logistic regression. Everything is deterministic.
 */
import type { DatasetIndex } from '../../core/dataset/index-format.ts';
import { buildClaimIndex } from '../../core/matching/claim-index.ts';
import { examine, gateFeatures, weighAnew, type Examination } from '../../core/matching/examine.ts';
import {
  GATE_WEIGHTS,
  RANK_WEIGHTS,
  type GateFeature,
  type RankFeature,
} from '../../core/matching/fitted-weights.ts';
import { languageOf } from '../../core/matching/words.ts';
import { ascend } from './ascend.ts';
import type { PassageLabel } from './passage-labels.ts';

/** Weights as `core/matching/fitted-weights.ts` holds them. */
export interface FittedWeights {
  readonly rank: Readonly<Record<RankFeature, number>>;
  readonly gate: Readonly<Record<GateFeature | 'start', number>>;
  /** Mean of `topic` over all passages. */
  readonly usualTopic: number;
}

const RANK_FEATURES = Object.keys(RANK_WEIGHTS).map((name) => name as RankFeature);
const GATE_FEATURES = Object.keys(GATE_WEIGHTS)
  .filter((name) => name !== 'start')
  .map((name) => name as GateFeature);

/** A claim that says the same is worth so many that are merely useful, as in the gain of nDCG. */
const GRADE_SHARE = { 1: 1, 2: 3 } as const;

/** Pull of the weights towards 0: few passages must not be learned by heart. */
const RANK_DECAY = 0.05;
const GATE_DECAY = 0.03;

/** Log-odds by which the gate is opened: silence where something fits costs more than the reverse. */
const LENIENCE = 0.3;

/** Parts that the gate is fitted over, each by points of a ranking that has not seen it. */
const FOLDS = 8;

export function fitWeights(labels: readonly PassageLabel[], index: DatasetIndex): FittedWeights {
  const judged = examineAll(labels, index);
  const rank = fitRank(judged);
  const unseen = Array.from({ length: FOLDS }, (_, fold) =>
    fitRank(judged.filter((__, at) => at % FOLDS !== fold)),
  );
  const rows = judged.flatMap(({ label, examination }, at) => {
    const features = gateFeatures(weighAnew(examination, unseen[at % FOLDS] ?? rank));
    return features === null ? [] : [{ features, bears: label.relevant.length > 0 }];
  });
  return {
    rank,
    gate: fitGate(rows),
    usualTopic: mean(rows.map(({ features }) => features.topic)),
  };
}

/** The same as a text for `fitted-weights.ts`. */
export function weightsText({ rank, gate, usualTopic }: FittedWeights): string {
  return (
    `RANK_WEIGHTS = {\n${recordText(rank)}};\n\nGATE_WEIGHTS = {\n${recordText(gate)}};\n\n` +
    `USUAL_TOPIC = ${usualTopic.toFixed(3)};\n`
  );
}

function recordText(weights: Readonly<Record<string, number>>): string {
  return Object.entries(weights)
    .map(([name, weight]) => `  ${name}: ${weight.toFixed(3)},\n`)
    .join('');
}

interface Judged {
  readonly label: PassageLabel;
  readonly examination: Examination;
}

function examineAll(labels: readonly PassageLabel[], index: DatasetIndex): readonly Judged[] {
  const indexes = { en: buildClaimIndex(index, 'en'), es: buildClaimIndex(index, 'es') };
  return labels.map((label) => {
    const { passage: text, lang, entities } = label;
    const language = languageOf(text, lang);
    const examination = examine({ text, lang, entities }, language, indexes[language]);
    return { label, examination };
  });
}

function fitRank(judged: readonly Judged[]): FittedWeights['rank'] {
  const lists = judged
    .map(({ label: { relevant, grades }, examination: { claims } }) => {
      const worth = claims.map(({ terms: { claim } }) =>
        relevant.includes(claim.id) ? GRADE_SHARE[grades[claim.id] ?? 1] : 0,
      );
      const total = worth.reduce((sum: number, value) => sum + value, 0);
      return {
        rows: claims.map(({ evidence }) => RANK_FEATURES.map((name) => evidence.features[name])),
        wanted: worth.map((value) => (total === 0 ? 0 : value / total)),
      };
    })
    .filter(({ wanted }) => wanted.some((share) => share > 0));
  const weights = ascend(RANK_FEATURES.length, RANK_DECAY, (now, gradient) => {
    for (const { rows, wanted } of lists) {
      const given = softmax(rows.map((row) => product(row, now)));
      for (const [at, row] of rows.entries()) {
        const rest = ((wanted[at] ?? 0) - (given[at] ?? 0)) / lists.length;
        for (const [place, value] of row.entries()) {
          gradient[place] = (gradient[place] ?? 0) + rest * value;
        }
      }
    }
  });
  return recordOf(RANK_FEATURES, weights);
}

interface GateRow {
  readonly features: Readonly<Record<GateFeature, number>>;
  readonly bears: boolean;
}

/** Features are brought to one scale for fitting, and the weights back to theirs. */
function fitGate(rows: readonly GateRow[]): FittedWeights['gate'] {
  const scales = GATE_FEATURES.map((name) => {
    const values = rows.map(({ features }) => features[name]);
    const middle = mean(values);
    const spread = Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
    return { middle, spread: spread || 1 };
  });
  const scaled = rows.map(({ features, bears }) => ({
    row: [
      1,
      ...GATE_FEATURES.map((name, at) => {
        const { middle = 0, spread = 1 } = scales[at] ?? {};
        return (features[name] - middle) / spread;
      }),
    ],
    bears,
  }));
  const [start = 0, ...weights] = ascend(GATE_FEATURES.length + 1, GATE_DECAY, (now, gradient) => {
    for (const { row, bears } of scaled) {
      const rest = ((bears ? 1 : 0) - 1 / (1 + Math.exp(-product(row, now)))) / scaled.length;
      for (const [place, value] of row.entries()) {
        gradient[place] = (gradient[place] ?? 0) + rest * value;
      }
    }
  });
  const own = weights.map((weight, at) => weight / (scales[at]?.spread ?? 1));
  const moved = own.reduce((sum, weight, at) => sum + weight * (scales[at]?.middle ?? 0), 0);
  return { start: start - moved + LENIENCE, ...recordOf(GATE_FEATURES, own) };
}

function recordOf<Name extends string>(
  names: readonly Name[],
  values: readonly number[],
): Record<Name, number> {
  // Every name has a value: both lists were made side by side.
  return Object.fromEntries(names.map((name, at) => [name, values[at] ?? 0])) as Record<
    Name,
    number
  >;
}

function softmax(points: readonly number[]): readonly number[] {
  const most = Math.max(...points);
  const powers = points.map((point) => Math.exp(point - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function product(row: readonly number[], weights: readonly number[]): number {
  return row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
