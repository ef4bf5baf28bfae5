import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ClaimView, SourceView } from '../../core/dataset/views.ts';
import type { Comparison, FigureFinding } from '../../core/matching/figures/finding.ts';
import { SourceLink } from '../parts/SourceLink.tsx';
import { listText } from '../text/counting.ts';
import { besideText } from '../text/figure-text.ts';
import type { PanelGiven } from './panel-props.ts';
import { useKeptOpen } from './KeptOpen.tsx';
import { Button } from '../parts/Button.tsx';

/** What a passage's line shows of a figure before the person asks for the rest. */
const SHOWN = 2;
/** Sources named beside a figure; all are with its claim. */
const SOURCES = 3;

interface FigureBoxProps extends PanelGiven {
  readonly passage: number;
  readonly findings: readonly FigureFinding[];
}

/** Each figure and date of a passage beside those of the dataset: both values, their dates and sources. */
export function FigureBox(props: FigureBoxProps): JSX.Element | null {
  const { findings, text } = props;
  const id = useId();
  if (findings.length === 0) return null;
  const say = text.panel.figures;
  const known = findings.filter(({ beside }) => beside.length > 0);
  const absent = findings.filter(({ beside }) => beside.length === 0);
  return (
    <div class="figures" role="group" aria-labelledby={id}>
      <h3 class="sr-only" id={id}>
        {say.title}
      </h3>
      {known.length > 0 && (
        <dl>
          {known.map((finding) => (
            <FigureRow key={finding.expression.start} finding={finding} {...props} />
          ))}
        </dl>
      )}
      {absent.length > 0 && (
        <p class="quiet">
          {say.absent}:{' '}
          {listText(text.words.locale, [
            ...new Set(absent.map(({ expression }) => expression.text)),
          ])}
        </p>
      )}
    </div>
  );
}

function FigureRow(props: FigureBoxProps & { readonly finding: FigureFinding }): JSX.Element {
  const { finding, passage, text } = props;
  const { expression, beside } = finding;
  const [open, setOpen] = useKeptOpen(`figure ${passage} ${expression.start}`);
  const shown = open ? beside : beside.slice(0, SHOWN);
  return (
    <div class="figure-row">
      <dt>{expression.text}</dt>
      {shown.map((comparison, index) => (
        <dd key={index}>
          <ComparisonText comparison={comparison} {...props} />
        </dd>
      ))}
      {shown.length < beside.length && (
        <dd>
          <Button look="link" onClick={() => setOpen(true)}>
            {text.panel.figures.more(beside.length - shown.length)}
          </Button>
        </dd>
      )}
    </div>
  );
}

function ComparisonText(
  props: FigureBoxProps & { readonly comparison: Comparison },
): JSX.Element | null {
  const { comparison, dataset, text, actions } = props;
  const { words, panel } = text;
  const claim = dataset.claimOf(comparison.claim);
  if (claim === null) return null;
  const outcome = comparison.outcome.kind;
  const sources = onePerPublisher(claim).slice(0, SOURCES);
  return (
    <>
      <p>
        <b class="outcome" data-outcome={outcome}>
          <span aria-hidden="true">{SIGNS[outcome]}</span> {panel.figures.outcome[outcome]}:
        </b>{' '}
        {besideText(words, panel.figures, labelled(comparison, claim))}
      </p>
      <p class="quiet figure-sources">
        {sources.map((source, index) => (
          <span key={`${source.id} ${index}`}>
            <SourceLink source={source} words={words} look="plain">
              {source.publisher}
            </SourceLink>
            {' · '}
          </span>
        ))}
        <Button look="link" hint={claim.statement} onClick={() => actions.onClaim(claim.id)}>
          {panel.figures.claim}
          <span class="sr-only">: {claim.statement}</span>
        </Button>
      </p>
    </>
  );
}

/** The comparison with its figure as the claim's language calls it. */
function labelled(comparison: Comparison, { figures }: ClaimView): Comparison {
  if (comparison.kind === 'period') return comparison;
  const { value, unit, asOf } = comparison.figure;
  const same = figures.filter(
    (one) => one.value === value && one.unit === unit && one.asOf === asOf,
  );
  const [figure = comparison.figure] = same;
  return { ...comparison, figure };
}

function onePerPublisher({ evidence }: ClaimView): readonly SourceView[] {
  const byPublisher = Map.groupBy(evidence, ({ source }) => source.publisher);
  return [...byPublisher.values()].flatMap(([first]) => (first === undefined ? [] : first.source));
}

const SIGNS = {
  same: '=',
  'same-rounded': '≈',
  differs: '≠',
  starts: '=',
  ends: '=',
  within: '⊂',
  overlaps: '∩',
  outside: '≠',
} as const;
