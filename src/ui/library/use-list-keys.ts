/** The keys of a list of references: going through it, opening, selecting, deleting. */
import { useRef, useState } from 'preact/hooks';
import type { Reference } from '../../core/references/reference.ts';
import type { Reveal } from '../parts/VirtualList.tsx';
import { placeByKey, toggled, withRange } from './list-rows.ts';

interface ListKeysOptions {
  /** In the order in which they are listed. */
  readonly references: readonly Reference[];
  /** Null where nothing can be selected. */
  readonly selected: ReadonlySet<string> | null;
  /** The one that is open, where the keys begin. */
  readonly open: string | null;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onDelete: (ids: readonly string[]) => void;
}

export interface ListKeys {
  /** Id of the reference that Tab leads to. */
  readonly current: string | null;
  readonly reveal: Reveal | null;
  readonly onFocus: (id: string) => void;
  /** Selects or takes off; `ranging`: all from the one that was selected last. */
  readonly onSelect: (id: string, ranging: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Holds where a person is in the list; only keys pressed on a row itself count. */
export function useListKeys(options: ListKeysOptions): ListKeys {
  const { references, selected, open, onSelect, onDelete } = options;
  const [focused, setFocused] = useState<string | null>(null);
  const [reveal, setReveal] = useState<Reveal | null>(
    open === null ? null : { key: open, focus: false },
  );
  const anchorRef = useRef<string | null>(null);
  // A key that is held comes again before the list is drawn anew.
  const hereRef = useRef<string | null>(null);
  const placeOf = (id: string | null): number =>
    id === null ? -1 : references.findIndex((one) => one.id === id);
  const at = [focused, open].map(placeOf).find((place) => place >= 0) ?? 0;
  const current = references[at]?.id ?? null;

  const here = (): number => {
    const place = placeOf(hereRef.current);
    return place < 0 ? at : place;
  };
  const select = (id: string, ranging: boolean): void => {
    if (selected === null) return;
    const from = ranging ? placeOf(anchorRef.current) : -1;
    anchorRef.current = id;
    onSelect(from < 0 ? toggled(selected, id) : withRange(selected, references, from, placeOf(id)));
  };
  const go = (to: number, ranging: boolean): void => {
    const target = references[to];
    if (target === undefined) return;
    if (ranging && selected !== null) {
      anchorRef.current ??= references[here()]?.id ?? null;
      onSelect(withRange(selected, references, placeOf(anchorRef.current), to));
    }
    hereRef.current = target.id;
    setFocused(target.id);
    setReveal({ key: target.id, focus: true });
  };
  const remove = (): void => {
    const from = here();
    const one = references[from]?.id;
    if (one === undefined) return;
    const gone = selected?.has(one) === true ? [...selected] : [one];
    const next = [...references.slice(from + 1), ...references.slice(0, from).toReversed()];
    const after = next.find(({ id }) => !gone.includes(id));
    if (after !== undefined) go(placeOf(after.id), false);
    onDelete(gone);
  };
  return {
    current,
    reveal,
    onFocus(id) {
      hereRef.current = id;
      setFocused(id);
    },
    onSelect: select,
    onKeyDown(event) {
      const { key, target, shiftKey, ctrlKey, metaKey, altKey } = event;
      if (altKey || !(target instanceof Element) || target.closest('.row-open') === null) return;
      if (ctrlKey || metaKey) {
        if (key.toLowerCase() !== 'a' || selected === null) return;
        onSelect(new Set(references.map(({ id }) => id)));
      } else if (key === ' ' && selected !== null) {
        const one = references[here()]?.id;
        if (one !== undefined) select(one, shiftKey);
      } else if (key === 'Delete') remove();
      else {
        const to = placeByKey(key, here(), references.length);
        if (to === null) return;
        go(to, shiftKey);
      }
      event.preventDefault();
    },
  };
}
