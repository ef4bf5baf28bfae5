import type { JSX } from 'preact';
import type { PanelMessages } from '../text/panel-messages.ts';
import type { WordMessages } from '../text/word-messages.ts';

interface SwitchedOffProps {
  readonly text: { readonly words: WordMessages; readonly panel: PanelMessages };
}

/** In place of the panel where an organisation does without it. */
export function SwitchedOff({ text }: SwitchedOffProps): JSX.Element {
  const { words, panel } = text;
  return (
    <div class="surface panel" lang={words.locale} dir={words.direction}>
      <header class="article-head plain-head">
        <h1>{panel.name}</h1>
      </header>
      <main class="page-state">
        <p class="page-state-title">{panel.switchedOff}</p>
      </main>
    </div>
  );
}
