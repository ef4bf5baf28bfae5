import type { ComponentChildren, JSX } from 'preact';
import { stretchesFound } from '../../core/dataset/claim-words.ts';
import type { ClaimView } from '../../core/dataset/views.ts';
import { StandingMark } from '../parts/StandingMark.tsx';
import type { WordMessages } from '../text/word-messages.ts';

interface ClaimLineProps {
  readonly claim: ClaimView;
  /** When it holds, or null. */
  readonly when: string | null;
  /** Words that were searched for; they are marked in the sentence. */
  readonly query?: string;
  readonly words: WordMessages;
  /** What stands below the sentence. */
  readonly children?: ComponentChildren;
  readonly onOpen: () => void;
}

/** A claim in a list: its standing, its time and its sentence, which leads to the claim itself. */
export function ClaimLine(props: ClaimLineProps): JSX.Element {
  const { claim, when, query = '', words, children, onOpen } = props;
  return (
    <div class="claim-line">
      <div class="claim-top">
        <StandingMark standing={claim.standing} words={words} />
        {when !== null && <span class="quiet">{when}</span>}
      </div>
      <button
        type="button"
        class="claim-open"
        lang={claim.lang}
        data-return={claim.id}
        onClick={onOpen}
      >
        <Found text={claim.statement} query={query} />
      </button>
      {children}
    </div>
  );
}

function Found({ text, query }: { readonly text: string; readonly query: string }): JSX.Element {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end } of stretchesFound(text, query)) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return <>{[...parts, text.slice(at)]}</>;
}
