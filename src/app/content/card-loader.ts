import { failure, success, type Result } from '../../core/result.ts';
import type { CallFailure } from '../../platform/messages.ts';
import type { CardScript } from './card-script.ts';

/**
 * Why there is no card. `updated`: the extension was updated under the page. `no-access`: the
 * browser does not let it into the page any more. `failed`: it did not come, and may another time.
 */
export type CardMissing = 'updated' | 'no-access' | 'failed';

export interface CardLoaderOptions {
  /** Has the script brought into this page; false where the browser refuses. */
  readonly bring: () => Promise<Result<boolean, CallFailure>>;
  /** The script, once it is in the page. */
  readonly take: () => CardScript | null;
}

/** Gets the card's script when a card is first wanted, once however often it is asked. */
export class CardLoader {
  readonly #options: CardLoaderOptions;
  #script: CardScript | null = null;
  #loading: Promise<Result<CardScript, CardMissing>> | null = null;

  constructor(options: CardLoaderOptions) {
    this.#options = options;
  }

  /** The script where it is there already. */
  get script(): CardScript | null {
    return (this.#script ??= this.#options.take());
  }

  /** Gets the script. A failure is not kept: asked again, it tries again. Never rejects. */
  load(): Promise<Result<CardScript, CardMissing>> {
    const { script } = this;
    if (script) return Promise.resolve(success(script));
    this.#loading ??= this.#fetch().finally(() => (this.#loading = null));
    return this.#loading;
  }

  async #fetch(): Promise<Result<CardScript, CardMissing>> {
    const reply = await this.#options.bring();
    const { script } = this;
    if (script) return success(script);
    if (!reply.ok) return failure(reply.reason === 'context-gone' ? 'updated' : 'failed');
    return failure(reply.value ? 'failed' : 'no-access');
  }
}
