import type { JSX } from 'preact';
import type { ClaimView } from '../../core/dataset/views.ts';
import { dateText } from '../text/date-text.ts';
import type { ClaimsProps } from './claims-props.ts';

interface FigureTableProps extends Pick<ClaimsProps, 'text'> {
  readonly of: ClaimView;
}

/** A claim's figures with their values, exact, and the day that they are of. */
export function FigureTable({ of, text }: FigureTableProps): JSX.Element {
  const { figures, lang } = of;
  const { claim } = text.claims;
  return (
    <table class="figure-table">
      <thead>
        <tr>
          <th scope="col">{claim.figure}</th>
          <th scope="col" class="number">
            {claim.value}
          </th>
          <th scope="col">{claim.asOf}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ label, value, unit, asOf }, at) => (
          <tr key={at}>
            <th scope="row" lang={lang}>
              {label}
            </th>
            <td class="number">{claim.figureValue(value, unit)}</td>
            <td>{asOf === null ? claim.noDay : dateText(text.words, asOf)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
