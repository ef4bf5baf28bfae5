import type { Language } from '../../core/languages.ts';
import type {
  CardProps,
  CardState as DrawnState,
  EntityGlimpse,
} from '../../ui/card/card-props.ts';
import { cardTexts } from '../../ui/text/card-messages.ts';
import { wordTexts } from '../../ui/text/word-messages.ts';
import type { OpenState } from './card-script.ts';
import type { Answer, Hold } from './card-state.ts';

/** What a card gets besides its state: whom it names, where it is, and what its buttons do. */
export type CardOwner = Omit<CardProps, 'state' | 'mention' | 'form' | 'text'>;

/** What to draw for an open card, in a language; null for an entity that is not among the known ones. */
export function cardProps(
  state: OpenState,
  entities: readonly EntityGlimpse[],
  owner: CardOwner,
  language: Language,
): CardProps | null {
  const entity = entities.find(({ id }) => id === state.target.entity);
  if (!entity) return null;
  return {
    ...owner,
    state: drawnState(entity, state.answer, state.hold),
    mention: state.target.mention,
    form: state.form,
    text: { words: wordTexts.in(language), card: cardTexts.in(language) },
  };
}

/** The card's state as it is drawn. */
function drawnState(entity: EntityGlimpse, answer: Answer, hold: Hold): DrawnState {
  if (answer.kind === 'loading') return { kind: 'loading', entity };
  if (answer.kind === 'failed') return { kind: 'failed', entity, because: answer.because };
  const { reply, more } = answer;
  if (reply.total === 0) return { kind: 'empty', entity: reply.entity };
  return { kind: hold === 'pinned' ? 'pinned' : 'shown', ...reply, more };
}
