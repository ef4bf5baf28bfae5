import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
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
  readonly onFocus: () => void;
}

/** A passage with everything that the dataset and the checker have to say of it. */
export function PassageItem(props: PassageItemProps): JSX.Element {
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
    <div class="passage" data-judged={placed?.entry.verdict ?? undefined} onFocusCapture={onFocus}>
      <div class="passage-head">
        <h2>
          <span class="sr-only">{say.number(passage.number)}</span>
          <span aria-hidden="true">{passage.number}</span>
        </h2>
        {live && (
          <Button look="link" onClick={() => actions.onGo(passage.id)}>
            {say.go}
            <span class="sr-only">: {say.number(passage.number)}</span>
          </Button>
        )}
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
