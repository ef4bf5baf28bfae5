import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from './Button.tsx';

/** Something that is one step away: a label, and what opens below the row of labels. */
export interface Fold {
  readonly key: string;
  readonly label: string;
  readonly content: ComponentChildren;
}

interface FoldsProps {
  readonly folds: readonly Fold[];
  /** Stands in the row after the labels. */
  readonly after?: ComponentChildren;
}

/** A row of labels of which one at a time can be open. Nothing is drawn when there are none. */
export function Folds({ folds, after }: FoldsProps): JSX.Element | null {
  const [openKey, setOpenKey] = useState<string | null>(null);
  const panelRef = useRef<HTMLDivElement>(null);
  const id = useId();
  // Whoever opens a fold at the lower edge of a card wants to read it.
  useEffect(() => panelRef.current?.scrollIntoView({ block: 'nearest' }), [openKey]);
  if (folds.length === 0) return null;
  const open = folds.find((fold) => fold.key === openKey);
  return (
    <>
      <div class="folds">
        {folds.map((fold) => (
          <Button
            key={fold.key}
            look="plain"
            expanded={fold === open}
            controls={fold === open ? id : undefined}
            onClick={() => setOpenKey(fold === open ? null : fold.key)}
          >
            {fold.label}
            <span class="fold-sign" aria-hidden="true" />
          </Button>
        ))}
        {after}
      </div>
      {open !== undefined && (
        <div class="fold" id={id} ref={panelRef} role="group" aria-label={open.label}>
          {open.content}
        </div>
      )}
    </>
  );
}
