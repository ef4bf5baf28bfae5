import { isBlockTag } from './text-flow.ts';
import { isMasked } from './unmasked.ts';

/** What changed on the page since the last report. */
export interface Changes {
  /** Elements that came into the page; none stands inside another. */
  readonly added: readonly Element[];
  /** Nodes around which the text of the block is no longer what it was. */
  readonly edited: readonly Node[];
  /** Elements that were taken out; they may have been put back elsewhere since. */
  readonly removed: readonly Element[];
}

export interface ObserveOptions {
  readonly signal: AbortSignal;
  readonly isOurs: (node: Node) => boolean;
  /** Time to gather changes before they are reported, in milliseconds. */
  readonly delay?: number;
  readonly onChanges: (changes: Changes) => void;
  /** Told at once of each text that changed, before the page is drawn again. */
  readonly onEdit?: (text: Node) => void;
}

/** Long enough to gather what a script adds piece by piece, short enough to seem immediate. */
const DELAY = 200;

/**
 * Watches the text of a document, and of each shadow root handed to `watch`, and reports changes
 * in bundles. Attributes are not watched: too much changes there that changes no text.
 */
export function observeText(
  document: Document,
  { signal, isOurs, delay = DELAY, onChanges, onEdit }: ObserveOptions,
): { readonly watch: (root: ShadowRoot) => void } {
  let gathered = new Gathered();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type !== 'characterData') {
        gathered.takeChildren(record, isOurs);
        continue;
      }
      gathered.edited.add(record.target);
      onEdit?.(record.target);
    }
    if (timer === undefined && !gathered.isEmpty) timer = setTimeout(report, delay);
  });
  const report = (): void => {
    timer = undefined;
    const changes = gathered.take();
    gathered = new Gathered();
    onChanges(changes);
  };
  const what = { childList: true, characterData: true, subtree: true };
  // The document, not its root element, so that a page that is written anew stays watched.
  if (!signal.aborted) observer.observe(document, what);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return {
    watch: (root) => {
      if (!signal.aborted) observer.observe(root, what);
    },
  };
}

class Gathered {
  readonly added = new Set<Element>();
  readonly edited = new Set<Node>();
  readonly removed = new Set<Element>();

  get isEmpty(): boolean {
    return this.added.size + this.edited.size + this.removed.size === 0;
  }

  takeChildren(record: MutationRecord, isOurs: (node: Node) => boolean): void {
    for (const node of record.addedNodes) {
      if (isOurs(node)) continue;
      if (node instanceof Element && !isMasked(node)) this.added.add(node);
      else if (isProse(node)) this.edited.add(node);
    }
    for (const node of record.removedNodes) {
      if (isOurs(node)) continue;
      if (node instanceof Element) this.removed.add(node);
      if (wasInText(node, record)) this.edited.add(record.target);
    }
  }

  take(): Changes {
    const isInside = (element: Element): boolean => {
      for (let place = element.parentElement; place; place = place.parentElement) {
        if (this.added.has(place)) return true;
      }
      return false;
    };
    return {
      added: [...this.added].filter((element) => element.isConnected && !isInside(element)),
      edited: [...this.edited].filter((node) => node.isConnected),
      removed: [...this.removed],
    };
  }
}

/**
 * Whether taking the node out changed the text of the block that it stood in. A detached element
 * has no style, so that its tag and its neighbours must tell.
 */
function wasInText(node: Node, record: MutationRecord): boolean {
  if (!(node instanceof Element)) return isProse(node);
  if (isBlockTag(node)) return isProse(record.previousSibling) && isProse(record.nextSibling);
  const { previousSibling, nextSibling } = record;
  const isCustom = node.localName.includes('-');
  return !isCustom || isProse(previousSibling) || isProse(nextSibling);
}

function isProse(node: Node | null): boolean {
  return node instanceof Text && /\S/.test(node.data);
}
