import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { drawRelations } from '../../core/dataset/relation-map.ts';
import { relationsOf } from '../../core/dataset/relations.ts';
import { QuietLine } from '../parts/QuietLine.tsx';
import type { ClaimsProps } from './claims-props.ts';
import { MapPicture } from './MapPicture.tsx';
import { MapAside } from './MapAside.tsx';
import { RelationList } from './RelationList.tsx';
import { sentenceOf } from './relation-text.ts';
import type { ClaimsPlace } from './trail.ts';

interface MapViewProps extends ClaimsProps {
  /** Id of a relation or of one of its ends. */
  readonly chosen: string | null;
  readonly onChoose: (chosen: string | null) => void;
  readonly onGo: (place: ClaimsPlace) => void;
}

/** Who builds, hosts, supplies, buys and uses what: as a picture and as a list, and the claims behind each line. */
export function MapView(props: MapViewProps): JSX.Element {
  const { dataset, chosen, text, onChoose, onGo } = props;
  const { map: say } = text.claims;
  const relations = useMemo(() => relationsOf(dataset.index), [dataset]);
  const picture = useMemo(() => drawRelations(relations), [relations]);
  const [pointed, setPointed] = useState<string | null>(null);
  const sentence = useMemo(
    () => sentenceOf(dataset.index, relations.ends, text.claims),
    [dataset, relations, text],
  );
  const shown = pointed ?? chosen;
  const line = relations.relations.find(({ id }) => id === shown) ?? null;
  const end = relations.ends.find(({ id }) => id === chosen) ?? null;
  const common = { text, sentence, chosen, shown, onPoint: setPointed, onChoose };
  return (
    <div class="map">
      <div class="map-body">
        <div class="map-head">
          <h2 tabIndex={-1}>{say.title}</h2>
          <QuietLine>{say.limits}</QuietLine>
        </div>
        <MapPicture {...common} map={picture} />
        <RelationList {...common} relations={relations.relations} end={end} />
        <MapAside
          {...props}
          line={line}
          end={relations.ends.find(({ id }) => id === shown) ?? null}
          relations={relations.relations}
          sentence={sentence}
          onGo={onGo}
        />
      </div>
    </div>
  );
}
