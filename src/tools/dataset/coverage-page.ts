import type { Claim } from '../../core/dataset/records.ts';
import type { LocatedRecords } from './read-records.ts';

/** Writes `docs/coverage.md`: each sentence of the founding article and the claims that carry it. */
export function coveragePage(records: LocatedRecords): string {
  const claims = new Map(records.claims.map(({ record }) => [record.id, record]));
  const item = (id: string) => claimItem(claims.get(id), id);
  const { sentences, beyond } = records.coverage.record;
  const body = sentences.flatMap(({ sentence, paraphrase, claims: ids, note }) => [
    `## ${sentence === 'title' ? 'Title' : `Sentence ${sentence}`}`,
    `> ${paraphrase}`,
    ids.map(item).join('\n'),
    ...(note === null ? [] : [`Note: ${note}.`]),
  ]);
  return [
    '# Coverage of the founding article',
    INTRODUCTION,
    ...body,
    '## Beyond the founding article',
    beyond.map(item).join('\n'),
    '## Claims by entity',
    entityLines(records),
  ]
    .join('\n\n')
    .concat('\n');
}

const INTRODUCTION = `The dataset began with one article of factually.co. Each of its sentences is listed below in short,
in our words, with the claims that carry its substance. What could not be supported is carried by
claims that stand as unresolved or disputed. The article itself is not used as evidence.

This page is written by \`npm run dataset\` from \`assets/dataset/coverage.json\`; edit that file.`;

function claimItem(claim: Claim | undefined, id: string): string {
  return claim === undefined ? `- \`${id}\`` : `- \`${id}\` (${claim.standing})`;
}

function entityLines(records: LocatedRecords): string {
  return records.entities
    .map(({ record: { id, name } }) => {
      const about = records.claims.filter(({ record }) => record.entities.includes(id));
      const alone = about.filter(({ record }) => record.entities.length === 1);
      return `- ${name}: ${about.length} claims, ${alone.length} of them about it alone`;
    })
    .join('\n');
}
