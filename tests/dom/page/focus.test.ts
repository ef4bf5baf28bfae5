import { afterEach, expect, it } from 'vitest';
import { rememberFocus } from '../../../src/page/focus.ts';

afterEach(() => document.body.replaceChildren());

function page(): readonly [HTMLInputElement, HTMLButtonElement, Text] {
  document.body.innerHTML = '<input><button>b</button><p>some text</p>';
  const text = document.querySelector('p')!.firstChild as Text;
  return [document.querySelector('input')!, document.querySelector('button')!, text];
}

it('gives focus back to the element that had it', () => {
  const [input, button] = page();
  input.focus();
  const giveBack = rememberFocus(document);
  button.focus();
  giveBack();
  expect(document.activeElement).toBe(input);
});

it('takes focus away where nothing had it', () => {
  const [, button] = page();
  const giveBack = rememberFocus(document);
  button.focus();
  giveBack();
  expect(document.activeElement).toBe(document.body);
});

it('gives the selection back with its direction', () => {
  const [, button, text] = page();
  document.getSelection()!.setBaseAndExtent(text, 6, text, 1);
  const giveBack = rememberFocus(document);
  document.getSelection()!.removeAllRanges();
  button.focus();
  giveBack();
  const selection = document.getSelection()!;
  expect([selection.anchorOffset, selection.focusOffset]).toEqual([6, 1]);
});

it('does nothing for what the page has taken away', () => {
  const [input, , text] = page();
  input.focus();
  document.getSelection()!.setBaseAndExtent(text, 0, text, 4);
  const giveBack = rememberFocus(document);
  document.body.replaceChildren();
  expect(giveBack).not.toThrow();
});
