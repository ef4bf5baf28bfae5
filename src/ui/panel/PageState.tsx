import type { JSX } from 'preact';
import { Button } from '../parts/Button.tsx';
import type { PanelPage } from './page-props.ts';
import type { PanelActions, PanelText } from './panel-props.ts';

interface PageStateProps {
  readonly page: Exclude<PanelPage, { readonly kind: 'read' }>;
  readonly text: PanelText;
  readonly actions: PanelActions;
}

/** Why there is no article to show, and the way on. */
export function PageState(props: PageStateProps): JSX.Element {
  const { title, hint, ways } = noteOf(props);
  return (
    <div class="page-state" role="status">
      <p class="page-state-title">{title}</p>
      {hint !== null && <p class="quiet">{hint}</p>}
      {ways.length > 0 && (
        <div class="page-ways">
          {ways.map(({ label, onClick }, index) => (
            <Button key={label} look={index === 0 ? 'main' : 'plain'} onClick={onClick}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

interface Way {
  readonly label: string;
  readonly onClick: () => void;
}

interface Note {
  readonly title: string;
  readonly hint: string | null;
  /** The first is the main one. */
  readonly ways: readonly Way[];
}

function noteOf({ page, text, actions }: PageStateProps): Note {
  const say = text.panel.page;
  const run: Way = { label: say.run, onClick: actions.onRun };
  const reload: Way = { label: say.reload, onClick: actions.onReopen };
  switch (page.kind) {
    case 'asking':
      return { title: say.asking, hint: null, ways: [] };
    case 'unreadable':
      return { ...say.unreadable, ways: [] };
    case 'withheld':
      return { ...say.withheld(page.site), ways: [{ label: say.allow, onClick: actions.onAllow }] };
    case 'no-answer':
      return { ...say.noAnswer, ways: [reload, run] };
    case 'off':
      return page.isLocked
        ? { title: say.off(page.site).title, hint: text.popup.setByOrganisation, ways: [] }
        : { ...say.off(page.site), ways: [{ label: say.turnOn, onClick: actions.onTurnOn }] };
    case 'not-run':
      return { ...say.notRun[page.because], ways: [run] };
    case 'asleep':
      return { ...say.asleep, ways: [reload] };
  }
}
