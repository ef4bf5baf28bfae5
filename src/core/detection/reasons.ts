import type { ShortFinding } from './analyse.ts';
import type { Evidence } from './evidence.ts';
import type { Reason } from './mention.ts';
import { weights } from './weights.ts';

/** A reader takes in three reasons, and three words of each. */
const mostReasons = 3;
const mostWords = 3;

/** The strongest reasons for a reading; cues at one distance are told together. */
export function reasonsFor(
  finding: ShortFinding,
  reading: number,
  evidence: readonly Evidence[],
): readonly Reason[] {
  const strongest = evidence
    .filter((item) => item.reading === reading)
    .toSorted((a, b) => b.weight - a.weight);
  const reasons: Reason[] = [];
  for (const { reason } of strongest) addReason(reasons, reason);
  if (reasons.length > 0) return reasons.slice(0, mostReasons);
  const isMeant = reading === finding.profile.meant.index;
  if (isMeant && finding.odds === weights.odds.likely) return [{ kind: 'usual' }];
  if (finding.capitals === 'among-capitals')
    return [{ kind: 'form', form: 'capitals' }, { kind: 'no-evidence' }];
  return [{ kind: 'no-evidence' }];
}

function addReason(reasons: Reason[], reason: Reason): void {
  if (reason.kind !== 'cue') {
    if (reason.kind !== 'beside' || !reasons.some((other) => sameBeside(other, reason))) {
      reasons.push(reason);
    }
    return;
  }
  const at = reasons.findIndex((other) => other.kind === 'cue' && other.where === reason.where);
  const other = reasons[at];
  if (other?.kind !== 'cue') reasons.push(reason);
  else if (other.words.length < mostWords) {
    reasons[at] = { ...other, words: [...new Set([...other.words, ...reason.words])] };
  }
}

/** "agent" and "agents" beside the name are one reason. */
function sameBeside(other: Reason, reason: Reason & { readonly kind: 'beside' }): boolean {
  return other.kind === 'beside' && other.side === reason.side;
}
