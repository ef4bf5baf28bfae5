import { dirname, resolve } from 'node:path';
import type { PageKind } from '../../core/article/record.ts';
import { decodeHtml } from '../inspect/decode.ts';
import { openInput, readAll } from '../inspect/input.ts';
import type { Inspector } from '../inspect/inspector.ts';
import { isRight, type FieldValue } from './compare-fields.ts';
import type { FieldName, PageLabel, RecordLabel } from './labels.ts';
import { PEER_FIELDS, readWithPeer, type PeerRecord } from './peer.ts';
import type { Line } from './read-lines.ts';
import { share } from './scores.ts';

export const FIELDS: readonly FieldName[] = [
  'title',
  'authors',
  'published',
  'modified',
  'publisher',
  'language',
  'canonicalUrl',
];

/** One judged field of one page, `kind` among them; `peer` is null where the peer never gives it. */
export interface FieldJudgement {
  readonly file: string;
  readonly field: FieldName | 'kind';
  readonly wanted: FieldValue;
  readonly got: FieldValue;
  /** Where on the page it was found, such as `json-ld`; for kinds, what spoke for it. */
  readonly from: string | null;
  readonly right: boolean;
  readonly peer: { readonly got: FieldValue; readonly right: boolean } | null;
}

/** Share of pages whose field is right; `peer` is null where the peer never gives it. */
export interface FieldRow {
  readonly field: FieldName | 'kind';
  readonly n: number;
  readonly right: number;
  readonly peer: number | null;
}

/** Everything that was measured of pages. */
export interface PageScores {
  readonly pages: number;
  readonly fields: readonly FieldRow[];
  readonly errors: readonly FieldJudgement[];
}

/** Reads each saved page and judges what its label names. Rejects where a page cannot be read. */
export async function judgePages(
  pages: readonly Line<PageLabel>[],
  inspector: Pick<Inspector, 'html'>,
): Promise<readonly FieldJudgement[]> {
  const judgements: FieldJudgement[] = [];
  for (const line of pages) {
    const { value: label } = line;
    const html = decodeHtml(await readAll(await openInput(pageFile(line))));
    const { page } = inspector.html(html, label.url ?? null);
    if (label.kind !== undefined) judgements.push(judgeKind(label, label.kind, page));
    const { record } = label;
    if (record === undefined) continue;
    const peer = readWithPeer(html);
    for (const field of FIELDS) {
      if (record[field] === undefined) continue;
      const found = page.record[field];
      judgements.push(judgeField(label.file, field, record, found, peer));
    }
  }
  return judgements;
}

/** Path of a page that a list names. */
export function pageFile({ file: list, value: { file } }: Line<PageLabel>): string {
  return resolve(dirname(list), file);
}

export function scorePages(pages: number, judgements: readonly FieldJudgement[]): PageScores {
  const fields = (['kind', ...FIELDS] as const).flatMap((field): FieldRow[] => {
    const judged = judgements.filter((one) => one.field === field);
    const right = share(judged.filter((one) => one.right).length, judged.length);
    if (right === null) return [];
    const peers = judged.flatMap(({ peer }) => (peer === null ? [] : [peer]));
    const peer = share(peers.filter((one) => one.right).length, peers.length);
    return [{ field, n: judged.length, right, peer }];
  });
  return { pages, fields, errors: judgements.filter(({ right }) => !right) };
}

function judgeKind(
  { file }: PageLabel,
  wanted: PageKind,
  { kind, reasons }: { readonly kind: PageKind | null; readonly reasons: readonly string[] },
): FieldJudgement {
  const from = reasons.length === 0 ? null : reasons.join(', ');
  return { file, field: 'kind', wanted, got: kind, from, right: kind === wanted, peer: null };
}

function judgeField(
  file: string,
  field: FieldName,
  record: RecordLabel,
  found: { readonly value: FieldValue; readonly from: string } | null,
  peerRecord: PeerRecord,
): FieldJudgement {
  const wanted = record[field] ?? null;
  const got = found?.value ?? null;
  const peerGot = peerRecord[field] ?? null;
  const peer = PEER_FIELDS.includes(field)
    ? { got: peerGot, right: isRight(field, wanted, peerGot) }
    : null;
  const right = isRight(field, wanted, got);
  return { file, field, wanted, got, from: found?.from ?? null, right, peer };
}
