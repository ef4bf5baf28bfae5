import type { JSX } from 'preact';
import { Behaviour } from './Behaviour.tsx';
import { Checker } from './Checker.tsx';
import { Corrections } from './Corrections.tsx';
import { DeleteEverything } from './DeleteEverything.tsx';
import { EntityChoices } from './EntityChoices.tsx';
import { Faults } from './Faults.tsx';
import { LanguageChoices } from './LanguageChoices.tsx';
import { LibraryChoices } from './LibraryChoices.tsx';
import { MarkChoices } from './MarkChoices.tsx';
import type { OptionsProps, Saving } from './options-props.ts';
import { SiteChoices } from './SiteChoices.tsx';

/** The options page. Every change is handed over at once; there is nothing to submit. */
export function OptionsView(props: OptionsProps): JSX.Element {
  const { words, options } = props.text;
  return (
    <div class="surface page" lang={words.locale} dir={words.direction}>
      <header class="page-head">
        <h1>{options.title}</h1>
        <p class="quiet">{options.lead}</p>
      </header>
      <main>
        <Faults {...props} />
        <MarkChoices {...props} />
        <EntityChoices {...props} />
        <SiteChoices {...props} />
        <Corrections {...props} />
        <Behaviour {...props} />
        <LanguageChoices {...props} />
        <LibraryChoices {...props} />
        <Checker {...props} />
        <DeleteEverything {...props} />
      </main>
      <p class="saving" role="status">
        {savingText(props.saving, options)}
      </p>
    </div>
  );
}

function savingText(saving: Saving, options: OptionsProps['text']['options']): string {
  switch (saving.kind) {
    case 'none':
      return '';
    case 'saved':
      return options.saved;
    case 'failed':
      return options.notSaved(options.storageRefused);
  }
}
