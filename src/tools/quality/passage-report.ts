/** A measurement of the matching as text for a terminal of 100 columns, and as data. */
import { z } from 'zod';
import type { PassageJudgement } from './match-passages.ts';
import { METHODS, type Method, type MethodScores, type PassageScores } from './passage-scores.ts';
import type { Ranked } from './ranked.ts';
import { shareText, tableLines, wrapped } from './table.ts';

const WIDTH = 100;
const INDENT = '    ';
const CLAIMS_LISTED = 3;

const NAMES: Readonly<Record<Method, string>> = {
  shown: 'shown as bearing',
  ranked: 'ranked, no gate',
  peer: 'BM25, no gate',
  peerShown: 'BM25, 0.95 answered',
};

export function passageText(scores: PassageScores, most: number): string {
  const { counts, methods, languages, errors } = scores;
  const rows = [
    ...METHODS.map((method) => rowOf(NAMES[method], methods[method])),
    ...Object.entries(languages).map(([lang, each]) => rowOf(`shown, ${lang}`, each)),
  ];
  const head = ['', 'P@1', 'R@3', 'nDCG@3', '| grade 2:', 'P@1', 'R@3', 'nDCG@3'];
  const listed = errors.slice(0, most);
  const lines = [
    `${counts.relevant} passages with relevant claims, ${counts.sameMatter} of them with one of ` +
      `grade 2; ${counts.other} others`,
    '',
    ...tableLines([...head, '| answered', 'silent'], rows, 1),
    '',
    `${errors.length} passages begin with a wrong claim, or none, or should not have any` +
      (errors.length > most && most > 0 ? `; the first ${most}` : '') +
      (listed.length === 0 ? '.' : ':'),
    ...listed.flatMap((error) => ['', ...errorLines(error)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The same as data for other programs; every error is in it, without its text. */
export function passageReport(scores: PassageScores, short: readonly string[]): object {
  const errors = scores.errors.map(({ label, shown }) => ({
    id: label.id,
    relevant: label.relevant,
    shown: shown.slice(0, CLAIMS_LISTED),
  }));
  return { passages: { ...scores, errors }, shortfalls: short };
}

const share = z.number().min(0).max(1).optional();
const ranks = z.strictObject({ precision: share, recall: share, ndcg: share });

/** The least that what is shown must reach. */
export const passageFloorsSchema = z.strictObject({
  all: ranks.optional(),
  sameMatter: ranks.optional(),
  answered: share,
  silent: share,
});
export type PassageFloors = z.infer<typeof passageFloorsSchema>;

/** A sentence for each floor that was not reached. */
export function passageShortfalls(
  floors: PassageFloors,
  { methods: { shown } }: PassageScores,
): readonly string[] {
  const wanted: readonly (readonly [string, number | null, number | undefined])[] = [
    ...(['precision', 'recall', 'ndcg'] as const).flatMap((measure) => [
      [`${measure} over all`, shown.all[measure], floors.all?.[measure]] as const,
      [
        `${measure} over those with a grade 2`,
        shown.sameMatter[measure],
        floors.sameMatter?.[measure],
      ] as const,
    ]),
    ['the share answered', shown.answered, floors.answered],
    ['the share left in silence', shown.silent, floors.silent],
  ];
  return wanted.flatMap(([name, value, least]) =>
    least === undefined || (value ?? 0) >= least
      ? []
      : [`${name} is ${shareText(value)}; its floor is ${shareText(least)}`],
  );
}

function rowOf(name: string, { all, sameMatter, answered, silent }: MethodScores) {
  return [
    name,
    ...[all.precision, all.recall, all.ndcg].map(shareText),
    '|         ',
    ...[sameMatter.precision, sameMatter.recall, sameMatter.ndcg, answered, silent].map(shareText),
  ];
}

function errorLines({ label, shown, ranked }: PassageJudgement): readonly string[] {
  const places = label.relevant.map((id) => {
    const at = ranked.findIndex(({ claim }) => claim === id);
    const place = at === -1 ? 'of no entity named' : `place ${at + 1}, ${scoreOf(ranked[at])}`;
    return `${id} (grade ${label.grades[id] ?? 1}; ${place})`;
  });
  const kind = label.relevant.length === 0 ? 'LOUD' : shown.length === 0 ? 'MUTE' : 'WRONG';
  const listed = shown.slice(0, CLAIMS_LISTED).map((one) => `${one.claim} (${scoreOf(one)})`);
  return [
    `${kind}  ${label.id}  ${label.lang}  ${label.entities.join(' ')}`,
    ...wrapped(label.passage, INDENT, WIDTH),
    ...wrapped(`wanted ${places.join(', ') || 'nothing'}`, INDENT, WIDTH),
    ...wrapped(`shown  ${listed.join(', ') || 'nothing'}`, INDENT, WIDTH),
  ];
}

function scoreOf(ranked: Ranked | undefined): string {
  return ranked?.score.toFixed(3) ?? '–';
}
