import type { Language } from '../../core/languages.ts';
import type { Passage } from '../../core/matching/match.ts';
import { send } from '../../platform/messages.ts';
import type { ClaimsReply } from '../../platform/protocol.ts';
import type { Answer } from './card-state.ts';
import type { Occurrence } from './occurrence.ts';

/** Claims in the first answer, and in each further one. */
const FIRST = 3;
const FURTHER = 12;

interface Asked {
  readonly language: Language;
  readonly answer: Promise<Answer>;
}

/** Asks the background for the claims of a mention, once for each as long as it answers. */
export class CardRequests {
  readonly #passageOf: (occurrence: Occurrence) => Passage;
  readonly #languageOf: (occurrence: Occurrence) => Language;
  readonly #onContextGone: () => void;
  readonly #first = new WeakMap<Occurrence, Asked>();

  constructor(
    passageOf: (occurrence: Occurrence) => Passage,
    languageOf: (occurrence: Occurrence) => Language,
    onContextGone: () => void,
  ) {
    this.#passageOf = passageOf;
    this.#languageOf = languageOf;
    this.#onContextGone = onContextGone;
  }

  /** The first claims; may be called early, so that they are there when they are wanted. */
  first(occurrence: Occurrence): Promise<Answer> {
    const language = this.#languageOf(occurrence);
    const known = this.#first.get(occurrence);
    if (known?.language === language) return known.answer;
    const answer = this.#ask(occurrence, 0, FIRST).then((came): Answer => {
      if (came.kind === 'failed') this.#first.delete(occurrence);
      return came;
    });
    this.#first.set(occurrence, { language, answer });
    return answer;
  }

  /** Further claims, or null where there was no answer. */
  async more(occurrence: Occurrence, offset: number): Promise<ClaimsReply | null> {
    const answer = await this.#ask(occurrence, offset, FURTHER);
    return answer.kind === 'claims' ? answer.reply : null;
  }

  async #ask(occurrence: Occurrence, offset: number, limit: number): Promise<Answer> {
    const reply = await send('claims', {
      entity: occurrence.entity,
      passage: this.#passageOf(occurrence),
      language: this.#languageOf(occurrence),
      offset,
      limit,
    });
    if (reply.ok) return { kind: 'claims', reply: reply.value, more: 'idle' };
    if (reply.reason !== 'context-gone') return { kind: 'failed', because: 'no-answer' };
    this.#onContextGone();
    return { kind: 'failed', because: 'updated' };
  }
}
