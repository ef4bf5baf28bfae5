/** The story as the server sends it. */
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { Story } from './story.js';

export function render() {
  return renderToString(createElement(Story));
}
