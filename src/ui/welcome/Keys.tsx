import type { JSX } from 'preact';
import type { WelcomeProps } from './welcome-props.ts';

/** The keys as the browser has them now. */
export function Keys({ keys, text }: WelcomeProps): JSX.Element {
  const { welcome } = text;
  const rows = [
    [welcome.keys.next, keys.next],
    [welcome.keys.previous, keys.previous],
    [welcome.keys.open, keys.open],
    [welcome.keys.panel, keys.panel],
    [welcome.keys.save, keys.save],
    [welcome.keys.close, 'Esc'],
  ] as const;
  return (
    <section>
      <h2>{welcome.keysTitle}</h2>
      <p>{welcome.keysLead}</p>
      <dl class="keys">
        {rows.map(([label, key]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{key === null ? welcome.keyUnset : <kbd>{key}</kbd>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
