import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Adding, OptionsProps } from './options-props.ts';

interface AddSiteProps extends Pick<OptionsProps, 'adding' | 'text' | 'onAddSite'> {}

/** A field for a site or an address, with the two states that it can be given. */
export function AddSite({ adding, text, onAddSite }: AddSiteProps): JSX.Element {
  const { options } = text;
  const [written, setWritten] = useState('');
  const id = useId();
  const busy = adding.kind === 'asking';
  const add = (state: 'always' | 'off'): void => {
    if (!busy) onAddSite(written, state);
  };
  return (
    <form
      class="add-site"
      onSubmit={(event) => {
        event.preventDefault();
        add('always');
      }}
    >
      <label for={`${id}-field`}>{options.addLabel}</label>
      <div class="add-site-row">
        <input
          id={`${id}-field`}
          class="field"
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={options.addPlaceholder}
          value={written}
          aria-describedby={`${id}-note`}
          aria-invalid={adding.kind === 'invalid' || undefined}
          onInput={({ currentTarget }) => setWritten(currentTarget.value)}
        />
        <button type="submit" class="button" data-look="main" aria-disabled={busy || undefined}>
          {options.addAlways}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={busy || undefined}
          onClick={() => add('off')}
        >
          {options.addOff}
        </button>
      </div>
      <p class="quiet" id={`${id}-note`} role="status" data-kind={adding.kind}>
        {noteOf(adding, options)}
      </p>
    </form>
  );
}

function noteOf(adding: Adding, options: OptionsProps['text']['options']): string {
  switch (adding.kind) {
    case 'idle':
      return '';
    case 'asking':
      return options.askingPermission;
    case 'invalid':
      return options.addInvalid;
    case 'locked':
      return options.setByOrganisation;
    case 'refused':
      return options.addRefused(adding.site);
  }
}
