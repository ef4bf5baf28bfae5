/** Telling all that show references which of them changed: other tabs, the background, and here. */

/** Ids of what was stored and of what is there no more. */
export interface ReferenceChange {
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

export interface ReferenceChannel {
  /** Tells everyone, those who watch here too; of nothing, nobody is told. */
  tell(change: ReferenceChange): void;
  watch(listener: (change: ReferenceChange) => void, signal: AbortSignal): void;
}

/** Calls back with what is changed anywhere, for views that do not look into the store themselves. */
export function watchReferences(
  listener: (change: ReferenceChange) => void,
  signal: AbortSignal,
): void {
  if (!signal.aborted) referenceChannel(signal).watch(listener, signal);
}

const channelName = 'sidelight-references';

/** A channel that closes with the signal. */
export function referenceChannel(signal: AbortSignal): ReferenceChannel {
  const channel = new BroadcastChannel(channelName);
  const listeners = new Set<(change: ReferenceChange) => void>();
  const hear = (change: ReferenceChange): void => listeners.forEach((listener) => listener(change));
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isChange(data)) hear(data);
  });
  signal.addEventListener('abort', () => channel.close(), { once: true });
  return {
    tell(change) {
      if (signal.aborted || change.changed.length + change.removed.length === 0) return;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin.
      channel.postMessage(change);
      hear(change);
    },
    watch(listener, until) {
      // One that listens twice is told twice, and stops one by one.
      const own = (change: ReferenceChange): void => listener(change);
      if (until.aborted) return;
      listeners.add(own);
      until.addEventListener('abort', () => listeners.delete(own), { once: true });
    },
  };
}

function isChange(data: unknown): data is ReferenceChange {
  return (
    typeof data === 'object' &&
    data !== null &&
    Array.isArray(Reflect.get(data, 'changed')) &&
    Array.isArray(Reflect.get(data, 'removed'))
  );
}
