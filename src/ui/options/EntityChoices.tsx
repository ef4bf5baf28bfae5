import type { JSX } from 'preact';
import { Tile } from '../parts/Tile.tsx';
import type { OptionsProps } from './options-props.ts';

/** Which names are looked for. */
export function EntityChoices({ settings, entities, text, onChange }: OptionsProps): JSX.Element {
  const { options } = text;
  const off = settings.entitiesOff;
  return (
    <section>
      <h2>{options.entities}</h2>
      <p class="quiet">{options.entitiesHint}</p>
      <div class="entity-choices">
        {entities.map(({ id, name, fullName, appearance }) => (
          <label class="choice" key={id}>
            <input
              type="checkbox"
              checked={!off.includes(id)}
              onChange={() =>
                onChange({
                  entitiesOff: off.includes(id)
                    ? off.filter((other) => other !== id)
                    : [...off, id],
                })
              }
            />
            <Tile {...appearance} dim={off.includes(id)} />
            <span>
              {name}
              <span class="quiet choice-hint">{fullName}</span>
            </span>
          </label>
        ))}
      </div>
    </section>
  );
}
