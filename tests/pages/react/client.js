/** Hydrates late, as a page does whose scripts come over a slow line, and keeps React's complaints. */
import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Story } from './story.js';

globalThis.reactErrors = [];

globalThis.hydrate = () => {
  hydrateRoot(document.querySelector('#root'), createElement(Story), {
    onRecoverableError: (error) => globalThis.reactErrors.push(String(error)),
  });
};
