import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { isSiteLocked } from '../../core/settings/policy.ts';
import { Button } from '../parts/Button.tsx';
import { QuietLine } from '../parts/QuietLine.tsx';
import { SaveAct } from '../parts/SaveAct.tsx';
import { Switch } from '../parts/Switch.tsx';
import { dateText } from '../text/date-text.ts';
import { EntityCounts } from './EntityCounts.tsx';
import { Grants } from './Grants.tsx';
import { LeftAlone } from './LeftAlone.tsx';
import { PageNote } from './PageNote.tsx';
import type { PopupProps } from './popup-props.ts';

/** The popup of the toolbar button: this page's mentions, and whether and where to run. */
export function PopupView(props: PopupProps): JSX.Element {
  const { page, policy, datasetDate, names, text } = props;
  const { words, popup } = text;
  const canSwitch = page.kind === 'running' || page.kind === 'off' || page.kind === 'withheld';
  const isLocked = 'site' in page && isSiteLocked(policy, page.site);
  const lockedId = useId();
  return (
    <div class="surface popup" lang={words.locale} dir={words.direction}>
      <header class="popup-head">
        <h1>{popup.name}</h1>
        {canSwitch && (
          <Switch
            on={page.kind !== 'off'}
            disabled={isLocked}
            describedBy={isLocked ? lockedId : undefined}
            onChange={props.onSite}
          >
            <span class="quiet">{popup.onSite(page.site)}</span>
          </Switch>
        )}
      </header>
      <main>
        {canSwitch && isLocked && (
          <div class="popup-locked">
            <QuietLine id={lockedId}>{popup.setByOrganisation}</QuietLine>
          </div>
        )}
        <PageNote {...props} />
        {page.kind === 'running' && <EntityCounts {...props} page={page} />}
        {page.kind === 'running' && page.leftAlone.length > 0 && (
          <LeftAlone
            groups={page.leftAlone}
            names={names}
            text={text}
            onOverrule={props.onOverrule}
          />
        )}
        {page.kind === 'running' && <Ways {...props} page={page} />}
        {props.saving !== null && page.kind !== 'unreadable' && <SaveAct source={props.saving} />}
        <Grants {...props} />
      </main>
      <footer class="popup-foot">
        <span class="popup-places">
          <Button look="link" onClick={props.onLibrary}>
            {popup.library}
          </Button>
          <Button look="link" onClick={props.onOptions}>
            {popup.options}
          </Button>
        </span>
        <span class="quiet">{popup.claimsOf(dateText(words, datasetDate))}</span>
      </footer>
    </div>
  );
}

function Ways(
  props: PopupProps & { readonly page: Extract<PopupProps['page'], { kind: 'running' }> },
): JSX.Element {
  const { page, policy, text, onNext, onPanel } = props;
  const found = Object.values(page.counts).some((count) => count > 0);
  const { position } = page;
  return (
    <div class="popup-next">
      {found && (
        <Button look="main" onClick={onNext}>
          {text.popup.next}
        </Button>
      )}
      {!policy.off.includes('panel') && <Button onClick={onPanel}>{text.popup.panel}</Button>}
      <span class="quiet" role="status">
        {position === null ? '' : text.popup.position(position.at, position.of)}
      </span>
    </div>
  );
}
