import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { overruledBy } from '../../core/overrules/apply.ts';
import type { Mention } from '../../core/detection/mention.ts';
import type { Scope } from '../../core/overrules/overrule.ts';
import type { WordMessages } from '../text/word-messages.ts';
import { Button } from './Button.tsx';

/** What a person says of some names: how they are to be decided here; null takes the last word back. */
export interface Word {
  readonly scope: Scope;
  readonly decision: Mention['decision'] | null;
}

/** Keeps a person's word; false when it could not be kept. */
export type Say = (word: Word) => Promise<boolean>;

interface OverruleProps {
  /** The names as they are decided now. */
  readonly names: Pick<Mention, 'decision' | 'reasons'>;
  /** Labels of what is offered where detection decided; a null site is not offered. */
  readonly offer: { readonly page: string; readonly site: string | null };
  /** Id of the text that says which names are meant. */
  readonly describedBy: string;
  readonly words: WordMessages;
  readonly onSay: Say;
}

/** Deciding otherwise than detection, and taking that back in the same place. */
export function Overrule(props: OverruleProps): JSX.Element {
  const { names, offer, describedBy, words, onSay } = props;
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle');
  const rowRef = useRef<HTMLDivElement>(null);
  const pressedRef = useRef(false);
  const by = overruledBy(names);
  const otherwise = names.decision === 'marked' ? 'skipped' : 'marked';

  // The button that was pressed goes, and the way back comes in its place.
  useEffect(() => {
    if (pressedRef.current) rowRef.current?.querySelector('button')?.focus();
    pressedRef.current = false;
  }, [by, names.decision]);

  const button = (label: string, scope: Scope, decision: Word['decision']): JSX.Element => (
    <Button
      key={label}
      look="link"
      describedBy={describedBy}
      busy={state === 'asking'}
      onClick={() => {
        pressedRef.current = true;
        setState('asking');
        void onSay({ scope, decision }).then((kept) => setState(kept ? 'idle' : 'failed'));
      }}
    >
      {label}
    </Button>
  );
  return (
    <>
      <div class="overrule" ref={rowRef}>
        {by === null && button(offer.page, 'page', otherwise)}
        {by === null && offer.site !== null && button(offer.site, 'site', otherwise)}
        {by !== null && button(words.overrule.undo, by, null)}
        {by === 'site' && button(words.overrule.notHere, 'page', otherwise)}
      </div>
      {state === 'failed' && <p role="alert">{words.overrule.notKept}</p>}
    </>
  );
}
