/** Saving what a person writes as it is written. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EditOutcome } from './library-props.ts';

/** Milliseconds without a key until what was written is saved. */
const PAUSE = 700;

interface Draft {
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Saves at once, as when the field is left. */
  readonly flush: () => void;
}

/**
 * A text that is saved after each pause in writing, when it is left, and when its field goes. `save`
 * is given what stood there when writing began, and what stands there now. What comes in from outside
 * is taken while nobody writes.
 */
export function useDraft(
  stored: string,
  save: (before: string, after: string) => Promise<EditOutcome>,
): Draft {
  const [value, setValue] = useState(stored);
  const stateRef = useRef({ before: stored, value: stored, save, timer: 0 });
  useLayoutEffect(() => {
    stateRef.current.save = save;
  });

  const keep = async (): Promise<void> => {
    const state = stateRef.current;
    clearTimeout(state.timer);
    if (state.value === state.before) return;
    const { before, value: after } = state;
    state.before = after;
    const outcome = await state.save(before, after);
    // What was not kept is still to be saved, with what is written next.
    if (outcome !== 'saved' && state.before === after) state.before = before;
  };
  const flush = (): void => void keep();

  useEffect(() => {
    const state = stateRef.current;
    if (state.value !== state.before || state.value === stored) return;
    state.before = stored;
    state.value = stored;
    setValue(stored);
  }, [stored]);

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener('visibilitychange', flush, { signal });
    addEventListener('pagehide', flush, { signal });
    return () => {
      stop.abort();
      flush();
    };
  }, []);

  return {
    value,
    onInput(written) {
      const state = stateRef.current;
      state.value = written;
      setValue(written);
      clearTimeout(state.timer);
      state.timer = window.setTimeout(flush, PAUSE);
    },
    flush,
  };
}
