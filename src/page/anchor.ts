/** Finds saved passages in a page that is open, which may still be growing. */
import { findPassage, SearchedText } from '../core/references/find-passage.ts';
import type { PassagePlace } from '../core/references/selectors.ts';
import type { TextChange } from '../core/review/difference.ts';
import { watchGrowth } from './growth.ts';
import {
  blocksIn,
  joined,
  readPageText,
  type PageText,
  type PageTextOptions,
} from './page-text.ts';
import { placeOf } from './place.ts';
import { selectedPlace } from './selected-place.ts';
import { letOthersWork, runInSlices } from './slices.ts';
import { liveFlow } from './text-flow.ts';
import { readBlocks } from './text-map.ts';
import { indexText, stretchBetween } from './text-offsets.ts';
import { parentNodeOf } from './unmasked.ts';

/** What a passage is looked for by. */
export type SoughtPassage = Pick<PassagePlace, 'quote' | 'position' | 'range'>;

/** A passage as it stands in the page; `places` are its parts, block by block. */
export type PassageOnPage =
  | { readonly kind: 'found'; readonly places: readonly StaticRange[] }
  | {
      readonly kind: 'changed';
      readonly places: readonly StaticRange[];
      readonly today: string;
      readonly difference: readonly TextChange[];
    }
  | { readonly kind: 'not-found' };

export interface AnchorOptions extends PageTextOptions {
  /** How long to wait for a page to show what it does not yet, in milliseconds. */
  readonly patience: number;
}

/** How long a page must be at rest before a passage counts as changed, in milliseconds. */
const REST = 1_500;

/** Text of an element that is read to see whether a path led right, in UTF-16 units. */
const MOST_NEAR = 20_000;
/** Text beside the passage that such an element has to have, if the page has it. */
const LEAST_NEAR = 200;

const notFound: PassageOnPage = { kind: 'not-found' };

/**
 * Looks for passages in the page, and again as it grows, until each is found as it was or patience
 * is over. Null once the signal is aborted. Nothing of the page is changed.
 */
export async function findOnPage(
  view: Window,
  sought: readonly SoughtPassage[],
  options: AnchorOptions,
): Promise<readonly PassageOnPage[] | null> {
  const { signal, patience } = options;
  if (sought.length === 0) return [];
  const [first] = sought;
  const quick = first && sought.length === 1 ? followPath(view, first, options) : null;
  if (quick) return [quick];
  const ending = new AbortController();
  const growth = watchGrowth(view.document, AbortSignal.any([signal, ending.signal]));
  try {
    let found = await look(view, sought, [], options);
    while (found) {
      const [isMissing, isChanged] = [has(found, 'not-found'), has(found, 'changed')];
      if (!isMissing && !isChanged) break;
      if (!(await growth.next(isMissing ? patience : Math.min(patience, REST)))) break;
      found = await look(view, sought, found, options);
    }
    return signal.aborted ? null : found;
  } finally {
    ending.abort();
  }
}

function has(found: readonly PassageOnPage[], kind: PassageOnPage['kind']): boolean {
  return found.some((passage) => passage.kind === kind);
}

/** Reads the page and looks for those that were not found as they were before. */
async function look(
  view: Window,
  sought: readonly SoughtPassage[],
  before: readonly PassageOnPage[],
  options: PageTextOptions,
): Promise<readonly PassageOnPage[] | null> {
  const text = await readPageText(view, options);
  if (!text) return null;
  const { signal, pause = letOthersWork } = options;
  const searched = new SearchedText(text.text);
  const found: PassageOnPage[] = [];
  const steps = function* (): Generator<PassageOnPage> {
    for (const [at, passage] of sought.entries()) {
      const known = before[at];
      yield known?.kind === 'found' ? known : onPage(text, searched, passage);
    }
  };
  const done = await runInSlices(steps(), (passage) => found.push(passage), { signal, pause });
  return done ? found : null;
}

function onPage(text: PageText, searched: SearchedText, sought: SoughtPassage): PassageOnPage {
  const finding = findPassage(searched, sought);
  if (finding.kind === 'not-found') return notFound;
  const { start, end } = finding;
  const places = placesOf(text, start, end);
  if (finding.kind === 'found') return { kind: 'found', places };
  const { difference } = finding;
  return { kind: 'changed', places, today: text.text.slice(start, end), difference };
}

/** The parts of a stretch, block by block, as far as each stands in one tree. */
function placesOf(text: PageText, start: number, end: number): readonly StaticRange[] {
  return blocksIn(text, start, end).flatMap(({ block, start: at }) => {
    const [from, to] = [Math.max(0, start - at), Math.min(block.text.length, end - at)];
    return placeOf(block, from, to) ?? [];
  });
}

/** Where the saved path leads, if the passage stands there as it was; else the page is read. */
function followPath(
  view: Window,
  sought: SoughtPassage,
  { flowOf = liveFlow(view, () => false, 'all') }: AnchorOptions,
): PassageOnPage | null {
  const place = sought.range && selectedPlace(view.document, sought.range);
  const near = place && elementAround(view.document, place.from.node, place.to.node, sought);
  if (!place || !near) return null;
  const text = joined([...readBlocks(near, flowOf)].filter((block) => block !== null));
  const stretch = stretchBetween(indexText(text), place.from, place.to);
  const finding = findPassage(new SearchedText(text.text), { ...sought, position: null });
  const isThere =
    stretch !== null &&
    finding.kind === 'found' &&
    finding.start === stretch.start &&
    finding.end === stretch.end;
  if (!isThere) return null;
  const places = placesOf(text, stretch.start, stretch.end);
  return places.length > 0 ? { kind: 'found', places } : null;
}

/** The least element around both nodes that has some text beside the passage too. */
function elementAround(
  { body }: Document,
  from: Node,
  to: Node,
  { quote }: SoughtPassage,
): Element | null {
  const wanted = quote.exact.length + LEAST_NEAR;
  for (let place = parentNodeOf(from); place instanceof Element; place = parentNodeOf(place)) {
    const length = place.textContent?.length ?? 0;
    if (length > MOST_NEAR + wanted || !body?.contains(place)) return null;
    if (length >= wanted && place.contains(to)) return place;
  }
  return null;
}
