/**
 * What the background knows of the pages that are read: in memory alone, so that it goes with the
 * background, and a page that is not known any more tells everything anew.
 */
import { outlinePage } from '../../core/article/outline.ts';
import type { PageFacts } from '../../core/article/record.ts';
import type { PageContext } from '../../core/detection/mention.ts';
import { wishesFor, type OverrulePage, type Wish } from '../../core/overrules/overrule.ts';
import { pageAddress } from '../../core/overrules/page-address.ts';
import { PageReading } from '../../core/reading/page-reading.ts';
import type { PagePlace } from '../../platform/messages.ts';
import { loadOverrules } from '../../platform/overrules.ts';
import type { PageReport, ReadReply, ReadRequest } from '../../platform/protocol.ts';
import { bundledDataset } from '../bundled-dataset.ts';
import { bundledDetector } from '../bundled-lexicon.ts';

interface Known {
  readonly tab: number;
  /** When it was last heard of, in milliseconds since 1970. */
  heard: number;
  about: OverrulePage;
  context: PageContext;
  /** The page's prose, once it was needed. */
  prose: readonly string[] | null;
  reading: PageReading | null;
  turn: number;
  /** By what wishes it was last settled, as JSON; null where it has to be settled anew. */
  settledBy: string | null;
}

/** Pages known at once; those not heard of for the longest time are forgotten first. */
const MOST_PAGES = 40;
/** Text kept of all pages together, in UTF-16 units. */
const MOST_TEXT = 24_000_000;
/** A page not heard of for so long is forgotten, in milliseconds. */
const LONGEST_SILENCE = 600_000;

const nothing: readonly string[] = [];

/** Judges pages and decides what their names mean. */
export class Readings {
  /** By document; the one heard of last comes last. */
  readonly #pages = new Map<string, Known>();

  /** What a page is, judged from its facts; a page that is read is known from then on. */
  describe(facts: PageFacts, page: PagePlace | null): PageReport {
    const { kind, context } = outlinePage(facts, newsSiteAt);
    const url = facts.url === null ? null : URL.parse(facts.url);
    const address = pageAddress(facts.url ?? '', facts.canonical);
    const host = url?.hostname ?? '';
    if (page !== null) this.#learn(page, { address, host }, context);
    const listed = url !== null && newsSiteAt(url.hostname, url.pathname) !== null;
    return { kind, listed, address, lang: context.lang };
  }

  /** Takes in what changed on a page, and tells what its names are taken for. */
  async read({ turn, edits, prose, more }: ReadRequest, page: PagePlace): Promise<ReadReply> {
    const known = this.#pages.get(page.document);
    if (!known || (turn > 0 && (turn !== known.turn || !known.reading))) return { kind: 'lost' };
    const reading = (turn > 0 && known.reading) || new PageReading(bundledDetector());
    known.reading = reading;
    known.turn = turn + 1;
    known.prose = prose ?? known.prose;
    for (const edit of edits) reading.apply(edit);
    if (turn === 0 || prose !== null || edits.length > 0) known.settledBy = null;
    this.#hear(page.document, known);
    if (more) return { kind: 'read', outcomes: [], more: false, full: reading.isFull };
    const { overrules } = await loadOverrules(page.isPrivate);
    if (!settle(known, reading, wishesFor(overrules, known.about))) return { kind: 'prose' };
    return { kind: 'read', ...reading.tell(), full: reading.isFull };
  }

  #learn(page: PagePlace, about: OverrulePage, context: PageContext): void {
    const before = this.#pages.get(page.document);
    const { tab } = page;
    this.#hear(page.document, {
      ...(before ?? { reading: null, turn: 0 }),
      tab,
      heard: 0,
      about,
      context,
      prose: null,
      settledBy: null,
    });
    // Another page in the same tab has gone; one that is loaded ahead takes no other's place.
    if (page.inSight && !before)
      this.#forget((other, id) => other.tab === tab && id !== page.document);
  }

  #hear(document: string, known: Known): void {
    const now = Date.now();
    known.heard = now;
    this.#pages.delete(document);
    this.#pages.set(document, known);
    let [pages, text] = [this.#pages.size, 0];
    for (const { reading } of this.#pages.values()) text += reading?.size ?? 0;
    this.#forget((other, id) => {
      const isTooMuch = pages > MOST_PAGES || text > MOST_TEXT;
      if (id === document || (!isTooMuch && now - other.heard < LONGEST_SILENCE)) return false;
      pages--;
      text -= other.reading?.size ?? 0;
      return true;
    });
  }

  /** The one heard of longest ago is asked about first. */
  #forget(isGone: (known: Known, document: string) => boolean): void {
    for (const [document, known] of this.#pages) {
      if (isGone(known, document)) this.#pages.delete(document);
    }
  }
}

/** Whether a host and path are on a bundled news site; its name, or null. */
export function newsSiteAt(host: string, path: string): string | null {
  return bundledDataset().site(host, path)?.name ?? null;
}

/** Settles what is not settled; false where a name stays unclear and the page's prose may tell. */
function settle(known: Known, reading: PageReading, wishes: readonly Wish[]): boolean {
  const by = JSON.stringify(wishes);
  if (known.settledBy === by) return true;
  let isMissing = false;
  const rest = (): readonly string[] => {
    isMissing = known.prose === null;
    return known.prose ?? nothing;
  };
  reading.settle({ ...known.context, rest }, wishes);
  if (isMissing) return false;
  known.settledBy = by;
  return true;
}
