/** The worksheet as the panel shows it, and what its buttons and fields do to it. */
import type {
  Judged,
  PanelReview,
  PlacedEntry,
  ReviewActions,
} from '../../ui/panel/review-props.ts';
import type { EntryTarget, WorksheetEdit } from '../../core/review/edit.ts';
import { isBlank } from '../../core/review/worksheet.ts';
import type { WorksheetSession, WorksheetState } from './worksheet-session.ts';

/** What the panel shows where there is no worksheet. */
export const noReview: PanelReview = {
  summary: '',
  entries: new Map(),
  gone: [],
  saving: { kind: 'none' },
  closed: true,
  merged: false,
  contested: [],
  canUndo: false,
  canRedo: false,
};

/** The worksheet for the panel; `reading` while the page is not read to its end. */
export function reviewOf(state: WorksheetState, reading: boolean): PanelReview {
  const entries = new Map<number, PlacedEntry>();
  for (const placement of state.placements) {
    if (placement.kind === 'gone') continue;
    entries.set(placement.passage.id, placement);
  }
  const gone = state.placements.flatMap(({ kind, entry }) =>
    kind === 'gone' && !isBlank(entry) ? [entry] : [],
  );
  return {
    summary: state.worksheet.summary,
    entries,
    gone: reading ? [] : gone,
    saving: state.saving,
    closed: state.closed,
    merged: state.merged,
    contested: state.contested.flatMap((one) =>
      one.field === 'verdict' ? [{ entry: one.entry, other: one.other }] : [],
    ),
    canUndo: state.canUndo,
    canRedo: state.canRedo,
  };
}

/** What a checker does with the worksheet of the moment; nothing while there is none. */
export function reviewActions(session: () => WorksheetSession | null): ReviewActions {
  const judge = (judged: Judged, edit: (entry: EntryTarget) => WorksheetEdit): void => {
    const open = session();
    const entry = open?.target(judged) ?? null;
    if (entry !== null) open?.edit(edit(entry));
  };
  return {
    onVerdict: (judged, verdict) =>
      judge(judged, (entry) => ({ kind: 'set-verdict', entry, verdict })),
    onEvidence: (judged, evidence, chosen) =>
      judge(judged, (entry) => ({
        kind: chosen ? 'choose-evidence' : 'drop-evidence',
        entry,
        evidence,
      })),
    onNote: (judged, note) => judge(judged, (entry) => ({ kind: 'set-note', entry, note })),
    onSummary: (summary) => session()?.edit({ kind: 'set-summary', summary }),
    onKeepText: (entry) => session()?.adopt(entry),
    onRemoveEntry: (id) => session()?.edit({ kind: 'remove-entry', id }),
    onUndo: () => session()?.undo(),
    onRedo: () => session()?.redo(),
    onSaveAgain: () => session()?.saveAgain(),
  };
}
