/** Saves what a person points at on a page as a reference, and takes that back. */
import { pageIdentity } from '../../core/references/page-identity.ts';
import { readReference } from '../../core/references/read-reference.ts';
import { referenceTo, type Reference, type SavedPage } from '../../core/references/reference.ts';
import type { SavedSign, Told } from '../../core/references/told.ts';
import type { Result } from '../../core/result.ts';
import type { Language } from '../../core/languages.ts';
import type { PagePlace } from '../../platform/messages.ts';
import type { SavedRequest, SavedSigns } from '../../platform/protocol.ts';
import type { Pointed } from '../../platform/reference-calls.ts';
import type { ReferenceStore } from '../../platform/store/references.ts';
import type { AskFault, PlaceOnPage } from './pointed-place.ts';
import {
  signOf,
  toldFailed,
  toldHeld,
  toldKnown,
  toldNothingHeld,
  toldNotUndone,
  toldSaved,
  toldUndone,
} from './saving-words.ts';

export interface SavingOptions {
  /** Whether an organisation does without saving. */
  readonly isOff: () => Promise<boolean>;
  readonly store: Pick<ReferenceStore, 'add' | 'get' | 'ofPage' | 'remove'>;
  readonly ask: (page: number | PagePlace, what: Pointed) => Promise<Result<PlaceOnPage, AskFault>>;
  readonly make: (place: PlaceOnPage) => Promise<SavedPage>;
  readonly held: () => Promise<Reference | null>;
  readonly hold: (reference: Reference | null) => Promise<void>;
}

/** Whose page it is, and how to speak of it. */
export interface Act {
  readonly language: Language;
  readonly isPrivate: boolean;
}

/** A reference before it has an id and a day: to see whether it could be kept. */
const NO_ID = '00000000-0000-4000-8000-000000000000';

export class Saving {
  readonly #options: SavingOptions;

  constructor(options: SavingOptions) {
    this.#options = options;
  }

  /** Saves what is pointed at; what was saved before is given back as it is. */
  async save(page: number | PagePlace, what: Pointed, act: Act): Promise<Told> {
    if (await this.#options.isOff()) return toldFailed('switched-off', act.language);
    const asked = await this.#options.ask(page, what);
    if (!asked.ok) return toldFailed(asked.reason, act.language);
    const { url } = asked.value.facts;
    const isTheirs = typeof page === 'number' || isSameOrigin(url, page.url);
    if (!isTheirs) return toldFailed('no-answer', act.language);
    const made = referenceTo(
      await this.#options.make(asked.value),
      NO_ID,
      new Date().toISOString(),
    );
    // What comes from a page may be more, or other, than can be read again.
    const read = readReference(made);
    if (!read.ok) return toldFailed('not-kept', act.language);
    return this.#keep(read.value, act);
  }

  /** Tries once more to keep what could not be kept; a page's script, what is of its own origin. */
  async again(page: PagePlace | null, act: Act): Promise<Told> {
    if (await this.#options.isOff()) return toldFailed('switched-off', act.language);
    const held = await this.#options.held();
    const isTheirs = page === null || isSameOrigin(held?.url ?? null, page.url);
    if (held === null || !isTheirs) return toldNothingHeld(act.language);
    return this.#keep(held, act);
  }

  /** Takes back what was saved, unless it was changed since. */
  async undo(id: string, language: Language, page: PagePlace | null): Promise<Told> {
    const { store } = this.#options;
    const found = await store.get(id);
    if (!found.ok) return toldNotUndone('failed', id, language);
    const reference = found.value;
    const isTheirs = page === null || isSameOrigin(reference?.url ?? null, page.url);
    if (reference === null || !isTheirs) return toldNotUndone('gone', id, language);
    if (reference.changed !== reference.created) return toldNotUndone('changed', id, language);
    const removed = await store.remove([id]);
    return removed.ok ? toldUndone(language) : toldNotUndone('failed', id, language);
  }

  /** What was saved of a page before; nothing where a page's script asks about another's. */
  async signs(
    { url, canonical, passages, language }: SavedRequest,
    page: PagePlace | null,
  ): Promise<SavedSigns> {
    const isTheirs = page === null || isSameOrigin(url, page.url);
    const found = isTheirs ? await this.#options.store.ofPage(pageIdentity(url, canonical)) : null;
    const saved = found?.ok === true ? found.value.toReversed() : [];
    const quotes = saved.flatMap((reference) =>
      reference.passage ? [{ reference, quote: oneLine(reference.passage.quote.exact) }] : [],
    );
    const sign = (reference: Reference | undefined, place: 'own' | 'beside'): SavedSign | null =>
      reference ? signOf(reference, place, language) : null;
    return {
      page: sign(
        saved.find(({ passage }) => passage === null),
        'own',
      ),
      latest: sign(quotes[0]?.reference, 'beside'),
      passages: passages.map((text) => {
        const line = oneLine(text);
        return sign(quotes.find(({ quote }) => isPartOf(quote, line))?.reference, 'own');
      }),
    };
  }

  async #keep(reference: Reference, { language, isPrivate }: Act): Promise<Told> {
    const { store, hold } = this.#options;
    const added = await store.add(savedOf(reference));
    if (!added.ok) {
      await hold(reference);
      return toldHeld(added.reason.kind, reference, language);
    }
    await hold(null);
    const kept = added.value;
    return kept.isNew
      ? toldSaved(kept.reference, language, isPrivate)
      : toldKnown(kept.reference, language);
  }
}

/** Which page a page's script may speak for: an address may change, an origin does not. */
function isSameOrigin(url: string | null, own: string): boolean {
  const [theirs, ours] = [URL.parse(url ?? ''), URL.parse(own)];
  return theirs !== null && ours !== null && theirs.origin === ours.origin;
}

function savedOf({ page, url, record, passage, entities, claims }: Reference): SavedPage {
  return { page, url, record, passage, entities, claims };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether one of the texts is a part of the other. */
function isPartOf(one: string, other: string): boolean {
  return one !== '' && other !== '' && (one.includes(other) || other.includes(one));
}
