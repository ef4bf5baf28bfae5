/** Chromium's accessibility tree, by its devtools protocol. */
import type { Page, Protocol } from 'puppeteer-core';
import type { Node } from './spoken.ts';

type AxNode = Protocol.Accessibility.AXNode;

/** Roles of Chromium's own that WAI-ARIA has another word for, or none. */
const ROLES: Readonly<Record<string, string>> = {
  StaticText: 'text',
  image: 'img',
  DisclosureTriangle: 'summary',
  DisclosureTriangleGrouped: 'summary',
  gridcell: 'cell',
  RootWebArea: 'document',
  TextField: 'textbox',
};
const DROPPED = new Set(['InlineTextBox', 'LineBreak', 'ListMarker', 'MenuListPopup', 'listbox']);

/** The tree of a page from its document down, in WAI-ARIA's words. */
export async function chromiumTree(page: Page): Promise<Node> {
  const devtools = await page.createCDPSession();
  await devtools.send('Accessibility.enable');
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  const [root] = nodes;
  if (root === undefined) throw new Error('Chromium has no accessibility tree.');
  return nodeOf(root, known);
}

function nodeOf(node: AxNode, known: ReadonlyMap<string, AxNode>): Node {
  const own = String(node.role?.value ?? '');
  const role = ROLES[own] ?? own;
  return {
    role,
    name: String(node.name?.value ?? ''),
    description: String(node.description?.value ?? ''),
    value: valueOf(role, node),
    states: statesOf(role, node),
    children:
      role === 'combobox' || role === 'textbox' || role === 'searchbox'
        ? []
        : childrenOf(node, known),
  };
}

/** What is ignored, such as a box for layout, hands its children up. */
function childrenOf(node: AxNode, known: ReadonlyMap<string, AxNode>): readonly Node[] {
  return (node.childIds ?? []).flatMap((id) => {
    const child = known.get(id);
    if (child === undefined || DROPPED.has(String(child.role?.value))) return [];
    return child.ignored ? childrenOf(child, known) : [nodeOf(child, known)];
  });
}

/** Of a slider Chromium tells the number, and Firefox the words that are said for it. */
const WITH_VALUE = new Set(['textbox', 'searchbox', 'combobox', 'progressbar']);

function valueOf(role: string, node: AxNode): string {
  return WITH_VALUE.has(role) ? String(node.value?.value ?? '') : '';
}

function statesOf(role: string, { properties = [] }: AxNode): readonly string[] {
  const has = new Map<string, unknown>(properties.map(({ name, value }) => [name, value.value]));
  const flag = (name: string, yes: string, no: string): readonly string[] => {
    const value = has.get(name);
    if (value === undefined || value === 'undefined') return [];
    return [value === true || value === 'true' ? yes : value === 'mixed' ? 'mixed' : no];
  };
  const isTrue = (name: string, said: string): readonly string[] =>
    has.get(name) === true || has.get(name) === 'true' ? [said] : [];
  return [
    ...(role === 'heading' ? [`level ${Number(has.get('level'))}`] : []),
    ...(role === 'combobox' ? [] : flag('expanded', 'expanded', 'collapsed')),
    ...flag('pressed', 'pressed', 'not pressed'),
    ...flag('checked', 'checked', 'not checked'),
    ...(role === 'tab' ? isTrue('selected', 'selected') : []),
    ...isTrue('disabled', 'unavailable'),
    ...isTrue('required', 'required'),
    ...isTrue('invalid', 'invalid'),
    ...isTrue('busy', 'busy'),
  ];
}
