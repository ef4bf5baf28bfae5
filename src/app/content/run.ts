import type { Language } from '../../core/languages.ts';
import { overruledBy } from '../../core/overrules/apply.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Hit } from '../../page/hit-test.ts';
import { Host, HOST_TAG } from '../../page/host.ts';
import { watchClicks } from '../../page/seen-clicks.ts';
import { PointerWatch } from '../../page/pointer-watch.ts';
import { send } from '../../platform/messages.ts';
import type { PageState } from '../../platform/protocol.ts';
import { extensionVersion } from '../../platform/version.ts';
import { inPageTexts } from '../../ui/text/in-page-messages.ts';
import { cardLanguage, interfaceLanguage } from '../speech.ts';
import { CardControl, type GivenToCard } from './card-control.ts';
import { CardRequests } from './card-requests.ts';
import { cardKey, type CardScript } from './card-script.ts';
import { Marking, type MarkingOptions } from './marking.ts';
import type { Occurrence } from './occurrence.ts';
import { offeredScript } from './offered-script.ts';
import { countByEntity, groupLeftAlone } from './page-summary.ts';
import type { ArticleAccess } from './reader-access.ts';
import { ScriptLoader } from './script-loader.ts';
import { Stepper, type Direction } from './stepper.ts';

export interface RunOptions
  extends Omit<MarkingOptions, 'isOurs' | 'onChange' | 'onGone'>, GivenToCard {
  /** The number of marked mentions changed. */
  readonly onCount: (mentions: number) => void;
}

/** How long a mention that was stepped to is set apart from the others, in milliseconds. */
const FLASH = 1_600;

/** Sidelight at work on one page, from the first look at its text until the signal aborts. */
export class Run {
  readonly #options: RunOptions;
  readonly #host: Host;
  readonly #marking: Marking;
  readonly #pointer: PointerWatch;
  readonly #card: CardControl;
  readonly #stepper: Stepper;
  /** What marks and what listens; ends before the rest once the extension was updated. */
  readonly #atWork = new AbortController();
  #settings: Settings;
  #count = 0;
  /** Tells its revisions from those of other runs, here and in the page that comes after this one. */
  readonly #id = Math.random();
  /** Counts up whenever names came, went or are read otherwise. */
  #changes = 0;
  #flash: ReturnType<typeof setTimeout> | undefined;
  #isOrphan = false;
  readonly #end: () => void;

  constructor(document: Document, view: Window, options: RunOptions, end: () => void) {
    const { signal } = options;
    const working = AbortSignal.any([signal, this.#atWork.signal]);
    this.#options = options;
    this.#settings = options.settings;
    this.#end = end;
    // Before its host goes, so that the focus can still be given back.
    signal.addEventListener('abort', () => this.#card.close());
    this.#host = new Host(document, signal, HOST_TAG, watchClicks);
    this.#marking = new Marking(document, view, {
      ...options,
      signal: working,
      isOurs: (node) => this.#host.isOurs(node),
      onChange: () => this.#onChange(),
      onGone: () => this.orphan(),
    });
    this.#pointer = new PointerWatch(document, {
      // To the end, so that a card that is open then still goes when the pointer leaves it.
      signal,
      painter: this.#marking.painter,
      isOurs: (node) => this.#host.isOurs(node),
      onNear: () => this.#card.prepare(),
      onMove: (hit, at) => this.#card.pointerAt(this.#occurrenceAt(hit), at),
      onLeave: () => this.#card.pointerGone(),
      onPress: (hit, kind) => this.#card.pressed(this.#occurrenceAt(hit), kind, hit),
    });
    this.#card = new CardControl(document, view, {
      signal,
      host: this.#host,
      entities: options.list.entities,
      names: options.names,
      languageOf: (occurrence) => this.#languageOf(occurrence),
      loader: createLoader(),
      requests: new CardRequests(
        (occurrence) => this.#marking.passageOf(occurrence),
        (occurrence) => this.#languageOf(occurrence),
        () => this.orphan(),
      ),
      offer: options.offer,
      dwell: () => this.#settings.dwell,
      onPoint: (occurrence) => this.#point(occurrence),
      onOffHere: options.onOffHere,
      onPanel: options.onPanel,
      onOverrule: options.onOverrule,
      ask: send,
      address: () => options.about.address(),
      passageIdOf: ({ block }) => this.#marking.idOf(block),
      library: options.library,
    });
    this.#stepper = new Stepper(view, () => this.#marking.marked);
    signal.addEventListener('abort', () => clearTimeout(this.#flash));
  }

  start(): void {
    this.#marking.start();
  }

  reveal(): void {
    this.#marking.reveal();
  }

  update(settings: Settings): void {
    const before = this.#settings;
    const speaksOn =
      settings.language === before.language && settings.cardLanguage === before.cardLanguage;
    if (!speaksOn) this.#card.close();
    this.#settings = settings;
    this.#marking.update(settings);
  }

  /** Has names decided anew: what the person wants of them here may have changed. */
  renew(): Promise<void> {
    return this.#marking.renew();
  }

  /** The page was asleep, and answers to it may have been lost. */
  wake(): Promise<void> {
    return this.#marking.restart();
  }

  /** Another page has come in this one's place without loading. */
  pageTurned(): void {
    this.#stepper.reset();
    this.#card.close();
    void this.renew();
  }

  /** Number of mentions that are marked. */
  get count(): number {
    return this.#count;
  }

  /** Tells the number of mentions again: whoever was told may have forgotten it. */
  recount(): void {
    this.#options.onCount(this.#count);
  }

  /** The extension was updated under the page: takes the marks away, leaves an open card to say so. */
  orphan(): void {
    this.#isOrphan = true;
    this.#atWork.abort();
    if (!this.#card.subject) this.#end();
  }

  step(direction: Direction): void {
    this.#card.close();
    const occurrence = this.#stepper.step(direction);
    if (!occurrence) return;
    this.#flashAt(occurrence.place);
    this.#announce(occurrence);
  }

  /** Opens the card of the current mention, or of the next one, and moves focus into it. */
  openCard(): void {
    const occurrence = this.#stepper.current ?? this.#stepper.step('next');
    if (!occurrence) return;
    this.#stepper.goTo(occurrence);
    this.#card.call(occurrence);
  }

  /** The parts of the page's state that only a run knows. */
  summary(): Pick<PageState, 'counts' | 'position' | 'leftAlone' | 'reading' | 'undone'> {
    return {
      counts: countByEntity(this.#marking.marked),
      position: this.#stepper.position,
      leftAlone: groupLeftAlone(this.#marking.all.map(({ mention }) => mention)),
      reading: this.#marking.isReading,
      undone: this.#marking.undone,
    };
  }

  /** Its blocks with names, and how to show them; see `reader-access.ts`. */
  get article(): ArticleAccess {
    const current = this.#card.subject ?? this.#stepper.current;
    return {
      revision: `${this.#id} ${this.#changes}`,
      blocks: this.#marking.blocks,
      current: current && this.#marking.idOf(current.block),
      isOurs: (node) => this.#host.isOurs(node),
      flash: (place) => this.#flashAt(place),
    };
  }

  #onChange(): void {
    this.#changes++;
    const { count, painter } = this.#marking;
    if (count > 0) this.#pointer.listen();
    else this.#pointer.rest();
    painter.keep();
    // A card in which the person overruled its mark stays: the way back stands in it.
    this.#card.refresh(
      (occurrence) =>
        this.#marking.holds(occurrence) &&
        (occurrence.mention.decision === 'marked' || overruledBy(occurrence.mention) !== null),
    );
    // The same text may have come anew, in other nodes.
    const { subject } = this.#card;
    if (subject) painter.point(subject.place);
    if (count === this.#count) return;
    this.#count = count;
    this.#options.onCount(this.#count);
  }

  #occurrenceAt(hit: Hit | null): Occurrence | null {
    return hit && this.#marking.occurrenceOf(hit.mark);
  }

  #languageOf(occurrence: Occurrence): Language {
    return cardLanguage(this.#settings, this.#marking.passageOf(occurrence).lang);
  }

  #point(occurrence: Occurrence | null): void {
    clearTimeout(this.#flash);
    this.#marking.painter.point(occurrence?.place ?? null);
    if (!occurrence && this.#isOrphan) this.#end();
  }

  #flashAt(place: AbstractRange | null): void {
    clearTimeout(this.#flash);
    this.#marking.painter.point(place);
    this.#flash = setTimeout(() => this.#point(this.#card.subject), FLASH);
  }

  #announce(occurrence: Occurrence): void {
    const { position } = this.#stepper;
    const name = this.#options.names.entity(occurrence.entity);
    if (!position || name === null) return;
    const inPage = inPageTexts.in(interfaceLanguage(this.#settings));
    this.#host.announce(inPage.position(name, position.at, position.of), {
      near: occurrence.element,
      lang: inPage.locale,
    });
  }
}

function createLoader(): ScriptLoader<CardScript> {
  const version = extensionVersion();
  return new ScriptLoader({
    bring: () => send('bringCard'),
    take: () => offeredScript(cardKey, version),
  });
}
