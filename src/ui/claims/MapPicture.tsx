import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { MapLine, MapNode } from '../../core/dataset/relation-lines.ts';
import type { RelationMap } from '../../core/dataset/relation-map.ts';
import { rove } from '../parts/roving.ts';
import { standings } from '../parts/standings.ts';
import { keepClear } from './keep-clear.ts';
import type { MapPartProps } from './map-parts.ts';

interface MapPictureProps extends MapPartProps {
  readonly map: RelationMap;
}

/** The map as a picture: arrow keys go from node to node and from line to line, Tab from the one kind to the other. */
export function MapPicture(props: MapPictureProps): JSX.Element {
  const { map, text } = props;
  const { map: say } = text.claims;
  return (
    <div class="map-picture" role="group" aria-label={say.picture}>
      <div class="map-columns" aria-hidden="true">
        {say.columns.map((name) => (
          <span key={name} class="quiet">
            {name}
          </span>
        ))}
      </div>
      <div class="map-sheet" style={{ 'block-size': `${map.height}px` }}>
        <Lines {...props} />
        <Nodes {...props} />
      </div>
      <Legend {...props} />
    </div>
  );
}

function Nodes({ map, chosen, shown, onPoint, onChoose }: MapPictureProps): JSX.Element {
  const rootRef = useRef<HTMLDivElement>(null);
  const lit = litNodes(map, shown);
  const reachable = map.nodes.find(({ id }) => id === chosen) ?? map.nodes[0];
  return (
    <div ref={rootRef}>
      {map.nodes.map((node) => (
        <button
          key={node.id}
          type="button"
          class="map-node"
          data-kind={node.kind}
          data-line={node.appearance?.line}
          data-lit={lit === null ? undefined : lit.has(node.id) ? 'yes' : 'no'}
          aria-pressed={node.id === chosen}
          tabIndex={node === reachable ? 0 : -1}
          style={nodeStyle(node)}
          onKeyDown={(event) => rove(event, rootRef.current, '.map-node')}
          onFocus={(event) => {
            onPoint(node.id);
            keepClear(event.currentTarget);
          }}
          onPointerEnter={() => onPoint(node.id)}
          onClick={() => onChoose(node.id === chosen ? null : node.id)}
        >
          <span>{node.name}</span>
        </button>
      ))}
    </div>
  );
}

function Lines(props: MapPictureProps): JSX.Element {
  const { map, chosen, shown, sentence, text, onPoint, onChoose } = props;
  const { map: say } = text.claims;
  const rootRef = useRef<SVGSVGElement>(null);
  const reachable = map.lines.find(({ id }) => id === chosen) ?? map.lines[0];
  return (
    <svg
      class="map-lines"
      role="group"
      aria-label={say.lines}
      viewBox={`0 0 100 ${map.height}`}
      preserveAspectRatio="none"
      ref={rootRef}
    >
      {map.lines.map((line) => (
        <g
          key={line.id}
          class="map-line"
          role="button"
          // In SVG the attribute's case counts, and Preact leaves it as it is written.
          tabindex={line === reachable ? 0 : -1}
          aria-label={say.line(
            sentence(line),
            text.words.standing[line.standing],
            line.claims.length,
          )}
          aria-pressed={line.id === chosen}
          data-standing={line.standing}
          data-lit={shown === null ? undefined : isLit(line, shown) ? 'yes' : 'no'}
          onKeyDown={(event) => {
            rove(event, rootRef.current, '.map-line');
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            onChoose(line.id === chosen ? null : line.id);
          }}
          onFocus={(event) => {
            onPoint(line.id);
            keepClear(event.currentTarget);
          }}
          onPointerEnter={() => onPoint(line.id)}
          onClick={() => onChoose(line.id === chosen ? null : line.id)}
        >
          <path class="map-hit" d={line.path} />
          <path class="map-stroke" d={line.path} />
        </g>
      ))}
    </svg>
  );
}

/** The drawings of lines that are there, and what they mean. */
function Legend({ map, text }: MapPictureProps): JSX.Element {
  const there = standings.filter((standing) =>
    map.lines.some((line) => line.standing === standing),
  );
  return (
    <p class="map-legend quiet">
      {text.claims.map.legend}
      {there.map((standing) => (
        <span key={standing} data-standing={standing}>
          <svg viewBox="0 0 34 6" aria-hidden="true" focusable="false">
            <path class="map-stroke" d="M0 3H34" />
          </svg>
          {text.words.standing[standing]}
        </span>
      ))}
    </p>
  );
}

function isLit(line: MapLine, shown: string): boolean {
  return line.id === shown || line.from === shown || line.to === shown;
}

/** The nodes that belong to what is shown; null where that is nothing. */
function litNodes(map: RelationMap, shown: string | null): ReadonlySet<string> | null {
  if (shown === null) return null;
  const lines = map.lines.filter((line) => isLit(line, shown));
  return new Set([shown, ...lines.flatMap(({ from, to }) => [from, to])]);
}

function nodeStyle({ x, y, width, height, appearance }: MapNode): Record<string, string> {
  return {
    'inset-inline-start': `${x}%`,
    'inset-block-start': `${y}px`,
    'inline-size': `${width}%`,
    'block-size': `${height}px`,
    ...(appearance === null
      ? {}
      : { '--tile-light': appearance.colour.light, '--tile-dark': appearance.colour.dark }),
  };
}
