import type { LexiconEntity } from '../../core/detection/lexicon.ts';
import type { CardState as DrawnState } from '../../ui/card/card-props.ts';
import type { Answer, Hold } from './card-state.ts';

/** The card's state as it is drawn. */
export function drawnState(entity: LexiconEntity, answer: Answer, hold: Hold): DrawnState {
  if (answer.kind === 'loading') return { kind: 'loading', entity };
  if (answer.kind === 'failed') return { kind: 'failed', entity, because: answer.because };
  const { reply, more } = answer;
  if (reply.total === 0) return { kind: 'empty', entity: reply.entity };
  return { kind: hold === 'pinned' ? 'pinned' : 'shown', ...reply, more };
}
