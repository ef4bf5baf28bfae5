import type { JSX } from 'preact';
import { CardView } from '../../../src/ui/card/CardView.tsx';
import type { CardProps } from '../../../src/ui/card/card-props.ts';
import { cardProps, claimsState, entity, longWords } from './fixtures.ts';

const glimpse = { id: 'ice', name: 'ICE', letters: 'ICE', line: 'solid' } as const;

function card(state: CardProps['state'], change: Partial<CardProps> = {}): () => JSX.Element {
  return () => (
    <main class={change.form === 'sheet' ? '' : 'stage'}>
      <CardView {...cardProps(state, change)} />
    </main>
  );
}

/** Name → state. */
export const states: Readonly<Record<string, () => JSX.Element>> = {
  'card-loading': card({ kind: 'loading', entity: glimpse }),
  'card-shown': card({ kind: 'shown', ...claimsState('palantir', 3, 2) }),
  'card-pinned': card({ kind: 'pinned', ...claimsState('ice', 8, 5) }),
  'card-none-fits': card({ kind: 'shown', ...claimsState('aws', 3, 0) }),
  'card-all': card({ kind: 'pinned', ...claimsState('azure', 200, 1) }),
  'card-more-loading': card({ kind: 'pinned', ...claimsState('azure', 3, 1), more: 'loading' }),
  'card-more-failed': card({ kind: 'pinned', ...claimsState('azure', 3, 1), more: 'failed' }),
  'card-empty': card({ kind: 'empty', entity: entity('azure') }),
  'card-updated': card({ kind: 'failed', entity: glimpse, because: 'updated' }),
  'card-no-answer': card({ kind: 'failed', entity: glimpse, because: 'no-answer' }),
  'card-long-words': card({
    kind: 'shown',
    ...claimsState('ice', 3, 1),
    claims: [longWords()],
  }),
  'card-sheet': card({ kind: 'pinned', ...claimsState('palantir', 3, 2) }, { form: 'sheet' }),
};
