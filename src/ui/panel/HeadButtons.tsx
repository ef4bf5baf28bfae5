import type { JSX } from 'preact';
import { Button } from '../parts/Button.tsx';
import type { PanelGiven } from './panel-props.ts';

/** What the panel's head offers whatever stands beside it: a tab of its own, and the options. */
export function HeadButtons({ text, actions }: PanelGiven): JSX.Element {
  const { panel } = text;
  return (
    <>
      {actions.onOpenTab !== null && (
        <Button look="plain" onClick={actions.onOpenTab}>
          {panel.openTab}
        </Button>
      )}
      <Button look="plain" onClick={actions.onOptions}>
        {panel.options}
      </Button>
    </>
  );
}
