/**
 * Every state of the interface on a page of its own: `?state=NAME`; the list of names without one.
 * Not shipped; for looking, and for tests in a browser.
 */
import { render, type JSX } from 'preact';
import { states } from './states.tsx';
import './gallery.css';

const root = document.getElementById('root');

function show(name: string, dir: string): void {
  if (root === null) return;
  document.documentElement.dir = dir;
  // Nothing of the state before may be left in this one.
  render(null, root);
  render(states[name]?.() ?? <Names />, root);
}

function Names(): JSX.Element {
  return (
    <ul>
      {Object.keys(states).map((name) => (
        <li key={name}>
          <a href={`?state=${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

const wanted = new URLSearchParams(location.search);
show(wanted.get('state') ?? '', wanted.get('dir') ?? 'ltr');
Object.assign(globalThis, { galleryStates: Object.keys(states), showGalleryState: show });
