import { isMasked } from './unmasked.ts';

/**
 * How an element takes part in the text around it:
 * - `skip`: not read, and the text before and after it touches;
 * - `object`: not read, but it stands there, so that no word runs through it;
 * - `inline`: its text flows on;
 * - `inline-box`: its text flows on, but a word ends at its edges;
 * - `block`: a text of its own;
 * - `break`: a new line of the same text; two in a row end it.
 */
export type Flow = 'skip' | 'object' | 'inline' | 'inline-box' | 'block' | 'break';

/** Tells how an element takes part in the text; injected, since only a live page has styles. */
export type FlowOf = (element: Element) => Flow;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const SKIPPED = words(
  'base datalist head link meta noembed noframes noscript param rp rt script source style template title track',
);
/**
 * Code of any kind is for machines, and `pre` with it: on saved news pages it holds nothing but
 * listings, where a mark would be noise.
 */
const OBJECTS = words(
  'audio canvas code embed iframe img input kbd math meter object picture pre progress samp select svg textarea video',
);
const CODE = words('code kbd pre samp');
const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p search section summary table tbody td tfoot th thead tr ul',
);
/** A superscript note must not become part of the word that it hangs on. */
const INLINE_BOXES = words('button sup');

/** Elements whose text is never read, as a CSS selector: a quick test of a text's ancestors. */
export const UNREAD_SELECTOR = [
  ...SKIPPED,
  ...OBJECTS,
  '[aria-hidden="true"]',
  '[contenteditable]:not([contenteditable="false"])',
].join();

/** Whether the tag alone makes the element a block. */
export function isBlockTag(element: Element): boolean {
  return BLOCKS.has(element.localName);
}

/** Flow by tag and attributes alone, for documents without layout. */
export function tagFlow(element: Element): Flow {
  const fixed = fixedFlow(element, 'prose');
  if (fixed) return fixed;
  const tag = element.localName;
  if (element.hasAttribute('hidden')) return 'skip';
  if (tag === 'dialog' && !element.hasAttribute('open')) return 'skip';
  return BLOCKS.has(tag) ? 'block' : 'inline';
}

/**
 * Flow by computed style, for a page as it is shown. `isOurs` names elements of our own. `all` takes
 * code and listings for text too, as a person may who points at words of the page.
 */
export function liveFlow(
  view: Window,
  isOurs: (element: Element) => boolean,
  reads: 'prose' | 'all' = 'prose',
): FlowOf {
  return (element) => {
    if (isOurs(element)) return 'skip';
    const style = view.getComputedStyle(element);
    const display = style.display;
    if (display === 'none' || style.visibility !== 'visible') return 'skip';
    const fixed = fixedFlow(element, reads);
    if (fixed) return fixed;
    if (element.getAttribute('hidden') === 'until-found') return 'skip';
    if (display === 'inline' || display === 'contents' || display.startsWith('ruby')) {
      return 'inline';
    }
    if (!isBlockTag(element) && isInitial(element)) return 'inline';
    if (isClippedAway(style)) return 'skip';
    return display.startsWith('inline-') ? 'inline-box' : 'block';
  };
}

/** One letter in a box of its own: a drop cap, or a word whose letters move one by one. */
function isInitial({ childNodes }: Element): boolean {
  const only = childNodes.length === 1 ? childNodes[0]?.nodeValue : null;
  return only !== null && only !== undefined && /^["“«'‘]?\p{L}$/u.test(only);
}

/** Kept for screen readers alone, as pages do it with a box that is clipped to nothing. */
function isClippedAway({ position, clip, clipPath }: CSSStyleDeclaration): boolean {
  if (position !== 'absolute' && position !== 'fixed') return false;
  return /^rect\((?:[01]px,? ?)+\)$/.test(clip) || /^inset\((?:50|100)%/.test(clipPath);
}

function fixedFlow(element: Element, reads: 'prose' | 'all'): Flow | null {
  if (isMasked(element)) return 'object';
  const tag = element.localName;
  if (tag === 'br') return 'break';
  if (SKIPPED.has(tag)) return 'skip';
  if (OBJECTS.has(tag) && (reads === 'prose' || !CODE.has(tag))) return 'object';
  if (element.getAttribute('aria-hidden') === 'true') return 'skip';
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return 'object';
  return INLINE_BOXES.has(tag) ? 'inline-box' : null;
}
