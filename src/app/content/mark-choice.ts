import type { Settings } from '../../core/settings/settings.ts';
import type { Mark } from '../../page/paint.ts';
import { selectPainted } from './density.ts';
import type { Occurrence } from './occurrence.ts';

/** Which of a page's names are marked as the person wants it, and what each mark stands for. */
export class MarkChoice {
  readonly #byRange = new WeakMap<AbstractRange, Occurrence>();
  #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  update(settings: Settings): void {
    this.#settings = settings;
  }

  /** One mark for each entity on the whole page: wherever a name comes, any other may be the first. */
  get isShared(): boolean {
    return this.#settings.density === 'page';
  }

  /** Whether the person wants to see anything of its entity. */
  isWanted({ entity }: Occurrence): boolean {
    return !this.#settings.entitiesOff.includes(entity);
  }

  /** Whether it is meant and wanted. */
  isMarked(occurrence: Occurrence): boolean {
    return occurrence.mention.decision === 'marked' && this.isWanted(occurrence);
  }

  /** Those of a whole page's marked mentions that may be painted; null where each element's own names tell. */
  paintedOf(marked: () => readonly Occurrence[]): ReadonlySet<Occurrence> | null {
    return this.isShared ? new Set(selectPainted(marked(), 'page')) : null;
  }

  /** Marks for the names in one element's own text. */
  marksFor(names: readonly Occurrence[], painted: ReadonlySet<Occurrence> | null): readonly Mark[] {
    const chosen = painted
      ? names.filter((occurrence) => painted.has(occurrence))
      : selectPainted(
          names.filter((occurrence) => this.isMarked(occurrence)),
          this.#settings.density,
        );
    return chosen.flatMap((occurrence) => this.#markOf(occurrence));
  }

  /** The mention that a mark stands for. */
  occurrenceOf({ range }: Mark): Occurrence | null {
    return this.#byRange.get(range) ?? null;
  }

  #markOf(occurrence: Occurrence): readonly Mark[] {
    const { place, entity } = occurrence;
    if (!place) return [];
    this.#byRange.set(place, occurrence);
    return [{ entity, range: place }];
  }
}
