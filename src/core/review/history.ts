/** A worksheet and what can be undone of it. */
import { applyEdit, type WorksheetEdit } from './edit.ts';
import { mergeWorksheets } from './merge.ts';
import { sameJudgement, type Worksheet } from './worksheet.ts';

export interface WorksheetHistory {
  readonly worksheet: Worksheet;
  /** Oldest first; the last is undone first. */
  readonly past: readonly WorksheetStep[];
  /** The last is redone first. */
  readonly future: readonly WorksheetStep[];
}

/** An act, or typing without a pause, that is undone as one. */
export interface WorksheetStep {
  /** The act, or the last of them. */
  readonly edit: WorksheetEdit;
  readonly before: Worksheet;
  readonly after: Worksheet;
  /** When its first and its last act were made, in milliseconds since 1970. */
  readonly began: number;
  readonly ended: number;
}

/** Most acts that can be undone. */
export const mostSteps = 200;

/** Typing goes on as one step until it rests so long, or has gone on so long, in milliseconds. */
const typingPause = 1000;
const longestTyping = 15_000;

/** A history in which nothing was done yet. */
export function historyOf(worksheet: Worksheet): WorksheetHistory {
  return { worksheet, past: [], future: [] };
}

/** The history after an act, or the very same object where it changes nothing. */
export function edited(
  history: WorksheetHistory,
  edit: WorksheetEdit,
  now: number,
): WorksheetHistory {
  const before = history.worksheet;
  const worksheet = applyEdit(before, edit, now);
  if (worksheet === before) return history;
  const last = history.past.at(-1);
  const step: WorksheetStep =
    last !== undefined && continues(last, edit, before, now)
      ? { ...last, edit, after: worksheet, ended: now }
      : { edit, before, after: worksheet, began: now, ended: now };
  const past = step.before === before ? history.past : history.past.slice(0, -1);
  return { worksheet, past: [...past, step].slice(-mostSteps), future: [] };
}

/**
 * Takes the last act back, and nothing that came from elsewhere since. The very same object where
 * there is nothing to undo.
 */
export function undone(history: WorksheetHistory, now: number): WorksheetHistory {
  const step = history.past.at(-1);
  if (step === undefined) return history;
  return {
    worksheet: carriedOver(step.after, history.worksheet, withBegun(step, history.worksheet), now),
    past: history.past.slice(0, -1),
    future: [...history.future, step],
  };
}

/** Does again what was undone last. */
export function redone(history: WorksheetHistory, now: number): WorksheetHistory {
  const step = history.future.at(-1);
  if (step === undefined) return history;
  return {
    worksheet: carriedOver(step.before, history.worksheet, step.after, now),
    past: [...history.past, step],
    future: history.future.slice(0, -1),
  };
}

/** The same acts over a worksheet that took in what was done elsewhere. */
export function rebased(history: WorksheetHistory, worksheet: Worksheet): WorksheetHistory {
  return { ...history, worksheet };
}

function continues(
  last: WorksheetStep,
  edit: WorksheetEdit,
  before: Worksheet,
  now: number,
): boolean {
  // What was merged in since belongs to no step.
  if (last.after !== before) return false;
  if (now - last.ended >= typingPause || now - last.began >= longestTyping) return false;
  if (edit.kind === 'set-summary') return last.edit.kind === 'set-summary';
  return (
    edit.kind === 'set-note' &&
    last.edit.kind === 'set-note' &&
    last.edit.entry.id === edit.entry.id
  );
}

/**
 * The worksheet before a step. What the step began and others wrote into since is there, saying
 * nothing, so that the step alone is taken back.
 */
function withBegun({ before, after }: WorksheetStep, present: Worksheet): Worksheet {
  const known = new Set(before.entries.map(({ id }) => id));
  const now = new Map(present.entries.map((entry) => [entry.id, entry]));
  const begun = after.entries.filter((entry) => {
    const today = now.get(entry.id);
    return !known.has(entry.id) && today !== undefined && !sameJudgement(entry, today);
  });
  const blank = begun.map((entry) => ({ ...entry, verdict: null, evidence: [], note: '' }));
  return blank.length === 0 ? before : { ...before, entries: [...before.entries, ...blank] };
}

/** The step from one worksheet to another, done to the present one; what it changes is new. */
function carriedOver(from: Worksheet, present: Worksheet, to: Worksheet, now: number): Worksheet {
  const changed = new Date(now).toISOString();
  const { worksheet } = mergeWorksheets(from, present, to, 'mine');
  const known = new Map(present.entries.map((entry) => [entry.id, entry]));
  const entries = worksheet.entries.map((entry) => {
    const before = known.get(entry.id);
    return before !== undefined && sameJudgement(before, entry) ? before : { ...entry, changed };
  });
  return { ...worksheet, article: present.article, entries, changed };
}
