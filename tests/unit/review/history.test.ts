import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit, type WorksheetEdit } from '../../../src/core/review/edit.ts';
import {
  edited,
  historyOf,
  mostSteps,
  rebased,
  redone,
  undone,
} from '../../../src/core/review/history.ts';
import { anyEdit, blank, said, saved } from './samples.ts';

const target = { id: 'a', passage: saved('It paid $30 million.') };
const note = (text: string): WorksheetEdit => ({ kind: 'set-note', entry: target, note: text });
const verdict: WorksheetEdit = { kind: 'set-verdict', entry: target, verdict: 'partly' };

function after(...acts: readonly (readonly [number, WorksheetEdit])[]) {
  return acts.reduce((history, [now, edit]) => edited(history, edit, now), historyOf(blank));
}

describe('the history of a worksheet', () => {
  it('undoes typing without a pause as one', () => {
    const typed = after([0, note('a')], [300, note('ab')], [900, note('abc')]);
    expect(typed.past).toHaveLength(1);
    expect(said(undone(typed, 9000).worksheet)).toEqual(said(blank));
  });

  it.each<readonly [string, number, WorksheetEdit]>([
    ['a pause', 1200, note('ab')],
    ['another passage', 100, { kind: 'set-note', entry: { ...target, id: 'b' }, note: 'b' }],
    ['another act', 100, verdict],
    ['the summary', 100, { kind: 'set-summary', summary: 'b' }],
  ])('begins a new step after %s', (_, now, next) => {
    expect(after([0, note('a')], [now, next]).past).toHaveLength(2);
  });

  it('begins a new step when typing goes on for long', () => {
    const typed = after(
      ...Array.from({ length: 40 }, (_, at) => [at * 500, note('x'.repeat(at + 1))] as const),
    );
    expect(typed.past).toHaveLength(2);
  });

  it('forgets what was undone once something else is done', () => {
    const history = edited(undone(after([0, verdict]), 1), note('a'), 2);
    expect(history.future).toEqual([]);
    expect(redone(history, 3)).toBe(history);
  });

  it('has nothing to undo at first, and changes nothing then', () => {
    const history = historyOf(blank);
    expect(undone(history, 1)).toBe(history);
    expect(edited(history, note(''), 1)).toBe(history);
  });

  it('brings a removed entry back with all that it said', () => {
    const judged = after([0, verdict], [5000, note('Seen.')]);
    const removed = edited(judged, { kind: 'remove-entry', id: 'a' }, 9000);
    expect(said(undone(removed, 10_000).worksheet)).toEqual(said(judged.worksheet));
  });

  it('leaves what was done elsewhere since as it is', () => {
    const mine = after([0, verdict]);
    const theirs = applyEdit(mine.worksheet, note('From the other tab.'), 2000);
    const back = undone(rebased(mine, theirs), 3000).worksheet;
    expect(back.entries[0]).toMatchObject({ verdict: null, note: 'From the other tab.' });
    const other = applyEdit(theirs, { ...verdict, verdict: 'supported' }, 2500);
    expect(undone(rebased(mine, other), 3000).worksheet.entries[0]?.verdict).toBe('supported');
  });

  it('does not take what came from elsewhere into a step of typing', () => {
    const typed = after([0, note('a')]);
    const summed = applyEdit(typed.worksheet, { kind: 'set-summary', summary: 'Theirs.' }, 10);
    const more = edited(rebased(typed, summed), note('ab'), 20);
    expect(undone(more, 30).worksheet.summary).toBe('Theirs.');
  });

  it('dates an undone act as new, so that it goes before what it takes back', () => {
    const back = undone(after([0, note('a')], [5000, note('b')]), 9000).worksheet;
    expect(back.entries[0]).toMatchObject({ note: 'a', changed: new Date(9000).toISOString() });
  });

  it('keeps no more steps than are of use', () => {
    const long = after(
      ...Array.from({ length: mostSteps + 9 }, (_, at) => [at * 5000, note(`${at}`)] as const),
    );
    expect(long.past).toHaveLength(mostSteps);
  });

  it('undoes all and does all again, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3000), anyEdit)), (acts) => {
        let now = 0;
        const start = historyOf(blank);
        const done = acts.reduce((history, [pause, edit]) => {
          now += pause;
          return edited(history, edit, now);
        }, start);
        const back = done.past.reduce((history) => undone(history, now), done);
        expect(said(back.worksheet)).toEqual(said(blank));
        const again = done.past.reduce((history) => redone(history, now), back);
        expect(said(again.worksheet)).toEqual(said(done.worksheet));
      }),
    );
  });
});
