import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { QuietLine } from '../parts/QuietLine.tsx';
import type { EvidenceChoice } from './evidence-choice.ts';
import { useKeptOpen } from './KeptOpen.tsx';
import type { PassageFindings } from './page-props.ts';
import type { PanelGiven } from './panel-props.ts';
import { PassageClaim } from './PassageClaim.tsx';

/** Claims that are shown before the person asks for the others. */
const SHOWN = 3;

interface PassageClaimsProps extends PanelGiven {
  readonly passage: number;
  /** Undefined while it is looked up. */
  readonly findings: PassageFindings | undefined;
  readonly choice: EvidenceChoice;
}

/** The claims that bear on a passage, best first; apart from them, folded, those on its entities in general. */
export function PassageClaims(props: PassageClaimsProps): JSX.Element {
  const { findings, text } = props;
  const say = text.panel.passages;
  if (findings === undefined) return <QuietLine>{say.looking}</QuietLine>;
  const general = findings.general.filter(({ total }) => total > 0);
  return (
    <>
      {findings.bearing.length === 0 ? (
        <QuietLine>{say.noneBears}</QuietLine>
      ) : (
        <Bearing {...props} bearing={findings.bearing} />
      )}
      {general.map((group) => (
        <General key={group.entity} {...props} group={group} />
      ))}
    </>
  );
}

function Bearing(
  props: PassageClaimsProps & { readonly bearing: PassageFindings['bearing'] },
): JSX.Element {
  const { bearing, passage, dataset, text } = props;
  const say = text.panel.passages;
  const [open, setOpen] = useKeptOpen(`bearing ${passage}`);
  const id = useId();
  const shown = open ? bearing : bearing.slice(0, SHOWN);
  return (
    <div role="group" aria-labelledby={id}>
      <h3 class="sr-only" id={id}>
        {say.claims(bearing.length)}
      </h3>
      <ul class="passage-claims">
        {shown.map(({ claim: claimId, why }) => {
          const claim = dataset.claimOf(claimId);
          if (claim === null) return null;
          return <PassageClaim key={claimId} {...props} claim={claim} why={why} />;
        })}
      </ul>
      {shown.length < bearing.length && (
        <Button look="link" onClick={() => setOpen(true)}>
          {say.moreClaims(bearing.length - shown.length)}
        </Button>
      )}
    </div>
  );
}

function General(
  props: PassageClaimsProps & { readonly group: PassageFindings['general'][number] },
): JSX.Element {
  const { group, passage, dataset, text, actions } = props;
  const say = text.panel.passages;
  const { entity, total, first } = group;
  const [open, setOpen] = useKeptOpen(`general ${passage} ${entity}`);
  const name = dataset.names.entity(entity) ?? entity;
  return (
    <div class="general">
      <h3>
        <Button look="plain" expanded={open} onClick={() => setOpen(!open)}>
          {say.general(name, total)}
          <span class="fold-sign" aria-hidden="true" />
        </Button>
      </h3>
      {open && (
        <>
          <QuietLine>{say.generalHint}</QuietLine>
          <ul class="passage-claims">
            {first.map((claimId) => {
              const claim = dataset.claimOf(claimId);
              if (claim === null) return null;
              return <PassageClaim key={claimId} {...props} claim={claim} why={[]} />;
            })}
          </ul>
          {total > first.length && (
            <Button look="link" onClick={() => actions.onEntityClaims(entity)}>
              {say.allGeneral(name, total)}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
