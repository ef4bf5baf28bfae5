/** One JSON-LD object, unread: every field is checked when it is used. */
export type LinkedNode = Readonly<Record<string, unknown>>;

/** Bounds for hostile pages: text read in all, in UTF-16 code units, and objects kept of each. */
const mostText = 4_000_000;
const mostNodes = 20_000;

/** All objects of a page's JSON-LD, outer before inner; what cannot be read is passed over. */
export function linkedNodes(texts: readonly string[]): readonly LinkedNode[] {
  const nodes: LinkedNode[] = [];
  let length = 0;
  for (const text of texts) {
    length += text.length;
    if (length > mostText) break;
    const queue: unknown[] = [parse(text)];
    const most = nodes.length + mostNodes;
    for (let at = 0; at < queue.length && nodes.length < most; at++) {
      const value = queue[at];
      if (Array.isArray(value)) queue.push(...value.slice(0, mostNodes));
      else if (isNode(value)) {
        nodes.push(value);
        for (const inner of Object.values(value)) if (typeof inner === 'object') queue.push(inner);
      }
    }
  }
  return nodes;
}

/** Whether an unknown value is a JSON object. */
export function isNode(value: unknown): value is LinkedNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The schema.org types of an object, without the address before them. */
export function typesOf(node: LinkedNode): readonly string[] {
  const type = node['@type'];
  const list: readonly unknown[] = Array.isArray(type) ? type : [type];
  return list.flatMap((value) =>
    typeof value === 'string' ? [value.replace(/^.*[/#:]/, '')] : [],
  );
}

/** A field as a list, a single value as a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** JSON as sites write it: retried without comments, control characters, stray commas and single quotes. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Most broken JSON-LD has one of these faults; mended, it is as good as any.
  }
  const mended = text
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\]\]>|\/\*\s*\]\]>\s*\*\/)\s*$/, '')
    .replace(
      /^([ \t]*"[^"\n]{1,100}"[ \t]*:[ \t]*)'(.*)'([ \t]*,?[ \t\r]*)$/gm,
      (_, before: string, value: string, after: string) => before + JSON.stringify(value) + after,
    )
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,(\s*[}\]])/g, '$1')
    .replace(/;\s*$/, '');
  try {
    return JSON.parse(mended);
  } catch {
    return null;
  }
}
