import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import type { ReadPage } from './page-props.ts';
import type { PanelGiven } from './panel-props.ts';
import type { PanelReview } from './review-props.ts';

interface SaveBarProps extends Omit<PanelGiven, 'dataset'> {
  readonly page: ReadPage;
  readonly review: PanelReview;
}

/** Whether what was written is kept, how far the work has come, and the way back. */
export function SaveBar({ page, review, text, actions }: SaveBarProps): JSX.Element {
  const { saving, entries, merged, canUndo, canRedo } = review;
  const say = text.panel.review;
  const failed = saving.kind === 'not-saved';
  const barRef = useRef<HTMLElement>(null);
  useEffect(() => keepHeight(barRef.current), []);
  const judged = [...entries.values()].filter(({ entry }) => entry.verdict !== null);
  return (
    <footer class="save-bar" ref={barRef} data-failed={failed ? '' : undefined}>
      <div class="save-state">
        <div role="status">
          <p>{saving.kind === 'not-saved' ? say.notSaved[saving.why] : say.saving[saving.kind]}</p>
          {merged && <p>{say.merged}</p>}
          {otherVerdicts({ page, review, text }).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        {failed && (
          <div class="save-ways">
            <Button onClick={actions.onSaveAgain}>{say.again}</Button>
            <Button onClick={() => actions.onTab('export')}>{say.toExport}</Button>
          </div>
        )}
      </div>
      <span class="progress">{say.progress(judged.length, page.passages.length)}</span>
      <div class="save-ways">
        <Button look="plain" busy={!canUndo} onClick={actions.onUndo}>
          {say.undo}
        </Button>
        <Button look="plain" busy={!canRedo} onClick={actions.onRedo}>
          {say.redo}
        </Button>
      </div>
    </footer>
  );
}

/** Lets what has the focus be scrolled clear of the bar, however much it has to say. */
function keepHeight(bar: HTMLElement | null): () => void {
  const { style } = document.documentElement;
  const heights = new ResizeObserver(() => {
    style.setProperty('--bar', `${bar?.offsetHeight ?? 0}px`);
  });
  if (bar) heights.observe(bar);
  return () => {
    heights.disconnect();
    style.removeProperty('--bar');
  };
}

/** What another window said of passages that were judged in both; the newer verdict stands. */
function otherVerdicts({ page, review, text }: Omit<SaveBarProps, 'actions'>): readonly string[] {
  const say = text.panel.review;
  return review.contested.flatMap(({ entry, other }) => {
    const placed = [...review.entries].find(([, known]) => known.entry.id === entry);
    const passage = page.passages.find(({ id }) => id === placed?.[0]);
    return passage === undefined ? [] : [say.contested(passage.number, other)];
  });
}
