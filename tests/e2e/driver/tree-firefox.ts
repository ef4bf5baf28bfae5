/** Firefox's accessibility tree, asked of its accessibility service in the browser's own process. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { inFirefoxWindow, navigableOf } from './firefox-window.ts';
import type { Node } from './spoken.ts';

/** Of Firefox's nsIAccessible what is read here. */
interface Accessible {
  readonly role: number;
  readonly computedARIARole: string;
  readonly name: string | null;
  readonly description: string | null;
  readonly value: string | null;
  readonly firstChild: Accessible | null;
  readonly nextSibling: Accessible | null;
  getState(state: object, extra: object): void;
  groupPosition(level: object, similar: object, position: object): void;
}

/** Milliseconds between looks at a tree that is being made. */
const PAUSE = 60;

/** The tree of a page from its document down, in WAI-ARIA's words. */
export async function firefoxTree(page: Page): Promise<Node> {
  const token = `read-${performance.now()}`;
  await page.evaluate(leaveToken, token);
  try {
    let before = '';
    for (let tries = 0; tries < 200; tries++) {
      const now = await readTree(page);
      // The page's process sends what changed in order, so that all before the token has come too.
      if (now.includes(token) && now === before) return withoutToken(JSON.parse(now), token);
      before = now;
      await sleep(PAUSE);
    }
  } finally {
    await page.evaluate(leaveToken, '');
  }
  throw new Error('Firefox’s accessibility tree does not come to rest.');
}

/** Runs in the page: adds a note with this name at its end, in place of the one before. */
function leaveToken(token: string): void {
  document.querySelector('[role="note"][data-token]')?.remove();
  if (token === '') return;
  const note = document.createElement('div');
  note.setAttribute('role', 'note');
  note.setAttribute('aria-label', token);
  note.dataset['token'] = '';
  note.style.cssText = 'position: fixed; inset: 0 auto auto 0; inline-size: 1px; block-size: 1px';
  document.body.append(note);
}

function withoutToken(node: Node, token: string): Node {
  const children = node.children.filter(({ name }) => name !== token);
  return { ...node, children: children.map((child) => withoutToken(child, token)) };
}

function readTree(page: Page): Promise<string> {
  return inFirefoxWindow(page, treeAsJson, navigableOf(page));
}

/** Runs in Firefox's own window; an empty text while there is no tree. */
function treeAsJson(id: string): string {
  const firefox = Object(globalThis);
  const { Cc, Ci, ChromeUtils } = firefox;
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const frame = service.getAccessibleFor(NavigableManager.getBrowserById(id));
  const root = frame?.firstChild;
  if (!root) return '';

  const roles: Readonly<Record<string, string>> = {
    image: 'img',
    gridcell: 'cell',
    'text leaf': 'text',
  };
  const withValue = new Set(['textbox', 'searchbox', 'combobox', 'progressbar']);
  const read = (accessible: Accessible): Node[] => {
    const native = service.getStringRole(accessible.role);
    if (native === 'whitespace' || native === 'listitem marker') return [];
    const own =
      native === 'text leaf' || native === 'summary' ? native : accessible.computedARIARole;
    const role = roles[own] ?? own;
    const list = service.getStringStates(...statesOf(accessible));
    const has = new Set(Array.from({ length: list.length }, (_, at) => list.item(at)));
    const states: string[] = [];
    if (role === 'heading') states.push(`level ${levelOf(accessible)}`);
    if (role !== 'combobox') {
      if (has.has('expanded')) states.push('expanded');
      if (has.has('collapsed')) states.push('collapsed');
    }
    if (native === 'toggle button') states.push(has.has('pressed') ? 'pressed' : 'not pressed');
    if (has.has('checkable')) {
      states.push(has.has('mixed') ? 'mixed' : has.has('checked') ? 'checked' : 'not checked');
    }
    if (role === 'tab' && has.has('selected')) states.push('selected');
    if (has.has('unavailable')) states.push('unavailable');
    if (has.has('required')) states.push('required');
    if (has.has('invalid')) states.push('invalid');
    if (has.has('busy')) states.push('busy');
    const children: Node[] = [];
    if (!['textbox', 'searchbox', 'combobox'].includes(role)) {
      for (let child = accessible.firstChild; child; child = child.nextSibling) {
        children.push(...read(child));
      }
    }
    const value = withValue.has(role) ? (accessible.value ?? '') : '';
    return [
      {
        role,
        name: accessible.name ?? '',
        description: accessible.description ?? '',
        value,
        states,
        children,
      },
    ];
  };
  const statesOf = (accessible: Accessible): [number, number] => {
    const state = { value: 0 };
    const extra = { value: 0 };
    accessible.getState(state, extra);
    return [state.value, extra.value];
  };
  const levelOf = (accessible: Accessible): number => {
    const level = { value: 0 };
    accessible.groupPosition(level, {}, {});
    return level.value;
  };
  return JSON.stringify(read(root)[0]);
}
