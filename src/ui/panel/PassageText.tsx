import type { JSX } from 'preact';
import type { FigureExpression } from '../../core/matching/figures/finding.ts';
import { MarkedName } from '../parts/MarkedName.tsx';
import type { PanelPassage } from './page-props.ts';
import type { PanelDataset } from './panel-props.ts';
import { type TextSegment, textSegments } from './text-segments.ts';

interface PassageTextProps {
  readonly passage: PanelPassage;
  readonly figures: readonly FigureExpression[];
  readonly dataset: PanelDataset;
}

/** A passage as the page has it, with names and figures set off. */
export function PassageText({ passage, figures, dataset }: PassageTextProps): JSX.Element {
  const { text, mentions, lang } = passage;
  return (
    <blockquote class="passage-text" lang={lang ?? undefined}>
      {textSegments(text, mentions, figures).map((segment, index) => (
        <Segment key={index} segment={segment} dataset={dataset} />
      ))}
    </blockquote>
  );
}

interface SegmentProps {
  readonly segment: TextSegment;
  readonly dataset: PanelDataset;
}

function Segment({ segment, dataset }: SegmentProps): JSX.Element {
  const { text, entity, figure } = segment;
  const appearance = dataset.entities.find(({ id }) => id === entity)?.appearance;
  const shown =
    appearance === undefined ? (
      text
    ) : (
      <MarkedName appearance={appearance} markStyle="underline">
        {text}
      </MarkedName>
    );
  return figure ? <span class="figure-said">{shown}</span> : <>{shown}</>;
}
