/** The cards of the welcome page's example, filled by the background as in a news page. */
import type { Dataset } from '../core/dataset/dataset.ts';
import type { Language } from '../core/languages.ts';
import { send } from '../platform/messages.ts';
import type { CardState, EntityGlimpse } from '../ui/card/card-props.ts';
import type { ExampleParagraph } from './welcome-example.ts';

/** Cards by entity id. */
export interface ExampleCards {
  states(): Readonly<Record<string, CardState>>;
  /** Asks for an entity's claims from `offset` on, unless they are there or on their way. */
  ask(entity: string, offset: number): void;
}

/** How many claims a card asks for at a time. */
const batch = 3;

/** Starts without any card; `changed` is called whenever one changes. */
export function openExampleCards(
  dataset: Dataset,
  example: ExampleParagraph,
  changed: () => void,
): ExampleCards {
  const states = new Map<string, CardState>();
  const set = (entity: string, state: CardState): void => {
    states.set(entity, state);
    changed();
  };
  return {
    states: () => Object.fromEntries(states),
    ask(entity, offset) {
      const before = states.get(entity);
      if (before?.kind === 'shown' ? offset < before.claims.length : before?.kind === 'loading') {
        return;
      }
      const waiting: CardState =
        before?.kind === 'shown'
          ? { ...before, more: 'loading' }
          : { kind: 'loading', entity: glimpseOf(dataset, entity, example.lang) };
      set(entity, waiting);
      void askBackground(example, entity, offset, waiting).then((state) => set(entity, state));
    },
  };
}

async function askBackground(
  { lang: language, text, mentions }: ExampleParagraph,
  entity: string,
  offset: number,
  before: CardState,
): Promise<CardState> {
  const passage = { text, lang: language, entities: entitiesFrom(entity, mentions) };
  const answer = await send('claims', { entity, passage, language, offset, limit: batch });
  if (answer.ok) {
    const reply = answer.value;
    if (reply.total === 0) return { kind: 'empty', entity: reply.entity };
    const earlier = before.kind === 'shown' ? before.claims : [];
    return { kind: 'shown', ...reply, claims: [...earlier, ...reply.claims], more: 'idle' };
  }
  if (before.kind === 'shown') return { ...before, more: 'failed' };
  if (before.kind !== 'loading') return before;
  const because = answer.reason === 'context-gone' ? 'updated' : 'no-answer';
  return { kind: 'failed', entity: before.entity, because };
}

/** All entities of the paragraph, the one that is asked about first. */
function entitiesFrom(first: string, mentions: ExampleParagraph['mentions']): readonly string[] {
  return [...new Set([first, ...mentions.map(({ entity }) => entity)])];
}

function glimpseOf(dataset: Dataset, id: string, language: Language): EntityGlimpse {
  const entity = dataset.entity(id, language);
  const { letters, line } = entity?.appearance ?? { letters: '', line: 'solid' };
  return { id, name: entity?.name ?? id, letters, line };
}
