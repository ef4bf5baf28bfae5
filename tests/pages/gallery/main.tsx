/**
 * Every state of the interface on a page of its own: `?state=NAME`; the list of names without one.
 * Not shipped; for looking, and for tests in a browser.
 */
import { render } from 'preact';
import { states } from './states.tsx';
import './gallery.css';

const root = document.getElementById('root');
const wanted = new URLSearchParams(location.search);
const state = states[wanted.get('state') ?? ''];
document.documentElement.dir = wanted.get('dir') ?? 'ltr';

if (root !== null) {
  render(
    state?.() ?? (
      <ul>
        {Object.keys(states).map((name) => (
          <li key={name}>
            <a href={`?state=${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    ),
    root,
  );
}
Object.assign(globalThis, { galleryStates: Object.keys(states) });
