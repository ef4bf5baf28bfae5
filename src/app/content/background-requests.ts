import type { Mention } from '../../core/detection/mention.ts';
import type { Result } from '../../core/result.ts';
import { send, type CallFailure } from '../../platform/messages.ts';
import type { Word } from '../../ui/parts/Overrule.tsx';

/** What the reader of a page asks the background to do or to take note of; nothing here rejects. */
export class BackgroundRequests {
  readonly #onGone: () => void;

  /** `onGone` hears that the extension was updated or removed under the page. */
  constructor(onGone: () => void) {
    this.#onGone = onGone;
  }

  /** Tells how many mentions are marked. */
  count(mentions: number): void {
    void send('counted', { mentions }).then((reply) => this.#look(reply));
  }

  /** Keeps what the person says of a mention on the page of this address; false when that failed. */
  async overrule(mention: Mention, word: Word, address: string): Promise<boolean> {
    const { entity, surface, sense } = mention;
    return this.#isDone(await send('overrule', { entity, surface, sense, address, ...word }));
  }

  /** Turns a site off; false where that could not be stored. */
  async turnOff(site: string): Promise<boolean> {
    return this.#isDone(await send('setSite', { site, state: 'off' }));
  }

  /** Opens the panel beside the page. */
  openPanel(): void {
    void send('openPanel');
  }

  #isDone(reply: Result<boolean, CallFailure>): boolean {
    this.#look(reply);
    return reply.ok && reply.value;
  }

  #look(reply: Result<unknown, CallFailure>): void {
    if (!reply.ok && reply.reason === 'context-gone') this.#onGone();
  }
}
