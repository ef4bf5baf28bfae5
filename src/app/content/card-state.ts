import type { ClaimsReply } from '../../platform/protocol.ts';

/** What came back for a card. */
export type Answer =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'claims';
      readonly reply: ClaimsReply;
      readonly more: 'idle' | 'loading' | 'failed';
    }
  | { readonly kind: 'failed'; readonly because: 'updated' | 'no-answer' };

/** What keeps a card open: the pointer, or a person's wish; `leaving` runs out soon. */
export type Hold = 'pointer' | 'leaving' | 'pinned';

export type Form = 'popover' | 'sheet';

/** The card, from hidden through the dwell time to open. `T` is what it is about. */
export type CardState<T> =
  | { readonly kind: 'hidden' }
  | { readonly kind: 'dwelling'; readonly target: T; readonly answer: Answer }
  | {
      readonly kind: 'open';
      readonly target: T;
      readonly hold: Hold;
      readonly form: Form;
      readonly answer: Answer;
      /** Another mention that the pointer rests on, while this card is leaving. */
      readonly next: T | null;
    };

export type CardEvent<T> =
  /** The pointer came to a mark. */
  | { readonly kind: 'over'; readonly target: T }
  /** The pointer is over no mark and not in the card. */
  | { readonly kind: 'away' }
  /** The pointer is in the card. */
  | { readonly kind: 'inside' }
  | { readonly kind: 'dwell-over' }
  | { readonly kind: 'grace-over' }
  /** A click or tap on a mark. */
  | { readonly kind: 'press'; readonly target: T; readonly form: Form }
  /** A click or tap elsewhere on the page. */
  | { readonly kind: 'press-elsewhere' }
  /** The keyboard asks for the card. */
  | { readonly kind: 'call'; readonly target: T }
  | { readonly kind: 'pin'; readonly pinned: boolean }
  | { readonly kind: 'answered'; readonly target: T; readonly answer: Answer }
  | { readonly kind: 'asked-more' }
  | { readonly kind: 'more'; readonly target: T; readonly reply: ClaimsReply | null }
  /** The mention left the viewport. */
  | { readonly kind: 'out-of-sight' }
  /** The mention is no longer on the page, or Escape was pressed, or the card's own button. */
  | { readonly kind: 'close' };

const HIDDEN = { kind: 'hidden' } as const;
const LOADING: Answer = { kind: 'loading' };

/** The card's next state; the same object where the event changes nothing. */
export function nextCard<T>(state: CardState<T>, event: CardEvent<T>): CardState<T> {
  switch (event.kind) {
    case 'over':
      return over(state, event.target);
    case 'away':
      return away(state);
    case 'inside':
      return held(state, 'pointer');
    case 'dwell-over':
      return dwellOver(state);
    case 'grace-over':
      return graceOver(state);
    case 'press':
      return opened(state, event.target, event.form);
    case 'press-elsewhere':
      return state.kind === 'open' && state.hold === 'pinned' && state.form === 'popover'
        ? state
        : HIDDEN;
    case 'call':
      return opened(state, event.target, 'popover');
    case 'pin':
      return state.kind === 'open'
        ? { ...state, hold: event.pinned ? 'pinned' : 'pointer' }
        : state;
    case 'answered':
      return answered(state, event.target, event.answer);
    case 'asked-more':
      return withMore(state, 'loading');
    case 'more':
      return gotMore(state, event.target, event.reply);
    case 'out-of-sight':
      return state.kind === 'open' && state.hold === 'pinned' ? state : HIDDEN;
    case 'close':
      return HIDDEN;
  }
}

function over<T>(state: CardState<T>, target: T): CardState<T> {
  if (state.kind === 'hidden') return { kind: 'dwelling', target, answer: LOADING };
  if (state.kind === 'dwelling') {
    return state.target === target ? state : { kind: 'dwelling', target, answer: LOADING };
  }
  if (state.hold === 'pinned') return state;
  if (state.target === target) return held(state, 'pointer');
  return state.hold === 'leaving' && state.next === target
    ? state
    : { ...state, hold: 'leaving', next: target };
}

function away<T>(state: CardState<T>): CardState<T> {
  if (state.kind === 'dwelling') return HIDDEN;
  if (state.kind !== 'open' || state.hold === 'pinned') return state;
  return state.hold === 'leaving' && !state.next
    ? state
    : { ...state, hold: 'leaving', next: null };
}

function held<T>(state: CardState<T>, hold: Hold): CardState<T> {
  if (state.kind !== 'open' || state.hold === 'pinned') return state;
  return state.hold === hold && !state.next ? state : { ...state, hold, next: null };
}

function dwellOver<T>(state: CardState<T>): CardState<T> {
  if (state.kind !== 'dwelling') return state;
  const { target, answer } = state;
  return { kind: 'open', target, hold: 'pointer', form: 'popover', answer, next: null };
}

function graceOver<T>(state: CardState<T>): CardState<T> {
  if (state.kind !== 'open' || state.hold !== 'leaving') return state;
  return state.next ? { kind: 'dwelling', target: state.next, answer: LOADING } : HIDDEN;
}

function opened<T>(state: CardState<T>, target: T, form: Form): CardState<T> {
  const answer = state.kind !== 'hidden' && state.target === target ? state.answer : LOADING;
  return { kind: 'open', target, hold: 'pinned', form, answer, next: null };
}

function answered<T>(state: CardState<T>, target: T, answer: Answer): CardState<T> {
  if (state.kind === 'hidden' || state.target !== target) return state;
  return state.answer === answer ? state : { ...state, answer };
}

function withMore<T>(state: CardState<T>, more: 'loading' | 'failed'): CardState<T> {
  if (state.kind !== 'open' || state.answer.kind !== 'claims') return state;
  return { ...state, answer: { ...state.answer, more } };
}

function gotMore<T>(state: CardState<T>, target: T, reply: ClaimsReply | null): CardState<T> {
  if (state.kind !== 'open' || state.target !== target || state.answer.kind !== 'claims') {
    return state;
  }
  if (!reply) return withMore(state, 'failed');
  const known = state.answer.reply;
  const claims = [...known.claims, ...reply.claims];
  return { ...state, answer: { kind: 'claims', reply: { ...reply, claims }, more: 'idle' } };
}
