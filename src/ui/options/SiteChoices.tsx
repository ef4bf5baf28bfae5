import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { QuietLine } from '../parts/QuietLine.tsx';
import { Switch } from '../parts/Switch.tsx';
import { AddSite } from './AddSite.tsx';
import type { OptionsProps } from './options-props.ts';

/** The person's own choices of sites, a way to add one, and the widest permission. */
export function SiteChoices(props: OptionsProps): JSX.Element {
  const { settings, policy, text, everywhere } = props;
  const { options } = text;
  const id = useId();
  const isLocked = 'everywhere' in policy.values;
  const everywhereLine = {
    idle: isLocked ? options.setByOrganisation : options.everywhereHint,
    asking: options.askingPermission,
    refused: options.refused,
  }[everywhere];
  return (
    <section>
      <h2 id={`${id}-title`}>{options.sites}</h2>
      <p class="quiet">{options.sitesHint(props.bundledSites)}</p>
      <SiteList {...props} labelledBy={`${id}-title`} />
      <AddSite adding={props.adding} text={text} onAddSite={props.onAddSite} />
      <div class="wide-switch">
        <Switch
          on={settings.everywhere}
          disabled={isLocked || everywhere === 'asking'}
          describedBy={`${id}-everywhere`}
          onChange={props.onEverywhere}
        >
          {options.everywhere}
        </Switch>
        <div role="status">
          <QuietLine id={`${id}-everywhere`}>{everywhereLine}</QuietLine>
        </div>
      </div>
    </section>
  );
}

function SiteList(props: OptionsProps & { readonly labelledBy: string }): JSX.Element {
  const { settings, policy, text, labelledBy } = props;
  const { words, options } = text;
  const emptyRef = useRef<HTMLParagraphElement>(null);
  const listRef = useRef<HTMLUListElement>(null);
  const sites = Object.entries(settings.sites).toSorted(([one], [other]) =>
    one.localeCompare(other, words.locale),
  );
  // The button that was pressed goes with its row, so that focus moves to the list.
  const remove = (site: string): void => {
    props.onRemoveSite(site);
    listRef.current?.focus();
  };
  if (sites.length === 0) {
    return (
      <p class="no-sites" ref={emptyRef}>
        {options.noSites}
      </p>
    );
  }
  return (
    <ul class="sites" ref={listRef} tabIndex={-1} aria-labelledby={labelledBy}>
      {sites.map(([site, state]) => (
        <li key={site}>
          <span class="site">{site}</span>
          <select
            class="select"
            aria-label={options.stateOf(site)}
            disabled={Object.hasOwn(policy.sites, site)}
            value={state}
            onChange={({ currentTarget }) =>
              props.onSiteState(site, currentTarget.value === 'off' ? 'off' : 'always')
            }
          >
            <option value="always">{options.always}</option>
            <option value="off">{options.off}</option>
          </select>
          {Object.hasOwn(policy.sites, site) ? (
            <QuietLine>{options.setByOrganisation}</QuietLine>
          ) : (
            <Button label={options.remove(site)} onClick={() => remove(site)}>
              {options.removeShort}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
