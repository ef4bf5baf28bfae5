/** What a screen reader says of a page, from the tree that the browser itself makes for it. */
import type { Page } from 'puppeteer-core';
import { family } from './driver.ts';
import { chromiumTree } from './tree-chromium.ts';
import { firefoxTree } from './tree-firefox.ts';

/** One node of the tree, in the words of WAI-ARIA whichever browser it is from. */
export interface Node {
  /** Role of WAI-ARIA; "text" of a stretch of text; empty where it has none that is said. */
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  /** Such as "expanded", "not pressed", "level 2". */
  readonly states: readonly string[];
  readonly children: readonly Node[];
}

/** The tree of a page, from its document down. */
export function treeOf(page: Page): Promise<Node> {
  return family === 'chromium' ? chromiumTree(page) : firefoxTree(page);
}

/** The first node of a role, depth first, or null. */
export function findNode(node: Node, role: string, name?: string): Node | null {
  if (node.role === role && (name === undefined || node.name === name)) return node;
  for (const child of node.children) {
    const found = findNode(child, role, name);
    if (found !== null) return found;
  }
  return null;
}

/** All that is read out without being asked for: the texts of live regions. */
export function heardIn(node: Node): string {
  const isLive = node.role === 'status' || node.role === 'alert';
  return isLive ? tidy(spoken(node)) : node.children.map(heardIn).filter(Boolean).join(' | ');
}

/** Said with their content, which therefore is not said again. */
const NAMED_BY_CONTENT = new Set([
  'button',
  'link',
  'heading',
  'checkbox',
  'radio',
  'switch',
  'tab',
  'option',
  'summary',
  'img',
  'columnheader',
  'rowheader',
]);

/** Said at their beginning; what is not among these is passed over for what it contains. */
const SAID = new Set([
  ...NAMED_BY_CONTENT,
  'dialog',
  'banner',
  'main',
  'contentinfo',
  'complementary',
  'navigation',
  'search',
  'region',
  'group',
  'radiogroup',
  'toolbar',
  'tablist',
  'tabpanel',
  'list',
  'listitem',
  'table',
  'row',
  'cell',
  'blockquote',
  'insertion',
  'deletion',
  'textbox',
  'searchbox',
  'combobox',
  'slider',
  'progressbar',
  'status',
  'alert',
  'term',
  'definition',
]);

/** Said only where they have a name or anything in them. */
const SAID_WITH_NAME = new Set(['group', 'region', 'radiogroup']);

/** Firefox names them by all that they contain, which is said anyway. */
const SAID_BY_CONTENT = new Set(['listitem', 'row', 'cell', 'term', 'definition', 'blockquote']);

/**
 * A page in the order and with the words of a screen reader, a line for each thing; what is inside
 * of something stands further in.
 */
export function spoken(node: Node): string {
  return `${linesOf(node, 0).join('\n')}\n`;
}

function linesOf(node: Node, depth: number): readonly string[] {
  const lines: string[] = [];
  let text = '';
  const flush = (): void => {
    const said = tidy(text);
    if (said !== '') lines.push(`${'  '.repeat(depth)}${said}`);
    text = '';
  };
  const visit = (child: Node): void => {
    if (child.role === 'text') {
      text += ` ${child.name}`;
      return;
    }
    const isSaid = SAID.has(child.role) && !(SAID_WITH_NAME.has(child.role) && child.name === '');
    if (!isSaid) {
      // A paragraph ends the one before.
      if (child.role === 'paragraph') flush();
      for (const inner of child.children) visit(inner);
      if (child.role === 'paragraph') flush();
      return;
    }
    flush();
    lines.push(`${'  '.repeat(depth)}${headOf(child)}`);
    lines.push(...linesOf(insideOf(child), depth + 1));
  };
  for (const child of node.children) visit(child);
  flush();
  return lines;
}

/** A node without what its name has said already. */
function insideOf(node: Node): Node {
  if (!NAMED_BY_CONTENT.has(node.role)) return node;
  return { ...node, children: withoutText(node.children) };
}

function withoutText(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((child) => {
    if (child.role === 'text') return [];
    return [{ ...child, children: withoutText(child.children) }];
  });
}

function headOf({ role, name, description, value, states }: Node): string {
  const said = [
    name === '' || SAID_BY_CONTENT.has(role) ? role : `${role} “${tidy(name)}”`,
    ...(value === '' ? [] : [`= ${tidy(value)}`]),
    ...(states.length === 0 ? [] : [`(${states.join(', ')})`]),
    ...(description === '' || description === name ? [] : [`– ${tidy(description)}`]),
  ];
  return said.join(' ');
}

function tidy(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.,:;)”])/g, '$1')
    .trim();
}
