import { describe, expect, it } from 'vitest';
import {
  nextCard,
  type Answer,
  type CardEvent,
  type CardState,
} from '../../../src/app/content/card-state.ts';
import type { ClaimsReply } from '../../../src/platform/protocol.ts';

type State = CardState<string>;
type Event = CardEvent<string>;
type Open = Extract<State, { kind: 'open' }>;

const loading: Answer = { kind: 'loading' };
const failed: Answer = { kind: 'failed', because: 'updated' };

function reply(...ids: readonly string[]): ClaimsReply {
  // The state carries claims along without looking into them.
  return { claims: ids.map((id) => ({ id })), bearing: 1, total: 9 } as unknown as ClaimsReply;
}

const hidden: State = { kind: 'hidden' };
const dwelling: State = { kind: 'dwelling', target: 'a', answer: loading };

function open(change: Partial<Open> = {}): Open {
  return {
    kind: 'open',
    target: 'a',
    hold: 'pointer',
    form: 'popover',
    answer: loading,
    next: null,
    ...change,
  };
}

const leaving = open({ hold: 'leaving' });
const pinned = open({ hold: 'pinned' });
const sheet = open({ hold: 'pinned', form: 'sheet' });
const over = (target: string): Event => ({ kind: 'over', target });
const press = (target: string): Event => ({ kind: 'press', target, form: 'popover' });

describe('the card', () => {
  it.each<readonly [string, State, Event, State]>([
    ['begins to dwell when the pointer comes to a mark', hidden, over('a'), dwelling],
    ['starts over at another mark', dwelling, over('b'), { ...dwelling, target: 'b' }],
    ['is forgotten when the pointer leaves early', dwelling, { kind: 'away' }, hidden],
    ['opens when the dwell is over', dwelling, { kind: 'dwell-over' }, open()],
    ['stays for a while when the pointer leaves', open(), { kind: 'away' }, leaving],
    ['stays when the pointer comes back to the mark', leaving, over('a'), open()],
    ['stays when the pointer reaches it', leaving, { kind: 'inside' }, open()],
    ['goes when the grace is over', leaving, { kind: 'grace-over' }, hidden],
    ['waits its grace over another mark', open(), over('b'), { ...leaving, next: 'b' }],
    [
      'makes way for the other mark then',
      { ...leaving, next: 'b' },
      { kind: 'grace-over' },
      { ...dwelling, target: 'b' },
    ],
    ['forgets the other mark', { ...leaving, next: 'b' }, { kind: 'away' }, leaving],
    ['opens pinned at a click', hidden, press('a'), pinned],
    ['is pinned by a click on its mark', open(), press('a'), pinned],
    ['moves to another mark at a click', pinned, press('b'), { ...pinned, target: 'b' }],
    ['opens as a sheet at a tap', hidden, { kind: 'press', target: 'a', form: 'sheet' }, sheet],
    ['opens pinned from the keyboard', hidden, { kind: 'call', target: 'a' }, pinned],
    ['goes at a click elsewhere', open(), { kind: 'press-elsewhere' }, hidden],
    ['goes as a sheet at a tap elsewhere', sheet, { kind: 'press-elsewhere' }, hidden],
    ['is pinned by its button', open(), { kind: 'pin', pinned: true }, pinned],
    ['is let go by its button', pinned, { kind: 'pin', pinned: false }, open()],
    ['goes when its mention is scrolled away', open(), { kind: 'out-of-sight' }, hidden],
    ['goes at Escape, pinned or not', pinned, { kind: 'close' }, hidden],
    [
      'shows a failure',
      open(),
      { kind: 'answered', target: 'a', answer: failed },
      open({ answer: failed }),
    ],
    [
      'knows the answer before it opens',
      dwelling,
      { kind: 'answered', target: 'a', answer: failed },
      { ...dwelling, answer: failed },
    ],
  ])('%s', (_, state, event, expected) => {
    expect(nextCard(state, event)).toEqual(expected);
  });

  it.each<readonly [string, State, Event]>([
    ['stays hidden when the pointer leaves', hidden, { kind: 'away' }],
    ['stays hidden when a late timer ends', hidden, { kind: 'dwell-over' }],
    ['stays open when a late grace ends', open(), { kind: 'grace-over' }],
    ['stays pinned while the pointer goes about', pinned, over('b')],
    ['stays pinned when the pointer leaves', pinned, { kind: 'away' }],
    ['stays pinned after its grace', pinned, { kind: 'grace-over' }],
    ['stays pinned at a click elsewhere', pinned, { kind: 'press-elsewhere' }],
    ['stays pinned when its mention is scrolled away', pinned, { kind: 'out-of-sight' }],
    [
      'does not hear answers for another',
      open(),
      { kind: 'answered', target: 'b', answer: failed },
    ],
    [
      'does not hear answers when hidden',
      hidden,
      { kind: 'answered', target: 'a', answer: failed },
    ],
    ['does not hear more for another', open(), { kind: 'more', target: 'b', reply: null }],
    ['has no more before an answer', open(), { kind: 'asked-more' }],
    ['stays as it is over its own mark', open(), over('a')],
    ['goes on dwelling over its mark', dwelling, over('a')],
  ])('%s', (_, state, event) => {
    expect(nextCard(state, event)).toBe(state);
  });

  it('keeps its answer when it is pinned', () => {
    const answer: Answer = { kind: 'claims', reply: reply('x'), more: 'idle' };
    expect(nextCard(open({ answer }), press('a'))).toMatchObject({ hold: 'pinned', answer });
    expect(nextCard(open({ answer }), press('b'))).toMatchObject({ answer: loading });
  });

  it('adds further claims to those it has', () => {
    const state = open({ answer: { kind: 'claims', reply: reply('x'), more: 'idle' } });
    const asked = nextCard(state, { kind: 'asked-more' });
    expect(asked).toMatchObject({ answer: { more: 'loading' } });
    const more = nextCard(asked, { kind: 'more', target: 'a', reply: reply('y', 'z') });
    expect(more).toMatchObject({
      answer: { more: 'idle', reply: { claims: [{ id: 'x' }, { id: 'y' }, { id: 'z' }] } },
    });
  });

  it('keeps what it has when further claims fail', () => {
    const answer: Answer = { kind: 'claims', reply: reply('x'), more: 'loading' };
    const state = nextCard(open({ answer }), { kind: 'more', target: 'a', reply: null });
    expect(state).toMatchObject({ answer: { more: 'failed', reply: { claims: [{ id: 'x' }] } } });
  });
});
