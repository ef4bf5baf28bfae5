import type { ComponentChildren, JSX } from 'preact';
import type { EntityAppearance } from '../../core/dataset/views.ts';
import type { Settings } from '../../core/settings/settings.ts';

interface MarkedNameProps {
  readonly appearance: EntityAppearance;
  readonly markStyle: Settings['markStyle'];
  readonly children: ComponentChildren;
}

/** A name drawn as its marks are drawn in pages. */
export function MarkedName({ appearance, markStyle, children }: MarkedNameProps): JSX.Element {
  const { line, colour } = appearance;
  return (
    <span
      class="marked-name"
      data-line={line}
      data-mark={markStyle}
      style={{ '--mark': colour.mark }}
    >
      {children}
    </span>
  );
}
