import type { JSX } from 'preact';
import { Button } from '../parts/Button.tsx';
import { Disclosure } from '../parts/Disclosure.tsx';
import { QuietLine } from '../parts/QuietLine.tsx';
import { Judgement } from './Judgement.tsx';
import type { PanelGiven } from './panel-props.ts';
import type { PanelReview } from './review-props.ts';

interface GoneEntriesProps extends PanelGiven {
  readonly review: PanelReview;
}

/** What was judged and is no longer in the article: kept, and removed only by the person. */
export function GoneEntries(props: GoneEntriesProps): JSX.Element | null {
  const { review, text, actions } = props;
  const { gone, closed } = review;
  const { review: say, passages } = text.panel;
  if (gone.length === 0) return null;
  return (
    <div class="gone">
      <Disclosure label={say.gone(gone.length)}>
        <QuietLine>{say.goneHint}</QuietLine>
        <ul>
          {gone.map((entry) => {
            const number = entry.passage.order + 1;
            return (
              <li key={entry.id}>
                <div class="passage-head">
                  <h2>
                    <span class="sr-only">{passages.number(number)}</span>
                    <span aria-hidden="true">{number}</span>
                  </h2>
                  <Button look="link" busy={closed} onClick={() => actions.onRemoveEntry(entry.id)}>
                    {say.remove}
                    <span class="sr-only">: {passages.number(number)}</span>
                  </Button>
                </div>
                <blockquote class="passage-text" lang={entry.passage.lang ?? undefined}>
                  {entry.passage.text}
                </blockquote>
                <Judgement
                  {...props}
                  judged={{ kind: 'entry', entry: entry.id }}
                  number={number}
                  entry={entry}
                  closed={closed}
                />
              </li>
            );
          })}
        </ul>
      </Disclosure>
    </div>
  );
}
