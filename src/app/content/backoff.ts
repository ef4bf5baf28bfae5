/** Waits after each failure in a row, in milliseconds. */
const WAITS = [1_000, 5_000, 25_000, 60_000];

/**
 * Holds back who asks in vain: longer after each failure in a row. After the first few it says
 * itself when to ask again; then only a reason of its own is one.
 */
export class Backoff {
  readonly #signal: AbortSignal;
  readonly #again: () => void;
  #failures = 0;
  #notBefore = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(signal: AbortSignal, again: () => void) {
    this.#signal = signal;
    this.#again = again;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Whether the last one asked was asked in vain. */
  get hasFailed(): boolean {
    return this.#failures > 0;
  }

  /** Whether it is too soon to ask again. */
  get isWaiting(): boolean {
    return performance.now() < this.#notBefore;
  }

  fail(): void {
    if (this.#signal.aborted) return;
    const wait = WAITS[this.#failures++] ?? WAITS.at(-1) ?? 0;
    this.#notBefore = performance.now() + wait;
    clearTimeout(this.#timer);
    if (this.#failures > WAITS.length) return;
    this.#timer = setTimeout(() => {
      this.#notBefore = 0;
      this.#again();
    }, wait);
  }

  /** There was an answer, or there is a fresh reason to hope for one. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#failures = 0;
    this.#notBefore = 0;
  }
}
