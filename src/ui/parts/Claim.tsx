import type { JSX } from 'preact';
import type { ClaimView } from '../../core/dataset/views.ts';
import type { Why } from '../../core/matching/match.ts';
import { periodText } from '../text/date-text.ts';
import type { CardMessages } from '../text/card-messages.ts';
import type { WordMessages } from '../text/word-messages.ts';
import { type Names, sentenceCase, whyText } from '../text/reason-text.ts';
import { EvidenceList, ResponseList } from './EvidenceList.tsx';
import { type Fold, Folds } from './Folds.tsx';
import { SourceChip } from './SourceChip.tsx';
import { StandingMark } from './StandingMark.tsx';

interface ClaimProps {
  readonly claim: ClaimView;
  /** Why it bears on the passage; empty when it does not. */
  readonly why: readonly Why[];
  readonly names: Names;
  readonly text: { readonly words: WordMessages; readonly card: CardMessages };
}

/**
 * One claim, whole: standing and date, the sentence, its sources as links; one step away, what it does
 * not show, what was answered, and what each source says.
 */
export function Claim({ claim, why, names, text }: ClaimProps): JSX.Element {
  const { words } = text;
  const period = periodText(words, claim.period);
  return (
    <>
      <div class="claim-top">
        <StandingMark standing={claim.standing} words={words} />
        {period !== null && <span class="quiet">{period}</span>}
      </div>
      <p class="claim-says" lang={claim.lang}>
        {claim.statement}
      </p>
      <ul class="chips">
        {claim.evidence.map(({ source, relation }, index) => (
          <li key={`${source.id} ${index}`}>
            <SourceChip source={source} relation={relation} words={words} />
          </li>
        ))}
      </ul>
      <Folds folds={foldsOf(claim, why, names, text)} />
    </>
  );
}

function foldsOf(
  claim: ClaimView,
  why: readonly Why[],
  names: Names,
  { words, card }: ClaimProps['text'],
): readonly Fold[] {
  const { limits, detail, responses, evidence } = claim;
  const by = [...new Set(responses.map((response) => response.by))];
  const folds: (Fold | null)[] = [
    limits === null ? null : textFold('limits', card.limits, limits, claim.lang),
    responses.length === 0
      ? null
      : {
          key: 'answers',
          label: card.answers(by),
          content: <ResponseList responses={responses} words={words} />,
        },
    {
      key: 'sources',
      label: card.sources(evidence.length),
      content: <EvidenceList evidence={evidence} words={words} />,
    },
    detail === null ? null : textFold('detail', card.detail, detail, claim.lang),
    why.length === 0
      ? null
      : {
          key: 'fits',
          label: card.fits,
          content: (
            <ul>
              {why.map((part) => (
                <li key={part.kind}>{sentenceCase(words.locale, whyText(words, part, names))}</li>
              ))}
            </ul>
          ),
        },
  ];
  return folds.filter((fold) => fold !== null);
}

function textFold(key: string, label: string, content: string, lang: string): Fold {
  return { key, label, content: <p lang={lang}>{content}</p> };
}
