import { failure, success, type Result } from '../../core/result.ts';
import type { CallFailure } from '../../platform/messages.ts';

/**
 * Why a script is not there. `updated`: the extension was updated under the page. `no-access`: the
 * browser does not let it into the page any more. `failed`: it did not come, and may another time.
 */
export type ScriptMissing = 'updated' | 'no-access' | 'failed';

export interface ScriptLoaderOptions<Script> {
  /** Has the script brought into this page; false where the browser refuses. */
  readonly bring: () => Promise<Result<boolean, CallFailure>>;
  /** The script, once it is in the page. */
  readonly take: () => Script | null;
}

/** Gets a script of our own when it is first wanted, once however often it is asked. */
export class ScriptLoader<Script> {
  readonly #options: ScriptLoaderOptions<Script>;
  #script: Script | null = null;
  #loading: Promise<Result<Script, ScriptMissing>> | null = null;

  constructor(options: ScriptLoaderOptions<Script>) {
    this.#options = options;
  }

  /** The script where it is there already. */
  get script(): Script | null {
    return (this.#script ??= this.#options.take());
  }

  /** Gets the script. A failure is not kept: asked again, it tries again. Never rejects. */
  load(): Promise<Result<Script, ScriptMissing>> {
    const { script } = this;
    if (script !== null) return Promise.resolve(success(script));
    this.#loading ??= this.#fetch().finally(() => (this.#loading = null));
    return this.#loading;
  }

  async #fetch(): Promise<Result<Script, ScriptMissing>> {
    const reply = await this.#options.bring();
    const { script } = this;
    if (script !== null) return success(script);
    if (!reply.ok) return failure(reply.reason === 'context-gone' ? 'updated' : 'failed');
    return failure(reply.value ? 'failed' : 'no-access');
  }
}
