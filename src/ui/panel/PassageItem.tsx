import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { SaveAct } from '../parts/SaveAct.tsx';
import { EntryNote } from './EntryNote.tsx';
import type { EvidenceChoice } from './evidence-choice.ts';
import { FigureBox } from './FigureBox.tsx';
import { Judgement } from './Judgement.tsx';
import type { PanelPassage, PassageFindings } from './page-props.ts';
import type { PanelGiven } from './panel-props.ts';
import { PassageClaims } from './PassageClaims.tsx';
import { PassageText } from './PassageText.tsx';
import type { Judged, PlacedEntry } from './review-props.ts';

interface PassageItemProps extends PanelGiven {
  readonly passage: PanelPassage;
  readonly findings: PassageFindings | undefined;
  readonly placed: PlacedEntry | undefined;
  /** Nothing can be written now. */
  readonly closed: boolean;
  /** The page still stands beside the panel. */
  readonly live: boolean;
  /** Says that it was drawn without findings; returns what says that it is gone. */
  readonly onMissing: (passage: number) => () => void;
  /** Something in it has come into focus. */
  readonly onFocus: (passage: number) => void;
}

/**
 * A passage in the list, drawn anew only where something of it has changed: typing a note in one
 * leaves the others alone.
 */
export function PassageRow(props: PassageItemProps): JSX.Element {
  const { placed, ...rest } = props;
  const { passage, findings, closed, live, dataset, text, actions, onMissing, onFocus } = rest;
  const { words, panel } = text;
  // Placing is done anew after each act; the same entry on the same passage is placed alike.
  const [kind, entry] = [placed?.kind, placed?.entry];
  return useMemo(
    () => <PassageItem {...props} />,
    // oxlint-disable-next-line react/exhaustive-deps
    [
      passage,
      findings,
      kind,
      entry,
      closed,
      live,
      dataset,
      words,
      panel,
      actions,
      onMissing,
      onFocus,
    ],
  );
}

/** A passage with everything that the dataset and the checker have to say of it. */
function PassageItem(props: PassageItemProps): JSX.Element {
  const { passage, findings, placed, closed, live, text, actions, onMissing, onFocus } = props;
  const say = text.panel.passages;
  const judged: Judged = { kind: 'passage', passage: passage.id };
  const missing = findings === undefined;
  useEffect(() => (missing ? onMissing(passage.id) : undefined), [missing, passage.id, onMissing]);
  const choice: EvidenceChoice = {
    chosen: placed?.entry.evidence ?? [],
    closed,
    onChoose: (evidence, chosen) => actions.onEvidence(judged, evidence, chosen),
  };
  return (
    <div
      class="passage"
      data-judged={placed?.entry.verdict ?? undefined}
      onFocusCapture={() => onFocus(passage.id)}
    >
      <div class="passage-head">
        <h2>
          <span class="sr-only">{say.number(passage.number)}</span>
          <span aria-hidden="true">{passage.number}</span>
        </h2>
        {live && <Ways passage={passage} text={text} actions={actions} />}
        {live && <SaveAct look="link" source={actions.savingOf(passage.id)} />}
      </div>
      <PassageText
        passage={passage}
        figures={(findings?.figures ?? []).map(({ expression }) => expression)}
        dataset={props.dataset}
      />
      {placed !== undefined && <EntryNote {...props} placed={placed} />}
      <FigureBox {...props} passage={passage.id} findings={findings?.figures ?? []} />
      <PassageClaims {...props} passage={passage.id} choice={choice} />
      <Judgement {...props} judged={judged} number={passage.number} entry={placed?.entry} />
    </div>
  );
}

/** The way to the passage in the page, and then back to where the page stood. */
function Ways(props: Pick<PassageItemProps, 'passage' | 'text' | 'actions'>): JSX.Element {
  const { passage, text, actions } = props;
  const say = text.panel.passages;
  const [went, setWent] = useState(false);
  const rowRef = useRef<HTMLDivElement>(null);
  return (
    <div class="passage-ways" ref={rowRef}>
      {went && (
        <Button
          look="link"
          onClick={() => {
            setWent(false);
            actions.onBack();
            // This button goes; the focus stays in its place.
            rowRef.current?.querySelector<HTMLElement>('button:last-child')?.focus();
          }}
        >
          {say.back}
        </Button>
      )}
      <Button
        look="link"
        onClick={() => {
          setWent(true);
          actions.onGo(passage.id);
        }}
      >
        {say.go}
        <span class="sr-only">: {say.number(passage.number)}</span>
      </Button>
    </div>
  );
}
